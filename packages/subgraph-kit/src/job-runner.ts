import { startLoop, type Loop } from '@tradegraph/event-log';
import type { Logger } from '@tradegraph/service-kit';

/** Something done again and again, e.g. expiring reservations; errors are logged and the next round tries again. */
export interface Job {
  name: string;
  /** Between two rounds, when nothing wakes it earlier. */
  everyMs: number;
  /** Whether it follows what is committed here: then each commit of this process wakes it at once. */
  followsCommits?: boolean;
  run: () => Promise<unknown>;
  /** For what a round has only started. */
  stop?: () => Promise<void>;
}

const BACKOFF = { firstMs: 500, capMs: 5_000 };

/** The jobs of one process. A commit wakes those that follow it, so that none has to look often for nothing. */
export class JobRunner {
  readonly #stops: (() => Promise<void>)[] = [];
  readonly #following: Loop[] = [];

  constructor(private readonly logger: Logger) {}

  start({ name, everyMs, followsCommits, run, stop }: Job): void {
    const once = async () => {
      await run();
      return false;
    };
    const loop = startLoop({ name, pollMs: everyMs, run: once, backoff: BACKOFF, logger: this.logger });
    this.#stops.push(async () => {
      await loop.stop();
      await stop?.();
    });
    if (followsCommits) this.#following.push(loop);
  }

  /** Something was committed. Cheap: any number of commits during a round are one further round. */
  committed(): void {
    for (const loop of this.#following) loop.nudge();
  }

  /** Waits for the rounds that are running. */
  async stop(): Promise<void> {
    await Promise.all(this.#stops.map((stop) => stop()));
  }
}
