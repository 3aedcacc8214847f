import { Supergraph, type Schema } from '@apollo/federation-internals';
import { QueryPlanner } from '@apollo/query-planner';
import type { GraphQLSchema } from 'graphql';
import { ownSubgraphs } from './own-sdl.js';

/** One supergraph, in the forms that planning and execution need. */
export interface LoadedSupergraph {
  sdl: string;
  planner: QueryPlanner;
  /** With the join directives: execution reads the types from it. */
  supergraphSchema: GraphQLSchema;
  /** What clients see. */
  apiSchema: Schema;
  clientSchema: GraphQLSchema;
  /** The subgraphs that have a server. */
  subgraphNames: string[];
}

/** Throws when the text is not a valid supergraph. */
export function loadSupergraph(sdl: string): LoadedSupergraph {
  const supergraph = Supergraph.build(sdl);
  const apiSchema = supergraph.apiSchema();
  return {
    sdl,
    planner: new QueryPlanner(supergraph, { exposeDocumentNodeInFetchNode: true }),
    supergraphSchema: supergraph.schema.toGraphQLJSSchema(),
    apiSchema,
    clientSchema: apiSchema.toGraphQLJSSchema(),
    subgraphNames: supergraph
      .subgraphsMetadata()
      .map(({ name }) => name)
      .filter((name) => !(ownSubgraphs as readonly string[]).includes(name)),
  };
}
