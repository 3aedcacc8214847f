import type { ChangeSink, LiveChange, LiveState } from './change.js';
import type { LiveClock } from './clock.js';
import { follow } from './follow.js';

/** A clock that moves when it is told to. */
class HandClock implements LiveClock {
  time = Date.parse('2026-03-01T00:00:00Z');
  #timers: { at: number; callback: () => void }[] = [];
  now = () => this.time;
  after = (ms: number, callback: () => void) => {
    const timer = { at: this.time + ms, callback };
    this.#timers.push(timer);
    return () => void (this.#timers = this.#timers.filter((other) => other !== timer));
  };
  pass(ms: number): void {
    const end = this.time + ms;
    for (;;) {
      const [due] = this.#timers.filter(({ at }) => at <= end).sort((a, b) => a.at - b.at);
      if (!due) break;
      this.#timers = this.#timers.filter((timer) => timer !== due);
      this.time = due.at;
      due.callback();
    }
    this.time = end;
  }
}

function feed() {
  const clock = new HandClock();
  const subscriptions: { after: string | null; sink: ChangeSink<LiveChange>; ended: boolean }[] = [];
  const received: string[] = [];
  const states: LiveState[] = [];
  const refusals: string[] = [];
  let gaps = 0;
  const following = follow<LiveChange>({
    clock,
    subscribe: (after, sink) => {
      const subscription = { after, sink, ended: false };
      subscriptions.push(subscription);
      return () => void (subscription.ended = true);
    },
    onChange: ({ cursor }) => received.push(cursor),
    onState: (state) => states.push(state),
    onGap: () => gaps++,
    onRefused: ({ code }) => refusals.push(code),
  });
  const change = (cursor: string, ageMs = 0): LiveChange => ({
    cursor,
    occurredAt: new Date(clock.now() - ageMs).toISOString(),
  });
  const last = () => subscriptions.at(-1)!;
  return { clock, subscriptions, received, states, refusals, gaps: () => gaps, following, change, last };
}

describe('follow', () => {
  it('goes on after the last cursor when the connection drops, and says where it stands', () => {
    const { clock, subscriptions, received, states, following, change, last, gaps } = feed();
    expect(following.state).toBe('connecting');
    last().sink.opened();
    last().sink.next(change('c1'), []);
    last().sink.next(change('c2'), []);
    last().sink.ended({ code: 'SERVICE_UNAVAILABLE', message: 'closed (1012)' });
    expect(following.state).toBe('offline');
    clock.pass(20_000);
    expect(subscriptions.map(({ after }) => after)).toEqual([null, 'c2']);
    last().sink.opened();
    last().sink.next(change('c3', 60_000), []);
    expect(following.state).toBe('catching-up');
    last().sink.next(change('c4'), []);
    expect(following.state).toBe('live');
    expect(received).toEqual(['c1', 'c2', 'c3', 'c4']);
    expect(states).toEqual(['live', 'offline', 'catching-up', 'live']);
    expect(gaps()).toBe(0);
  });

  it('drops a change that comes twice, but keeps its place', () => {
    const { received, following, change, last } = feed();
    last().sink.opened();
    for (const cursor of ['c1', 'c2', 'c1', 'c2', 'c3']) last().sink.next(change(cursor), []);
    expect(received).toEqual(['c1', 'c2', 'c3']);
    expect(following.cursor).toBe('c3');
  });

  it('is live after a resume without a backlog, as soon as it was quiet', () => {
    const { clock, following, change, last } = feed();
    last().sink.opened();
    last().sink.next(change('c1'), []);
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
    expect(gaps()).toBe(0);
    last().sink.ended(null);
    clock.pass(1_000);
    last().sink.opened();
    expect(gaps()).toBe(1);
  });

  it.each(['CURSOR_EXPIRED', 'INVALID_CURSOR'])('starts afresh after %s, and reports the gap', (code) => {
    const { clock, subscriptions, last, change, gaps, following } = feed();
    last().sink.opened();
    last().sink.next(change('c1'), []);
    last().sink.ended(null);
    clock.pass(1_000);
    last().sink.opened();
    last().sink.ended({ code, message: 'too old' });
    clock.pass(1_000);
    expect(subscriptions.map(({ after }) => after)).toEqual([null, 'c1', null]);
    last().sink.opened();
    expect(gaps()).toBe(1);
    expect(following.state).toBe('live');
  });

  it('reports a gap for a change that could not be read, and stays subscribed', () => {
    const { subscriptions, last, gaps, following } = feed();
    last().sink.opened();
    last().sink.next(null, [{ code: 'SERVICE_UNAVAILABLE', message: 'orders is not available' }]);
    expect(gaps()).toBe(1);
    expect(subscriptions).toHaveLength(1);
    expect(following.state).toBe('live');
  });

  it('asks no more when the token is refused', () => {
    const { clock, subscriptions, refusals, last, following } = feed();
    last().sink.ended({ code: 'UNAUTHENTICATED', message: 'the token has expired' });
    clock.pass(3_600_000);
    expect(following.state).toBe('refused');
    expect(refusals).toEqual(['UNAUTHENTICATED']);
    expect(subscriptions).toHaveLength(1);
  });

  it('waits longer from try to try, never longer than 15 s, and begins anew after a change', () => {
    const { clock, subscriptions, last, change } = feed();
    const waits: number[] = [];
    for (let i = 0; i < 10; i++) {
      const before = clock.now();
      const count = subscriptions.length;
      last().sink.ended({ code: 'SERVICE_UNAVAILABLE', message: 'refused' });
      while (subscriptions.length === count) clock.pass(5);
      waits.push(clock.now() - before);
    }
    expect(waits[0]).toBeLessThanOrEqual(255);
    expect(Math.max(...waits)).toBeLessThanOrEqual(15_005);
    expect(waits[9]).toBeGreaterThan(7_000);
    last().sink.opened();
    last().sink.next(change('c1'), []);
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
    subscriptions[0]!.sink.next(change('old'), []);
    subscriptions[0]!.sink.ended(null);
    expect(received).toEqual([]);
    following.stop();
    expect(last().ended).toBe(true);
    last().sink.next(change('late'), []);
    clock.pass(60_000);
    expect(received).toEqual([]);
    expect(subscriptions).toHaveLength(2);
    expect(states).toEqual(['live', 'offline']);
  });
});
