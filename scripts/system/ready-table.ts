import type { Role } from '@tradegraph/service-kit';
import { ROLES, signDevelopmentToken } from '../tokens/development-token.js';
import type { ReadyInfo } from './ready-info.js';

/** What `npm start` prints at the end: where everything is, and a token per role to try it with. */
export async function readyTable(info: ReadyInfo, tokenSecret: string, tookMs: number): Promise<string> {
  const addresses: [string, string][] = [
    ['Console', info.console],
    ['GraphQL', `${info.graphql}  (HTTP, SSE and WebSocket)`],
    ['GraphiQL', info.graphiql],
    ['Health', info.health],
    ['Metrics', info.metrics],
    ...Object.entries(info.subgraphs).map(([name, { url }]): [string, string] => [
      `  ${name}`,
      `${url}/metrics`,
    ]),
  ];
  const tokens = await Promise.all(
    Object.entries(ROLES).map(async ([role, meaning]) => {
      const token = await signDevelopmentToken(role as Role, tokenSecret);
      return `  ${role.padEnd(11)} ${meaning}\n${token}`;
    }),
  );
  return [
    '',
    `Tradegraph is ready after ${(tookMs / 1000).toFixed(1)} s. Ctrl-C stops it.`,
    '',
    ...addresses.map(([label, address]) => `  ${label.padEnd(11)} ${address}`),
    '',
    'Development tokens (header Authorization: Bearer …; npm run token -- <role> prints one):',
    ...tokens,
    '',
  ].join('\n');
}
