import { Client, fetchExchange } from '@urql/vue';
import { inject, type App, type InjectionKey } from 'vue';
import { useSession } from '../session/session.js';

const CLIENT: InjectionKey<Client> = Symbol('graph client');

/** The graph over HTTP. A 401 ends the session, whatever asked for it. */
export function createGraphClient(): Client {
  const session = useSession();
  return new Client({
    url: '/graphql',
    preferGetMethod: false,
    requestPolicy: 'network-only',
    exchanges: [fetchExchange],
    // Without `accept`, urql offers to take an event stream too, and the gateway answers plain queries with one.
    fetchOptions: () => ({
      headers: {
        accept: 'application/graphql-response+json, application/json;q=0.9',
        authorization: `Bearer ${session.token ?? ''}`,
      },
    }),
    fetch: async (input, init) => {
      const sent = session.token;
      const response = await fetch(input, init);
      if (response.status === 401 && session.token === sent) session.signOut('expired');
      return response;
    },
  });
}

export function provideGraph(app: App, client: Client): void {
  app.provide(CLIENT, client);
}

export function useGraph(): Client {
  const client = inject(CLIENT);
  if (!client) throw new Error('The graph client is not provided');
  return client;
}
