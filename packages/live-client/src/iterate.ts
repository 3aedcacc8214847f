import type { FollowerOptions, Follower } from './follower.js';
import type { Gap, Refusal } from './live-state.js';
import type { Arrival } from './update.js';

/** Ends a loop over changes: the server will not have it, or changes may have been missed and nobody listens. */
export class LiveClientError extends Error {
  override name = 'LiveClientError';

  constructor(readonly reason: Gap | Refusal) {
    super(`${reason.code}: ${reason.message}`);
  }
}

type Handlers = Pick<FollowerOptions, 'onArrival' | 'onGap' | 'onRefused' | 'onStop'>;

/**
 * Arrivals one by one, at the consumer's pace. At most `limit` wait for it: then the subscription ends, and goes on
 * from its cursor when half of them have been taken.
 */
export async function* iterate(
  open: (handlers: Handlers) => Follower,
  { limit, onGap }: { limit: number; onGap?: ((gap: Gap) => void) | undefined },
): AsyncGenerator<Arrival, void, undefined> {
  const waiting: Arrival[] = [];
  let end: { reason?: Gap | Refusal } | undefined;
  let wake: () => void = () => undefined;
  const finish = (reason?: Gap | Refusal) => {
    end ??= reason ? { reason } : {};
    wake();
  };
  const follower = open({
    onArrival: (arrival) => {
      if (end) return; // what comes after a gap is not handed on as if nothing had happened
      waiting.push(arrival);
      if (waiting.length >= limit) follower.pause();
      wake();
    },
    onGap: onGap ?? finish,
    onRefused: finish,
    onStop: finish,
  });
  try {
    for (;;) {
      while (waiting.length === 0 && !end) await new Promise<void>((resolve) => (wake = resolve));
      const next = waiting.shift();
      if (next) yield next;
      else if (end?.reason) throw new LiveClientError(end.reason);
      else return;
      if (waiting.length <= limit / 2) follower.resume();
    }
  } finally {
    follower.stop();
  }
}
