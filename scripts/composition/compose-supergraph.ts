import { existsSync, readFileSync } from 'node:fs';
import { composeServices } from '@apollo/composition';
import { Supergraph } from '@apollo/federation-internals';
import { projectFile } from '@tradegraph/service-kit';
import { subgraphSdl } from '@tradegraph/subgraph-kit';
import { isNonNullType, parse, type GraphQLSchema } from 'graphql';

export const subgraphNames = ['catalog', 'orders', 'inventory', 'warehouse', 'logistics', 'finance'] as const;

/** The subgraph without a server: the gateway answers it from the event log. */
export const LIVE = 'live';

export interface SubgraphSource {
  name: string;
  sdl: string;
}

/** The SDL of each subgraph whose schema.graphql is there, and of the gateway's own; `absent` names the others. */
export function readSubgraphs(): { sources: SubgraphSource[]; absent: string[] } {
  const isThere = (name: string) => existsSync(projectFile('subgraphs', name, 'schema.graphql'));
  const sources = subgraphNames.filter(isThere).map((name) => ({ name, sdl: subgraphSdl(name) }));
  return {
    sources: [...sources, { name: LIVE, sdl: liveSdl() }],
    absent: subgraphNames.filter((name) => !isThere(name)),
  };
}

export function liveSdl(): string {
  const shared = readFileSync(projectFile('packages/subgraph-kit/src/shared.graphql'), 'utf8');
  return `${shared}\n${readFileSync(projectFile('gateway/live.graphql'), 'utf8')}`;
}

/**
 * Composes subgraphs into a supergraph. Throws with every reason when they do not fit together. The addresses in it
 * are only names: each gateway takes the real ones from its environment.
 */
export function composeSupergraph(sources: readonly SubgraphSource[]): string {
  const services = sources.map(({ name, sdl }) => ({
    name,
    url: `http://${name}`,
    typeDefs: parse(sdl, { noLocation: false }),
  }));
  const result = composeServices(services);
  if (result.errors) {
    throw new Error(
      `The schemas do not compose:\n${result.errors.map((error) => `- ${error.message}`).join('\n')}`,
    );
  }
  return `${result.supergraphSdl.trimEnd()}\n`;
}

export function apiSchemaOf(supergraphSdl: string): GraphQLSchema {
  return Supergraph.build(supergraphSdl).apiSchema().toGraphQLJSSchema();
}

/** Root queries that would take the whole answer with them when their subgraph is down, because they can't be null. */
export function unsafeRootFields(schema: GraphQLSchema): string[] {
  return Object.values(schema.getQueryType()?.getFields() ?? {})
    .filter((field) => isNonNullType(field.type))
    .map((field) => `Query.${field.name}`);
}
