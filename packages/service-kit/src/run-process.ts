import { ConfigError } from './config.js';

export interface Stoppable {
  stop(): Promise<void>;
}

const STOP_DEADLINE_MS = 10_000;

/**
 * The life of a process: start, then stop once on SIGTERM or SIGINT, and exit. A start that fails prints one
 * line for a wrong environment and the whole error otherwise, and exits with 1.
 */
export function runProcess(name: string, start: () => Promise<Stoppable>): void {
  let running: Stoppable | undefined;
  let stopping = false;

  const stop = async (code: number) => {
    if (stopping) return;
    stopping = true;
    setTimeout(() => process.exit(code || 1), STOP_DEADLINE_MS).unref();
    await running?.stop().catch((error: unknown) => console.error(`${name}: stop failed`, error));
    process.exit(code);
  };

  process.on('SIGTERM', () => void stop(0));
  process.on('SIGINT', () => void stop(0));
  // After a fault nobody caught, memory may be wrong: leave, and let the supervisor start us afresh.
  process.on('uncaughtException', (error) => {
    console.error(`${name}: uncaught`, error);
    void stop(1);
  });
  process.on('unhandledRejection', (error) => {
    console.error(`${name}: unhandled rejection`, error);
    void stop(1);
  });

  // Within the promise: a configuration is often read before the first await.
  Promise.resolve()
    .then(start)
    .then(
      (started) => {
        running = started;
      },
      (error: unknown) => {
        console.error(`${name}: ${error instanceof ConfigError ? error.message : describe(error)}`);
        process.exit(1);
      },
    );
}

function describe(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}
