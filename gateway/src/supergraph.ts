import { readFileSync } from 'node:fs';
import { Supergraph, type Schema } from '@apollo/federation-internals';
import { QueryPlanner } from '@apollo/query-planner';
import { projectFile } from '@tradegraph/service-kit';
import type { GraphQLSchema } from 'graphql';

/** The subgraph without a server: its fields are answered from the event log. */
export const LIVE_SUBGRAPH = 'live';

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

/** Reads a supergraph, from the committed file unless the text is given. Throws when it is not a valid one. */
export function loadSupergraph(
  sdl = readFileSync(projectFile('gateway/supergraph.graphql'), 'utf8'),
): LoadedSupergraph {
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
      .filter((name) => name !== LIVE_SUBGRAPH),
  };
}
