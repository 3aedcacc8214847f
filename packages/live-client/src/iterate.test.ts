import type { Follower, FollowerOptions } from './follower.js';
import { iterate } from './iterate.js';

const change = (cursor: string) =>
  ({ kind: 'change', cursor, root: null, value: null, occurredAt: NaN, errors: [] }) as const;

it('tells of a gap where it stands, although the consumer is behind', async () => {
  let handlers: Pick<FollowerOptions, 'onArrival' | 'onGap'> | undefined;
  const told: string[] = [];
  const loop = iterate(
    (given) => {
      handlers = given;
      return { pause: () => undefined, resume: () => undefined, stop: () => undefined } as Follower;
    },
    { limit: 10, onGap: ({ cursor }) => void told.push(`gap ${cursor}`) },
  );
  const first = loop.next();
  handlers!.onArrival(change('1'));
  handlers!.onArrival(change('2'));
  handlers!.onGap!({ code: 'SERVICE_UNAVAILABLE', message: 'not readable', cursor: '3' });
  handlers!.onArrival(change('4'));
  told.push((await first).value!.cursor);
  for (let taken = 0; taken < 2; taken++) told.push((await loop.next()).value!.cursor);
  await loop.return();
  expect(told).toEqual(['1', '2', 'gap 3', '4']);
});
