import { setTimeout as sleep } from 'node:timers/promises';
import { describeExit, whenExited } from '../process/child.js';
import type { EmbeddedServer } from './mysql.js';

export interface KeptServer {
  url: string;
  pid(): number;
  stop(): Promise<void>;
}

export interface KeepHooks {
  log: (line: string) => void;
  /** After a server that died runs again: its pid is another one. */
  onRestart?: () => void;
}

const RETRY_MS = 5_000;

/**
 * Starts a server and starts it again when it dies, on the same socket, so that every address stays right. The
 * first start may fail and says why; a later one that fails is told and tried again.
 */
export async function keepServer(
  name: string,
  start: () => Promise<EmbeddedServer>,
  hooks: KeepHooks,
): Promise<KeptServer> {
  const stop = new AbortController();
  let current = await start();
  const keeping = keepRunning();
  return {
    url: current.url,
    pid: () => current.pid,
    async stop() {
      stop.abort();
      await current.stop();
      await keeping;
      await current.stop(); // one that was just being started
    },
  };

  async function keepRunning(): Promise<void> {
    while (!stop.signal.aborted) {
      await whenExited(current.child);
      if (stop.signal.aborted) return;
      hooks.log(`${name} ended (${describeExit(current.child)}); starting it again.`);
      current = (await startAgain()) ?? current;
      if (!stop.signal.aborted) hooks.onRestart?.();
    }
  }

  async function startAgain(): Promise<EmbeddedServer | undefined> {
    while (!stop.signal.aborted) {
      try {
        return await start();
      } catch (error) {
        hooks.log(
          `${error instanceof Error ? error.message : String(error)} Trying again in ${RETRY_MS / 1000} s.`,
        );
        await sleep(RETRY_MS, undefined, { signal: stop.signal }).catch(() => undefined);
      }
    }
    return undefined;
  }
}
