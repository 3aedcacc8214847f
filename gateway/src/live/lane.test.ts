import { CatchUpShare } from './catch-up-share.js';
import { Delivery } from './delivery.js';
import { Lane, type Outcome } from './lane.js';
import type { LiveChange } from './live-change.js';
import { Subscriber } from './subscriber.js';

const changeOf = (sequence: number) => ({ sequence, cursor: `c${sequence}` }) as LiveChange;

/** A lane with one subscriber whose payloads are computed when `finish` says so, the oldest first. */
function openLane() {
  const computing: ((outcome: Outcome) => void)[] = [];
  const lane = new Lane(
    {
      source: 'orders',
      filter: new Map() as never,
      compute: () => new Promise((resolve) => computing.push(resolve)),
      onDelivered: () => undefined,
      onProgress: () => undefined,
    },
    0,
  );
  let taken = 0;
  let finished = 0;
  const seen: number[] = [];
  const sink = {
    deliver: ({ deliveries }: { deliveries: readonly Delivery[] }) =>
      void seen.push(...deliveries.map(({ sequence }) => sequence)),
    end: () => undefined,
  };
  const subscriber = new Subscriber(sink, 0, (closed) => lane.remove(closed));
  lane.add(subscriber);
  return {
    ...{ lane, seen, subscriber },
    take: (count: number) => {
      for (let n = 0; n < count; n++) lane.take(changeOf(++taken));
    },
    finish: (count: number) => {
      for (let n = 0; n < count; n++)
        computing[finished]!(new Delivery(++finished, `c${finished}`, { data: {} }));
    },
  };
}

/** A share that so many lanes have; `leave` ends the others. */
function sharedBy(lanes: number) {
  const share = new CatchUpShare();
  let leave!: () => void;
  const others = new Promise<void>((resolve) => (leave = resolve));
  for (let n = 0; n < lanes; n++) void share.during(() => others);
  return { share, leave };
}

const turn = () => new Promise((resolve) => setImmediate(resolve));

describe('the room of a lane that catches up', () => {
  it.each([
    [1, 200],
    [81, 200],
    [1_000, 16],
    [100_000, 4],
  ])('is less the more lanes there are: of %d it has %d', async (lanes, room) => {
    const { lane } = openLane();
    expect(await lane.room(sharedBy(lanes).share)).toBe(room);
  });

  it('is there again when a quarter of it is left to be delivered', async () => {
    const { share } = sharedBy(1_000);
    const { lane, seen, take, finish } = openLane();
    take(await lane.room(share));
    let room: number | undefined;
    void lane.room(share).then((found) => (room = found));
    finish(11);
    await turn();
    await turn();
    expect([seen.length, room]).toEqual([11, undefined]);
    finish(1);
    await turn();
    await turn();
    expect([seen.length, room]).toEqual([12, 12]);
  });

  it('grows when others have caught up, and is not waited for when nobody is left', async () => {
    const { share, leave } = sharedBy(1_000);
    const { lane, take, subscriber } = openLane();
    take(16);
    leave();
    await turn();
    expect(await lane.room(share)).toBe(200 - 16);
    take(184);
    const waiting = lane.room(share);
    subscriber.close();
    expect(await waiting).toBe(1);
  });
});
