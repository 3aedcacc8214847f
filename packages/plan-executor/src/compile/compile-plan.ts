import type { PlanNode } from '@apollo/query-planner';
import type { GraphQLSchema } from 'graphql';
import type { Fetcher } from '../fetch-request.js';
import { fetchStep } from './fetch-step.js';
import type { Json, Step } from './run.js';
import { objectsAt, type PlanPath } from './walk.js';

export interface CompileParts<C> {
  schema: GraphQLSchema;
  fetchers: Readonly<Record<string, Fetcher<C>>>;
}

/** Turns a plan into one function. `path` is where its targets stand in the answer. */
export function compilePlan<C>(node: PlanNode, parts: CompileParts<C>, path: PlanPath = []): Step<C> {
  switch (node.kind) {
    case 'Sequence':
      return sequence(node.nodes.map((child) => compilePlan(child, parts, path)));
    case 'Parallel':
      return parallel(node.nodes.map((child) => compilePlan(child, parts, path)));
    case 'Flatten':
      return flatten(node.path, compilePlan(node.node, parts, [...path, ...node.path]));
    case 'Condition': {
      const { condition, ifClause, elseClause } = node;
      const [then, otherwise] = [ifClause, elseClause].map((clause) =>
        clause ? compilePlan(clause, parts, path) : undefined,
      );
      return (run, targets) => (run.conditions[condition] ? then : otherwise)?.(run, targets);
    }
    case 'Fetch':
      return fetchStep(node, path, parts.fetchers[node.serviceName], parts.schema);
    case 'Defer':
      throw new Error('A deferred part can not be compiled');
  }
}

function sequence<C>(steps: readonly Step<C>[]): Step<C> {
  return async (run, targets) => {
    for (const step of steps) await step(run, targets);
  };
}

function parallel<C>(steps: readonly Step<C>[]): Step<C> {
  return async (run, targets) => {
    await Promise.all(steps.map(async (step) => step(run, targets)));
  };
}

function flatten<C>(path: PlanPath, step: Step<C>): Step<C> {
  return (run, targets) => {
    const found: Json[] = [];
    for (const target of targets) objectsAt(target, path, found);
    return found.length === 0 ? undefined : step(run, found);
  };
}
