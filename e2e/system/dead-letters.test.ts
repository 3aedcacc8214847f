import { createTestDatabase, until } from '@tradegraph/test-kit';
import { createConnection, type Connection } from 'mysql2/promise';
import { startTestSystem, type TestSystem } from '../test-system.js';

let shop: TestSystem;
let database: Connection;

beforeAll(async () => {
  shop = await startTestSystem();
  database = await createConnection(createTestDatabase().url);
  await shop.ask(`mutation {
    upsertSkus(input: { idempotencyKey: "s", skus: [{ skuCode: "BAD", name: "Bad" }, { skuCode: "GOOD", name: "Good" }] }) { userErrors { message } }
    upsertWarehouse(input: { idempotencyKey: "w", code: "WH", name: "House", type: DOMESTIC, countryCode: "GB" }) { userErrors { message } }
  }`);
}, 180_000);
afterAll(async () => {
  await database?.end();
  await shop?.stop();
});

const receive = (key: string, skuCode: string) =>
  shop.ask(
    `mutation ($key: ID!, $skuCode: String!) { receiveStock(input: {
       idempotencyKey: $key, warehouseCode: "WH", lines: [{ skuCode: $skuCode, quantity: 5 }] }) { receipt { id } } }`,
    { key, skuCode },
  );

async function onHand(skuCode: string): Promise<number> {
  const { data } = await shop.ask<{ stockLevel: { onHand: number } | null }>(
    `{ stockLevel(skuCode: "${skuCode}", warehouseCode: "WH") { onHand } }`,
  );
  return data?.stockLevel?.onHand ?? 0;
}

interface Letters {
  deadLetters: {
    nodes: {
      id: string;
      subgraph: string;
      source: string;
      state: string;
      error: string | null;
      eventType: string;
    }[];
    pageInfo: { hasNextPage: boolean; endCursor: string | null };
  };
}

const letters = async (variables: Record<string, unknown> = {}) => {
  const answer = await shop.ask<Letters>(
    `query ($first: Int! = 50, $after: String, $subgraph: String) {
       deadLetters(first: $first, after: $after, subgraph: $subgraph) {
         nodes { id subgraph source state error eventType } pageInfo { hasNextPage endCursor } } }`,
    variables,
  );
  if (answer.errors) throw new Error(JSON.stringify(answer.errors));
  return answer.data!.deadLetters;
};

const REPLAY = `mutation ($id: ID!) { replayDeadLetter(input: { id: $id }) {
  replayed stoppedAt { id error } userErrors { code message } } }`;

interface Replay {
  replayDeadLetter: {
    replayed: number;
    stoppedAt: { id: string; error: string } | null;
    userErrors: { code: string; message: string }[];
  };
}

const replay = async (id: string) => (await shop.ask<Replay>(REPLAY, { id })).data!.replayDeadLetter;

