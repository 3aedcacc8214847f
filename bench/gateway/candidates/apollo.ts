/** Plain Apollo, as its documentation sets a gateway up. Against our real subgraphs it signs what they ask to be signed. */
import { readFileSync } from 'node:fs';
import { ApolloGateway, RemoteGraphQLDataSource } from '@apollo/gateway';
import { ApolloServer } from '@apollo/server';
import { startStandaloneServer } from '@apollo/server/standalone';
import { identityHeaders } from '@tradegraph/service-kit';

const { PORT, SUPERGRAPH_FILE, IDENTITY_SECRET } = process.env;
const viewer = { id: 'bench', roles: ['admin'] as const };

class SignedDataSource extends RemoteGraphQLDataSource {
  override willSendRequest({
    request,
  }: Parameters<NonNullable<RemoteGraphQLDataSource['willSendRequest']>>[0]): void {
    const headers = identityHeaders(IDENTITY_SECRET!, { viewer, correlationId: 'bench' });
    for (const [name, value] of Object.entries(headers)) request.http?.headers.set(name, value);
  }
}

const gateway = new ApolloGateway({
  supergraphSdl: readFileSync(SUPERGRAPH_FILE!, 'utf8'),
  ...(IDENTITY_SECRET ? { buildService: ({ url }) => new SignedDataSource({ url }) } : {}),
});
await startStandaloneServer(new ApolloServer({ gateway }), {
  listen: { port: Number(PORT), host: '127.0.0.1' },
});
process.on('SIGTERM', () => process.exit());
