import { existsSync } from 'node:fs';
import { composeServices } from '@apollo/composition';
import { ROUTER_SUPPORTED_SUPERGRAPH_FEATURES, Supergraph } from '@apollo/federation-internals';
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
import { ownSdl, ownSubgraphs } from '../../gateway/src/own-sdl.js';

export const subgraphNames = ['catalog', 'orders', 'inventory', 'warehouse', 'logistics', 'finance'] as const;

export interface SubgraphSource {
  name: string;
  sdl: string;
}

/** The SDL of each subgraph whose schema.graphql is there, and of the gateway's own; `absent` names the others. */
export function readSubgraphs(): { sources: SubgraphSource[]; absent: string[] } {
  const isThere = (name: string) => existsSync(projectFile('subgraphs', name, 'schema.graphql'));
  const sources = subgraphNames.filter(isThere).map((name) => ({ name, sdl: subgraphSdl(name) }));
  return {
    sources: [...sources, ...gatewaySources()],
    absent: subgraphNames.filter((name) => !isThere(name)),
  };
}

/** The subgraphs that the gateway answers itself. */
export const gatewaySources = (): SubgraphSource[] =>
  ownSubgraphs.map((name) => ({ name, sdl: ownSdl(name) }));

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
  const supportedFeatures = ROUTER_SUPPORTED_SUPERGRAPH_FEATURES;
  return Supergraph.build(supergraphSdl, { supportedFeatures }).apiSchema().toGraphQLJSSchema();
}
