import { liveClient } from '@tradegraph/live-client';
import type { LiveHandler, Transport } from './transport.js';

/** Our own client, which resumes by itself: what it hands on must be whole without any help. */
export const byLiveClient: Transport = ({ address, token, query, after, handler }) => {
  const client = liveClient({ url: `${address}/graphql`, token: () => token });
  let stopped = false;
  const field = /\{\s*(\w+)/.exec(query)![1]!;
  follow(client.changes({ query, after, onGap: ({ cursor }) => mark(handler, cursor) }), (root) =>
    handler.payload({ data: { [field]: root } }),
  ).then(
    () => handler.ended(stopped ? 'stopped' : 'complete'),
    (error: unknown) => handler.ended(String(error)),
  );
  return () => {
    stopped = true;
    client.close();
  };
};

async function follow(changes: AsyncIterable<object>, take: (root: object) => void): Promise<void> {
  for await (const root of changes) take(root);
}

/** A change without its data is marked by its cursor; a gap without a place is what must never happen. */
const mark = (handler: LiveHandler, cursor: string | null): void =>
  handler.payload(cursor === null ? {} : { data: null, extensions: { cursor } });
