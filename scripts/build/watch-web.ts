import { existsSync, watch } from 'node:fs';
import { join } from 'node:path';
import { buildWeb } from './web.js';

const QUIET_MS = 300;

/** Builds the console again after its sources were quiet for a moment; the browser then only needs a reload. */
export function watchWeb(root: string, log: (line: string) => void): { stop(): Promise<void> } {
  const folder = join(root, 'web');
  let timer: NodeJS.Timeout | undefined;
  let building: Promise<void> = Promise.resolve();
  const build = async () => {
    try {
      if ((await buildWeb(root, root)) === 'built') log('The web console was built again: reload the page.');
    } catch (error) {
      log(error instanceof Error ? error.message : String(error));
    }
  };
  const watcher = existsSync(folder)
    ? watch(folder, { recursive: true }, () => {
        clearTimeout(timer);
        timer = setTimeout(() => (building = building.then(build)), QUIET_MS);
      })
    : undefined;
  return {
    stop: async () => {
      watcher?.close();
      clearTimeout(timer);
      await building;
    },
  };
}
