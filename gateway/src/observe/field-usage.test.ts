import { buildSchema } from 'graphql';
import { FieldUsage } from './field-usage.js';

const sdl = 'type Query { old: Int @deprecated(reason: "use fresh") fresh: Int }';

it('says who still asks for a field that is to go', () => {
  const seen: string[] = [];
  const usage = new FieldUsage(buildSchema(sdl), (field) => seen.push(field));
  usage.count(['Query.old', 'Query.fresh', 'Gone.field'], 'usr_1');
  usage.count(['Query.old'], 'usr_2');
  usage.count(['Query.old'], 'usr_2');
  const [old, ...more] = usage.list('deprecated');
  expect(more).toEqual([]);
  expect(old).toMatchObject({ field: 'Query.old', deprecated: 'use fresh', requests: 3 });
  expect(old!.clients).toEqual({ usr_1: 1, usr_2: 2 });
  expect(Date.parse(old!.lastUsedAt!)).toBeLessThanOrEqual(Date.now());
  expect(usage.list('all').find(({ field }) => field === 'Query.fresh')).toMatchObject({
    requests: 1,
    clients: {},
  });
  expect(seen).toHaveLength(3);
});

it('stays as large as the schema, whoever asks', () => {
  const usage = new FieldUsage(buildSchema(sdl));
  for (let i = 0; i < 1_000; i++) usage.count(['Query.old', `Query.made${i}`], `usr_${i}`);
  expect(usage.list('all')).toHaveLength(2);
  const { clients } = usage.list('deprecated')[0]!;
  expect(Object.keys(clients)).toHaveLength(101);
  expect(clients['others']).toBe(900);
});

it('keeps what it knows when another supergraph is served', () => {
  const usage = new FieldUsage(buildSchema(sdl));
  usage.count(['Query.fresh'], 'usr_1');
  usage.use(buildSchema('type Query { fresh: Int @deprecated(reason: "no longer") other: Int }'));
  expect(usage.list('all').map(({ field, requests }) => [field, requests])).toEqual([
    ['Query.fresh', 1],
    ['Query.other', 0],
  ]);
  expect(usage.list('deprecated')).toHaveLength(1);
});
