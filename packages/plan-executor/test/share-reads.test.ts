import { setImmediate as nextTurn } from 'node:timers/promises';
import { FetchRequest, shareReads } from '../src/index.js';

const read = new FetchRequest('orders', 'query', '{ orders { id } }');
const alike = new FetchRequest('orders', 'query', '{ orders { id } }');
const elsewhere = new FetchRequest('finance', 'query', '{ orders { id } }');
const write = new FetchRequest('orders', 'mutation', 'mutation { cancel { id } }');

/** Answers with how many it has been asked, and tells the fetches so that sharing can be seen. */
function counted() {
  let asked = 0;
  const share = shareReads<string | undefined, string>(
    () => Promise.resolve(`answer ${++asked}`),
    (context) => context,
  );
  return (request: FetchRequest, identity: string | undefined, variables = '{}') =>
    share(request, variables, identity);
}

it('asks once for equal reads that begin together', async () => {
  const ask = counted();
  expect(await Promise.all([ask(read, 'a'), ask(alike, 'a')])).toEqual(['answer 1', 'answer 1']);
});

it('shares with nobody else: another identity, subgraph or variables, a mutation, no identity', async () => {
  const ask = counted();
  const answers = await Promise.all([
    ask(read, 'a'),
    ask(read, 'b'),
    ask(elsewhere, 'a'),
    ask(read, 'a', '{"first":1}'),
    ask(write, 'a'),
    ask(write, 'a'),
    ask(read, undefined),
    ask(read, undefined),
  ]);
  expect(new Set(answers).size).toBe(8);
});

it('does not join a read that began earlier, even while it is under way', async () => {
  let asked = 0;
  const never = shareReads<string, number>(
    () => new Promise((resolve) => (++asked === 2 ? resolve(asked) : undefined)),
    (context) => context,
  );
  void never(read, '{}', 'a');
  await nextTurn();
  await nextTurn();
  expect(await never(read, '{}', 'a')).toBe(2);
});
