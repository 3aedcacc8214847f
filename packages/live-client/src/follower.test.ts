import { feed, graphError } from '../test/fixture/feed.js';
import { fromClose, unreachable } from './live-error.js';

const restart = fromClose({ code: 1012, reason: 'Service restart' });
const expired = fromClose({ code: 4403, reason: 'Token expired' });

describe('a follower', () => {
  it('goes on after the last cursor when the connection drops, and says where it stands', () => {
    const { clock, subscriptions, received, states, following, change, last, gaps } = feed();
    expect(following.state).toBe('connecting');
    last().sink.opened();
    last().sink.next(change('c1'));
    last().sink.next(change('c2'));
    last().sink.ended(restart);
    expect(following.state).toBe('offline');
    clock.pass(20_000);
    expect(subscriptions.map(({ after }) => after)).toEqual([null, 'c2']);
    last().sink.opened();
    last().sink.next(change('c3', 60_000));
    expect(following.state).toBe('catching-up');
    last().sink.next(change('c4'));
    expect(following.state).toBe('live');
    expect(received).toEqual(['c1', 'c2', 'c3', 'c4']);
    expect(states).toEqual(['live', 'offline', 'catching-up', 'live']);
    expect(gaps).toEqual([]);
  });

  it('drops a change that comes twice, but keeps its place', () => {
    const { received, following, change, last } = feed();
    last().sink.opened();
    for (const cursor of ['c1', 'c2', 'c1', 'c2', 'c3']) last().sink.next(change(cursor));
    expect(received).toEqual(['c1', 'c2', 'c3']);
    expect(following.cursor).toBe('c3');
  });

  it('is live after a resume without a backlog, as soon as it was quiet', () => {
    const { clock, following, change, last } = feed();
    last().sink.opened();
    last().sink.next(change('c1'));
    last().sink.ended(null);
    clock.pass(1_000);
    last().sink.opened();
    expect(following.state).toBe('catching-up');
    clock.pass(700);
    expect(following.state).toBe('live');
  });

  it('reports a gap when it was connected, has no cursor and is connected again', () => {
    const { clock, last, gaps } = feed();
    last().sink.opened();
    expect(gaps).toEqual([]);
    last().sink.ended(null);
    clock.pass(1_000);
    last().sink.opened();
    expect(gaps).toEqual(['NO_CURSOR']);
  });

  it.each(['CURSOR_EXPIRED', 'INVALID_CURSOR'])('starts afresh after %s, and reports the gap', (code) => {
    const { clock, subscriptions, last, change, gaps, following } = feed();
    last().sink.opened();
    last().sink.next(change('c1'));
    last().sink.ended(null);
    clock.pass(1_000);
    last().sink.opened();
    last().sink.ended(graphError(code));
    clock.pass(1_000);
    expect(subscriptions.map(({ after }) => after)).toEqual([null, 'c1', null]);
    last().sink.opened();
    expect(gaps).toEqual([code]);
    expect(following.state).toBe('live');
  });

  it('reports a gap for a change that could not be read, and goes on after it', () => {
    const { clock, subscriptions, last, gaps, following } = feed();
    last().sink.opened();
    const errors = [{ message: 'no', extensions: { code: 'FORBIDDEN' } }];
    last().sink.next({ data: { changed: null }, errors, extensions: { cursor: 'c7' } });
    expect(gaps).toEqual(['FORBIDDEN']);
    expect(following.state).toBe('live');
    last().sink.ended(null);
    clock.pass(1_000);
    expect(subscriptions.map(({ after }) => after)).toEqual([null, 'c7']);
  });

  it('goes on where the server says, when that is the only place it knows', () => {
    const { clock, last, subscriptions, gaps } = feed();
    last().sink.opened();
    last().sink.ended(graphError('SERVICE_UNAVAILABLE', 'c9'));
    clock.pass(1_000);
    last().sink.opened();
    expect(subscriptions.map(({ after }) => after)).toEqual([null, 'c9']);
    expect(gaps).toEqual([]);
  });

  it('refuses a document that does not ask for the cursor, instead of losing its place', () => {
    const { clock, last, refusals, following, subscriptions } = feed();
    last().sink.opened();
    last().sink.next({ data: { changed: { status: 'x' } } });
    clock.pass(60_000);
    expect(refusals).toEqual(['BAD_USER_INPUT']);
    expect(following.state).toBe('refused');
    expect(subscriptions).toHaveLength(1);
  });

  it.each(['UNAUTHENTICATED', 'FORBIDDEN', 'GRAPHQL_VALIDATION_FAILED'])(
    'asks no more when the operation is refused with %s',
    (code) => {
      const { clock, subscriptions, refusals, last, following } = feed();
      last().sink.opened();
      last().sink.ended(graphError(code));
      clock.pass(3_600_000);
      expect(following.state).toBe('refused');
      expect(refusals).toEqual([code]);
      expect(subscriptions).toHaveLength(1);
    },
  );

  it('tries a refused token once more, and then no more', () => {
    const { clock, subscriptions, refusals, last, states } = feed();
    last().sink.ended(expired);
    clock.pass(1_000);
    expect(subscriptions).toHaveLength(2);
    last().sink.ended(expired);
    clock.pass(3_600_000);
    expect(subscriptions).toHaveLength(2);
    expect(refusals).toEqual(['UNAUTHENTICATED']);
    expect(states).toEqual(['offline', 'refused']);
  });

  it('takes a token that expires again and again for what it is: each new one was accepted', () => {
    const { clock, subscriptions, refusals, last, change } = feed();
    for (let hour = 0; hour < 5; hour++) {
      last().sink.opened();
      last().sink.next(change(`c${hour}`));
      clock.pass(3_600_000);
      last().sink.ended(expired);
      clock.pass(1_000);
    }
    expect(refusals).toEqual([]);
    expect(subscriptions.map(({ after }) => after)).toEqual([null, 'c0', 'c1', 'c2', 'c3', 'c4']);
  });

  it('comes back within a second when the server restarts, but not all in the same moment', () => {
    const waits = Array.from({ length: 50 }, () => {
      const { clock, subscriptions, last } = feed();
      const before = clock.now();
      last().sink.ended(restart);
      while (subscriptions.length === 1) clock.pass(5);
      return clock.now() - before;
    });
    expect(Math.min(...waits)).toBeGreaterThanOrEqual(100);
    expect(Math.max(...waits)).toBeLessThanOrEqual(1_005);
    expect(Math.max(...waits) - Math.min(...waits)).toBeGreaterThan(300);
  });

  it('waits longer from try to try, never longer than 15 s, and begins anew after a change', () => {
    const { clock, subscriptions, last, change } = feed();
    const waits: number[] = [];
    for (let i = 0; i < 10; i++) {
      const before = clock.now();
      const count = subscriptions.length;
      last().sink.ended(unreachable('refused'));
      while (subscriptions.length === count) clock.pass(5);
      waits.push(clock.now() - before);
    }
    expect(waits[0]).toBeLessThanOrEqual(255);
    expect(Math.max(...waits)).toBeLessThanOrEqual(15_005);
    expect(waits[9]).toBeGreaterThan(7_000);
    last().sink.opened();
    last().sink.next(change('c1'));
    const before = clock.now();
    const count = subscriptions.length;
    last().sink.ended(null);
    while (subscriptions.length === count) clock.pass(5);
    expect(clock.now() - before).toBeLessThanOrEqual(255);
  });

  it('tries at once when it is told that the network is back', () => {
    const { clock, subscriptions, following, last } = feed();
    for (let i = 0; i < 8; i++) {
      last().sink.ended(null);
      clock.pass(15_000);
    }
    last().sink.ended(null);
    const count = subscriptions.length;
    following.retryNow();
    expect(subscriptions).toHaveLength(count + 1);
    following.retryNow();
    expect(subscriptions).toHaveLength(count + 1);
  });

  it('is deaf to earlier subscriptions and after its stop', () => {
    const { clock, received, states, subscriptions, following, change, last } = feed();
    last().sink.opened();
    last().sink.ended(null);
    clock.pass(1_000);
    subscriptions[0]!.sink.next(change('old'));
    subscriptions[0]!.sink.ended(null);
    expect(received).toEqual([]);
    following.stop();
    expect(last().ended).toBe(true);
    last().sink.next(change('late'));
    clock.pass(60_000);
    expect(received).toEqual([]);
    expect(subscriptions).toHaveLength(2);
    expect(states).toEqual(['live', 'offline']);
  });

  it('goes on after its cursor when it was paused', () => {
    const { clock, subscriptions, received, following, change, last } = feed();
    last().sink.opened();
    last().sink.next(change('c1'));
    following.pause();
    expect(last().ended).toBe(true);
    last().sink.next(change('c2'));
    clock.pass(60_000);
    expect(subscriptions).toHaveLength(1);
    following.resume();
    last().sink.next(change('c2'));
    expect(subscriptions.map(({ after }) => after)).toEqual([null, 'c1']);
    expect(received).toEqual(['c1', 'c2']);
  });
});
