import { existsSync, readFileSync } from 'node:fs';
import { composeServices } from '@apollo/composition';
import { Supergraph } from '@apollo/federation-internals';
import { projectFile } from '@tradegraph/service-kit';
import { subgraphSdl } from '@tradegraph/subgraph-kit';
import {
  Kind,
  parse,
  visit,
  type DocumentNode,
  type GraphQLSchema,
  type ObjectTypeDefinitionNode,
  type ObjectTypeExtensionNode,
} from 'graphql';

export const subgraphNames = ['catalog', 'orders', 'inventory', 'warehouse', 'logistics', 'finance'] as const;

/** The subgraphs without a server: the gateway answers them. */
export const LIVE = 'live';
export const OPERATIONS = 'operations';

export interface SubgraphSource {
  name: string;
  sdl: string;
}

/** The SDL of each subgraph whose schema.graphql is there, and of the gateway's own; `absent` names the others. */
export function readSubgraphs(): { sources: SubgraphSource[]; absent: string[] } {
  const isThere = (name: string) => existsSync(projectFile('subgraphs', name, 'schema.graphql'));
  const sources = subgraphNames.filter(isThere).map((name) => ({ name, sdl: subgraphSdl(name) }));
  return {
    sources: [
      ...sources,
      { name: LIVE, sdl: gatewaySdl('live.graphql') },
      { name: OPERATIONS, sdl: gatewaySdl('operations.graphql') },
    ],
    absent: subgraphNames.filter((name) => !isThere(name)),
  };
}

/** One of the schemas that the gateway answers itself, with the shared types. */
export function gatewaySdl(file: 'live.graphql' | 'operations.graphql'): string {
  const shared = readFileSync(projectFile('packages/subgraph-kit/src/shared.graphql'), 'utf8');
  return `${shared}\n${readFileSync(projectFile('gateway', file), 'utf8')}`;
}

/**
 * Composes subgraphs into a supergraph. Throws with every reason when they do not fit together. The addresses in it
 * are only names: each gateway takes the real ones from its environment.
 */
export function composeSupergraph(sources: readonly SubgraphSource[]): string {
  const services = sources.map(({ name, sdl }) => ({
    name,
    url: `http://${name}`,
    typeDefs: withNullableQueries(parse(sdl)),
  }));
  const result = composeServices(services);
  if (result.errors) {
    throw new Error(
      `The schemas do not compose:\n${result.errors.map((error) => `- ${error.message}`).join('\n')}`,
    );
  }
  return `${result.supergraphSdl.trimEnd()}\n`;
}

/**
 * To clients every root query may be null, whatever its subgraph promises: a subgraph that is down gives an answer
 * without its fields. Were one of them non-null, its null would take the whole answer with it.
 */
function withNullableQueries(document: DocumentNode): DocumentNode {
  const relax = (node: ObjectTypeDefinitionNode | ObjectTypeExtensionNode) =>
    node.name.value !== 'Query'
      ? undefined
      : {
          ...node,
          fields: node.fields?.map((field) =>
            field.type.kind === Kind.NON_NULL_TYPE ? { ...field, type: field.type.type } : field,
          ),
        };
  return visit(document, { ObjectTypeDefinition: relax, ObjectTypeExtension: relax });
}

export function apiSchemaOf(supergraphSdl: string): GraphQLSchema {
  return Supergraph.build(supergraphSdl).apiSchema().toGraphQLJSSchema();
}
