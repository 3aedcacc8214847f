import type { FetchNode } from '@apollo/query-planner';
import { GraphQLError, OperationTypeNode, type GraphQLFormattedError, type GraphQLSchema } from 'graphql';
import { asGraphQLError } from '../as-graphql-error.js';
import { FetchRequest, type FetchAnswer, type Fetcher } from '../fetch-request.js';
import { subgraphError } from '../stock/subgraph-error.js';
import { DistinctEntities } from './distinct-entities.js';
import { merge } from './merge.js';
import { RepresentationWriter } from './representation-writer.js';
import type { Json, Run, Step } from './run.js';
import { placesAt, type PlanPath } from './walk.js';

/** Asks a subgraph once for all targets. What goes wrong costs this fetch's fields and becomes an error. */
export function fetchStep<C>(
  node: FetchNode,
  path: PlanPath,
  fetcher: Fetcher<C> | undefined,
  schema: GraphQLSchema,
): Step<C> {
  const { serviceName: subgraph, operation, operationKind, requires, variableUsages: usages = [] } = node;
  if (!fetcher) return missing(subgraph);
  const kind = operationKind === OperationTypeNode.MUTATION ? 'mutation' : requires ? 'entities' : 'query';
  const request = new FetchRequest(subgraph, kind, operation);
  const ask: Ask<C> = async (run, representations) =>
    fetcher(request, variablesJson(run, usages, representations), run.context);
  const step = requires
    ? entityStep(subgraph, path, new RepresentationWriter(schema, requires), ask)
    : rootStep(subgraph, path, ask);
  return async (run, targets) => {
    try {
      await step(run, targets);
    } catch (error) {
      run.errors.push(asGraphQLError(error));
    }
  };
}

type Ask<C> = (run: Run<C>, representations?: readonly string[]) => Promise<FetchAnswer>;

function missing<C>(subgraph: string): Step<C> {
  return (run) => {
    run.errors.push(new GraphQLError(`Couldn't find service with name "${subgraph}"`));
    return undefined;
  };
}

function rootStep<C>(subgraph: string, path: PlanPath, ask: Ask<C>): Step<C> {
  return async (run, targets) => {
    const { data, errors } = await ask(run);
    for (const error of errors ?? [])
      run.errors.push(subgraphError(error, subgraph, error.path && [...path, ...error.path]));
    if (data) for (const target of targets) merge(target, data);
  };
}

/** Equal representations are sent once; their answer is added to each of their targets. */
function entityStep<C>(subgraph: string, path: PlanPath, writer: RepresentationWriter, ask: Ask<C>): Step<C> {
  return async (run, targets) => {
    const { representations, places } = new DistinctEntities(writer, targets);
    if (representations.length === 0) return;
    const { data, errors } = await ask(run, representations);
    if (errors?.length) run.errors.push(...entityErrors(errors, subgraph, path, run.data, places));
    if (!data) return;
    const entities = data['_entities'];
    if (!Array.isArray(entities)) throw new Error('Expected "data._entities" in response to be an array');
    if (entities.length !== places.length)
      throw new Error(`Expected "data._entities" to contain ${places.length} elements`);
    entities.forEach((entity: Json | null, which) => {
      if (entity) addEntity(entity, places[which]!, targets);
    });
  };
}

function addEntity(entity: Json, indexes: readonly number[], targets: readonly Json[]): void {
  for (const index of indexes) {
    const target = targets[index]!;
    if (!entity['__typename']) entity['__typename'] = target['__typename'];
    merge(target, entity);
  }
}

/** An error of an entity is one for each place where the entity stands. */
function entityErrors(
  errors: readonly GraphQLFormattedError[],
  subgraph: string,
  path: PlanPath,
  data: Json,
  indexes: readonly (readonly number[])[],
): GraphQLError[] {
  const places = placesAt(data, path);
  return errors.flatMap((error) => {
    const which = error.path?.[1];
    if (typeof which !== 'number')
      return [subgraphError(error, subgraph, error.path && [...path, ...error.path])];
    const below = error.path!.slice(2);
    const standing = indexes[which] ?? [];
    return standing.map((index) => subgraphError(error, subgraph, [...(places[index] ?? []), ...below]));
  });
}

function variablesJson<C>(
  { variables }: Run<C>,
  usages: readonly string[],
  representations?: readonly string[],
): string {
  const parts: string[] = [];
  for (const name of usages) {
    const value = Object.hasOwn(variables, name) ? variables[name] : undefined;
    if (value === undefined) continue;
    if (representations && name === 'representations')
      throw new Error('Variables cannot contain key "representations"');
    parts.push(`"${name}":${JSON.stringify(value)}`);
  }
  if (representations) parts.push(`"representations":[${representations.join(',')}]`);
  return `{${parts.join(',')}}`;
}
