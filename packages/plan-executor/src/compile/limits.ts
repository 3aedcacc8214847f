import type { PlanNode, QueryPlanSelectionNode } from '@apollo/query-planner';
import { BREAK, Kind, visit, type DirectiveNode } from 'graphql';
import type { PlannedOperation } from '../plan.js';

/** Each combination of their values is compiled by itself. */
const MAX_CONDITIONS = 6;

/** Why an operation is left to Apollo's executor; null when it is compiled. */
export function whyNotCompiled(planned: PlannedOperation): string | null {
  return (
    inOperation(planned) ??
    (conditionsOf(planned).length > MAX_CONDITIONS ? 'too many conditions' : null) ??
    inPlan(planned.node)
  );
}

/** The variables of @skip and @include, wherever they stand. */
export function conditionsOf({ definition, fragments }: PlannedOperation): string[] {
  const names = new Set<string>();
  const note = ({ name, arguments: args }: DirectiveNode) => {
    if (name.value !== 'skip' && name.value !== 'include') return;
    for (const { value } of args ?? []) if (value.kind === Kind.VARIABLE) names.add(value.name.value);
  };
  for (const node of [definition, ...Object.values(fragments)]) visit(node, { Directive: note });
  return [...names].sort();
}

function inOperation({ definition, fragments }: PlannedOperation): string | null {
  let reason: string | null = null;
  for (const node of [definition, ...Object.values(fragments)]) {
    visit(node, {
      Field: ({ name, alias }) => {
        if (name.value === '__schema' || name.value === '__type') reason = 'asks for the schema';
        else if (isInherited((alias ?? name).value)) reason = `a field is called ${(alias ?? name).value}`;
        return reason === null ? undefined : BREAK;
      },
    });
  }
  return reason;
}

function inPlan(node: PlanNode | undefined): string | null {
  switch (node?.kind) {
    case undefined:
      return null;
    case 'Sequence':
    case 'Parallel':
      return firstOf(node.nodes.map(inPlan));
    case 'Flatten':
      return inPlan(node.node);
    case 'Condition':
      return inPlan(node.ifClause) ?? inPlan(node.elseClause);
    case 'Defer':
      return 'is deferred';
    case 'Fetch':
      if (node.inputRewrites?.length || node.outputRewrites?.length || node.contextRewrites?.length)
        return 'rewrites data';
      return firstOf((node.requires ?? []).map(inRequires));
  }
}

function inRequires(selection: QueryPlanSelectionNode): string | null {
  if (selection.kind === 'Field' && isInherited(selection.alias ?? selection.name))
    return 'requires an odd name';
  return firstOf((selection.selections ?? []).map(inRequires));
}

/** What every object has, so that a field of that name would be found where there is none. */
const isInherited = (name: string): boolean => name in Object.prototype;

const firstOf = (reasons: (string | null)[]): string | null =>
  reasons.find((reason) => reason !== null) ?? null;