it('shows an operator what could not be applied, and replays it when the cause is gone', async () => {
  const inventory = `${shop.dbPrefix}inventory`;
  await database.query(`CREATE TRIGGER ${inventory}.refuse BEFORE INSERT ON ${inventory}.stock_ledger FOR EACH ROW
    IF NEW.sku_code = 'BAD' THEN SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'the books are closed'; END IF`);
  for (const [key, skuCode] of [
    ['r1', 'BAD'],
    ['r2', 'GOOD'],
    ['r3', 'BAD'],
  ] as const)
    await receive(key, skuCode);
  await until(async () => (await letters()).nodes.length === 2, 'two dead letters', 60_000);
  expect(await onHand('GOOD')).toBe(5); // others flow on
  const { nodes } = await letters({ subgraph: 'inventory' });
  expect(nodes).toMatchObject([
    { subgraph: 'inventory', source: 'warehouse', state: 'DEAD', eventType: 'STOCK_RECEIVED' },
    { subgraph: 'inventory', source: 'warehouse', eventType: 'STOCK_RECEIVED' },
  ]);
  expect(nodes[0]!.error).toContain('the books are closed');

  const first = await letters({ first: 1 });
  expect(first.pageInfo.hasNextPage).toBe(true);
  const second = await letters({ first: 1, after: first.pageInfo.endCursor });
  expect([...first.nodes, ...second.nodes].map(({ id }) => id)).toEqual(nodes.map(({ id }) => id));
  expect(second.pageInfo.hasNextPage).toBe(false);

  const refused = await replay(nodes[0]!.id);
  expect(refused).toMatchObject({ replayed: 0, stoppedAt: { id: nodes[0]!.id }, userErrors: [] });
  expect(refused.stoppedAt!.error).toContain('the books are closed');

  await database.query(`DROP TRIGGER ${inventory}.refuse`);
  for (const { id } of nodes) expect((await replay(id)).stoppedAt).toBeNull();
  expect((await letters()).nodes).toEqual([]);
  await until(async () => (await onHand('BAD')) === 10);
  expect(await replay(nodes[0]!.id)).toMatchObject({ replayed: 0, userErrors: [{ code: 'NOT_FOUND' }] });
}, 120_000);

it('tells how far every subgraph is, also when one is away', async () => {
  const lag = async () => {
    const answer = await shop.ask<{
      consumerLag: {
        subgraph: string;
        available: boolean;
        backlogEvents: number;
        consumers: object[] | null;
      }[];
    }>(
      '{ consumerLag { subgraph available backlogEvents publishDelaySeconds consumers { source lagEvents dead parked } } }',
    );
    return answer.data!.consumerLag;
  };
  await until(async () => {
    const inventory = (await lag()).find(({ subgraph }) => subgraph === 'inventory')!;
    return inventory.backlogEvents === 0 && JSON.stringify(inventory.consumers).includes('"lagEvents":0');
  });
  const all = await lag();
  expect(all.map(({ subgraph }) => subgraph).sort()).toEqual([
    ...['catalog', 'finance', 'inventory', 'logistics', 'orders', 'warehouse'],
  ]);
  expect(all.find(({ subgraph }) => subgraph === 'inventory')).toMatchObject({
    available: true,
    backlogEvents: 0,
    consumers: [{ source: 'warehouse', lagEvents: 0, dead: 0, parked: 0 }],
  });
  const { pid } = shop.system.processes()['catalog']!;
  process.kill(pid!, 'SIGSTOP');
  try {
    const hung = await lag();
    expect(hung.filter(({ available }) => !available)).toEqual([
      {
        subgraph: 'catalog',
        available: false,
        backlogEvents: null,
        publishDelaySeconds: null,
        consumers: null,
      },
    ]);
  } finally {
    process.kill(pid!, 'SIGCONT');
  }
});

it('is for operators only, and names what is wrong', async () => {
  for (const field of ['consumerLag { subgraph }', 'deadLetters { nodes { id } }']) {
    const { errors } = await shop.ask(`{ ${field} }`, {}, 'analyst');
    expect(errors?.[0]?.extensions?.['code']).toBe('FORBIDDEN');
  }
  const { errors } = await shop.ask(REPLAY, { id: 'inventory-1' }, 'analyst');
  expect(errors?.[0]?.extensions?.['code']).toBe('FORBIDDEN');
  const cases: [string, string][] = [
    ['{ deadLetters(first: 0) { nodes { id } } }', 'BAD_USER_INPUT'],
    ['{ deadLetters(after: "x") { nodes { id } } }', 'INVALID_CURSOR'],
    ['{ deadLetters(subgraph: "accounting") { nodes { id } } }', 'BAD_USER_INPUT'],
  ];
  for (const [query, code] of cases) {
    expect((await shop.ask(query)).errors?.[0]?.extensions?.['code']).toBe(code);
  }
  expect((await replay('nonsense')).userErrors).toMatchObject([{ code: 'NOT_FOUND' }]);
});
