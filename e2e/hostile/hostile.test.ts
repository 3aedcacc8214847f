import { createTestDatabase, testRedisUrl } from '@tradegraph/test-kit';
import { allCases } from './all-cases.js';
import { attackAll } from './attack-all.js';
import { openTarget, type Target } from './target.js';

let target: Target;

beforeAll(async () => {
  const dbPrefix = `hostile_${Math.random().toString(36).slice(2, 10)}_`;
  target = await openTarget({
    mysqlUrl: createTestDatabase().url,
    redisUrl: testRedisUrl(dbPrefix),
    dbPrefix,
  });
}, 240_000);
afterAll(() => target?.stop());

it('has 150 rows at least, each with a name of its own', () => {
  const names = allCases.map(({ name }) => name);
  expect(new Set(names).size).toBe(names.length);
  expect(names.length).toBeGreaterThanOrEqual(150);
});

it('answers every row exactly as the table says, and random requests without a fault', async () => {
  const seed = Math.floor(Math.random() * 1_000_000);
  const { wrongs, requests } = await attackAll(target, seed, 1_000, () => undefined);
  expect({ seed, wrongs }).toEqual({ seed, wrongs: [] });
  expect(requests).toBe(1_000);
}, 400_000);
