import { ROUTER_SUPPORTED_SUPERGRAPH_FEATURES, Supergraph, type Schema } from '@apollo/federation-internals';
import { QueryPlanner } from '@apollo/query-planner';
import type { GraphQLSchema } from 'graphql';

/** One supergraph, in the forms that planning and execution need. */
export interface LoadedSupergraph {
  sdl: string;
  planner: QueryPlanner;
  /** With the join directives: execution reads the types from it. */
  supergraphSchema: GraphQLSchema;
  /** What clients see. */
  apiSchema: Schema;
  clientSchema: GraphQLSchema;
  /** In the order of the supergraph; the address is the one that was composed, and may be empty. */
  subgraphs: { name: string; url: string }[];
}

/**
 * Throws when the text is not a valid supergraph. Takes the features that Apollo's router takes, so also
 * `@authenticated`, `@requiresScopes`, `@cost` and `@listSize`, with which Apollo's own gateway refuses to start;
 * what they ask for is the caller's to see to.
 */
export function loadSupergraph(sdl: string): LoadedSupergraph {
  const supergraph = Supergraph.build(sdl, { supportedFeatures: ROUTER_SUPPORTED_SUPERGRAPH_FEATURES });
  const apiSchema = supergraph.apiSchema();
  return {
    sdl,
    planner: new QueryPlanner(supergraph, { exposeDocumentNodeInFetchNode: true }),
    supergraphSchema: supergraph.schema.toGraphQLJSSchema(),
    apiSchema,
    clientSchema: apiSchema.toGraphQLJSSchema(),
    subgraphs: supergraph.subgraphsMetadata().map(({ name, url }) => ({ name, url })),
  };
}
