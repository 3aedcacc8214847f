import { feed, graphError } from '../test/fixture/feed.js';

describe('a follower of a field with a snapshot', () => {
  it('is live with the snapshot, and goes on after its cursor', () => {
    const { clock, subscriptions, received, states, snapshot, laterChange, last, gaps } = feed({
      snapshots: true,
    });
    last().sink.opened();
    expect(states).toEqual([]);
    last().sink.next(snapshot('c1'));
    expect(states).toEqual(['live']);
    last().sink.ended(null);
    clock.pass(1_000);
    last().sink.opened();
    last().sink.next(laterChange('c2'));
    expect(subscriptions.map(({ after }) => after)).toEqual([null, 'c1']);
    expect(received).toEqual(['snapshot c1', 'c2']);
    expect(gaps).toEqual([]);
  });

  it('takes a new snapshot when its cursor has expired, and that is no gap', () => {
    const { clock, subscriptions, received, snapshot, laterChange, last, gaps } = feed({ snapshots: true });
    last().sink.opened();
    last().sink.next(snapshot('c1'));
    last().sink.ended(null);
    clock.pass(1_000);
    last().sink.opened();
    last().sink.ended(graphError('CURSOR_EXPIRED'));
    clock.pass(1_000);
    last().sink.opened();
    last().sink.next(snapshot('c9'));
    last().sink.next(laterChange('c10'));
    expect(subscriptions.map(({ after }) => after)).toEqual([null, 'c1', null]);
    expect(received).toEqual(['snapshot c1', 'snapshot c9', 'c10']);
    expect(gaps).toEqual([]);
  });

  it('asks for the snapshot again when the connection dropped before it, or it could not be read', () => {
    const { clock, subscriptions, received, snapshot, last, gaps } = feed({ snapshots: true });
    last().sink.opened();
    last().sink.ended(graphError('SERVICE_UNAVAILABLE', 'c1'));
    clock.pass(1_000);
    last().sink.opened();
    const errors = [{ message: 'away', extensions: { code: 'SERVICE_UNAVAILABLE' } }];
    last().sink.next({ data: { thingsLive: { cursor: 'c2', snapshot: null, change: null } }, errors });
    clock.pass(1_000);
    last().sink.opened();
    last().sink.next(snapshot('c3'));
    expect(subscriptions.map(({ after }) => after)).toEqual([null, null, null]);
    expect(received).toEqual(['snapshot c3']);
    expect(gaps).toEqual([]);
  });

  it('reports a change without its data as a gap', () => {
    const { snapshot, last, gaps, following } = feed({ snapshots: true });
    last().sink.opened();
    last().sink.next(snapshot('c1'));
    const errors = [{ message: 'away', extensions: { code: 'SERVICE_UNAVAILABLE' } }];
    last().sink.next({ data: { thingsLive: { cursor: 'c2', snapshot: null, change: null } }, errors });
    expect(gaps).toEqual(['SERVICE_UNAVAILABLE']);
    expect(following.cursor).toBe('c2');
  });

  it('begins with a place where no snapshot was asked for', () => {
    const { clock, subscriptions, last, gaps } = feed();
    last().sink.opened();
    last().sink.next({ data: { thingsLive: { cursor: 'c1', change: null } } });
    last().sink.ended(null);
    clock.pass(1_000);
    last().sink.opened();
    expect(subscriptions.map(({ after }) => after)).toEqual([null, 'c1']);
    expect(gaps).toEqual([]);
  });
});
