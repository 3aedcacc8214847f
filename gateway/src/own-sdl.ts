import { readFileSync } from 'node:fs';
import { projectFile } from '@tradegraph/service-kit';

/** The subgraph whose fields are answered from the event log. */
export const LIVE_SUBGRAPH = 'live';
/** The subgraph with which operators look after the event logs of the others. */
export const OPERATIONS_SUBGRAPH = 'operations';

/** The subgraphs without a server: the gateway itself answers them. */
export const ownSubgraphs = [LIVE_SUBGRAPH, OPERATIONS_SUBGRAPH] as const;
export type OwnSubgraph = (typeof ownSubgraphs)[number];

/** The schema of one of them, with the shared types. */
export function ownSdl(name: OwnSubgraph): string {
  const shared = readFileSync(projectFile('packages/subgraph-kit/src/shared.graphql'), 'utf8');
  return `${shared}\n${readFileSync(projectFile('gateway', `${name}.graphql`), 'utf8')}`;
}
