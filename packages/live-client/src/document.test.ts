import { parse, type DocumentNode } from 'graphql';
import { textOf, type ChangeOf, type SnapshotOf } from './document.js';
import { liveClient } from './live-client.js';

interface ListResult {
  thingsLive: {
    cursor: string;
    snapshot: { id: string }[] | null;
    change: { id: string; status: string } | null;
  } | null;
}
interface ChangedResult {
  thingChanged: { cursor: string; status: string } | null;
}
interface Variables {
  where: { status: string };
  after?: string | null;
}

const LIST = `subscription ($where: Where!, $after: String) {
  thingsLive(where: $where, after: $after) { cursor snapshot { id } change { id status } }
}`;

it('takes a text, a document node, and whatever prints itself', () => {
  expect(textOf(LIST)).toBe(LIST);
  expect(textOf(parse(LIST))).toContain('after: $after');
  class DocumentString extends String {}
  expect(textOf(new DocumentString(LIST))).toBe(LIST);
});

it('does not take one that would ignore its cursor', () => {
  expect(() => textOf('subscription ($after: String) { thingsLive { cursor } }')).toThrow('after: $after');
});

it('lets the types of what arrives follow from the document', () => {
  const document = parse(LIST) as DocumentNode & { __apiType?: (variables: Variables) => ListResult };
  const client = liveClient({ url: 'ws://127.0.0.1:9/graphql', token: () => '' });
  const following = client.follow({
    query: document,
    variables: { where: { status: 'OPEN' } },
    onSnapshot: (things) => things.map(({ id }) => id.toUpperCase()),
    onChange: ({ id, status }) => id + status,
  });
  following.stop();
  // @ts-expect-error the document requires `where`
  client.follow({ query: document, onChange: () => undefined }).stop();
  client.close();
  const change: ChangeOf<ListResult> = { id: 'a', status: 'OPEN' };
  const plain: ChangeOf<ChangedResult> = { cursor: 'c1', status: 'OPEN' };
  const snapshot: SnapshotOf<ListResult> = [{ id: 'a' }];
  expect([change.status, plain.status, snapshot.length]).toEqual(['OPEN', 'OPEN', 1]);
});
