import { Condition } from './condition.js';
import type { Logger } from '@tradegraph/service-kit';

export interface Loop {
  /** Runs again as soon as possible; any number of nudges during a run are one further run. */
  nudge: () => void;
  /** Lets the current run end, then resolves. */
  stop: () => Promise<void>;
}

export interface Backoff {
  firstMs: number;
  capMs: number;
}

export interface LoopOptions {
  name: string;
  /**
   * Resolves to true when there is more to do at once. A rejection is logged, and the loop goes on later.
   * `nudged` tells a nudge from a poll.
   */
  run: (signal: AbortSignal, nudged: boolean) => Promise<boolean>;
  pollMs: number;
  backoff: Backoff;
  logger: Logger;
}

/** Repeats `run` for the life of the process: when nudged, every `pollMs` otherwise, later after a failure. */
export function startLoop(options: LoopOptions): Loop {
  const stopping = new AbortController();
  const condition = new Condition(options.logger, options.name);
  let nudged = false;
  let wake: (() => void) | undefined;

  const step = async (): Promise<void> => {
    const wasNudged = nudged;
    nudged = false;
    try {
      const more = await options.run(stopping.signal, wasNudged);
      condition.ok();
      if (!more && !nudged) await pause(options.pollMs, stopping.signal, (resolve) => (wake = resolve));
    } catch (error) {
      if (stopping.signal.aborted) return;
      // Nudges don't shorten this pause: a busy writer would turn an outage into a storm.
      await pause(delayAfter(condition.failed(error), options.backoff), stopping.signal);
    }
  };
  const running = (async () => {
    while (!stopping.signal.aborted) await step();
  })();

  return {
    nudge: () => {
      nudged = true;
      wake?.();
    },
    stop: async () => {
      stopping.abort();
      await running;
    },
  };
}

/** Doubles up to the cap, with up to half of it taken off at random, so that replicas don't march in step. */
export function delayAfter(failures: number, { firstMs, capMs }: Backoff): number {
  const full = Math.min(capMs, firstMs * 2 ** (failures - 1));
  return full * (1 - Math.random() / 2);
}

/** Resolves after `ms`, at once when stopped, or when the function given to `wakeable` is called. */
export function pause(ms: number, signal: AbortSignal, wakeable?: (wake: () => void) => void): Promise<void> {
  if (signal.aborted) return Promise.resolve();
  return new Promise((resolve) => {
    const done = (): void => {
      clearTimeout(timer);
      signal.removeEventListener('abort', done);
      resolve();
    };
    const timer = setTimeout(done, ms);
    signal.addEventListener('abort', done);
    wakeable?.(done);
  });
}
