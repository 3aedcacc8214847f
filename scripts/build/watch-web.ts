import { existsSync, watch } from 'node:fs';
import { join } from 'node:path';
import { WEB_FOLDERS, buildWeb } from './web.js';

const QUIET_MS = 300;

/** Builds the console again after its sources were quiet for a moment; the browser then only needs a reload. */
export function watchWeb(root: string, log: (line: string) => void): { stop(): Promise<void> } {
  let timer: NodeJS.Timeout | undefined;
  let building: Promise<void> = Promise.resolve();
  const build = async () => {
    try {
      if ((await buildWeb(root, root)) === 'built') log('The web console was built again: reload the page.');
    } catch (error) {
      log(error instanceof Error ? error.message : String(error));
    }
  };
  const changed = () => {
    clearTimeout(timer);
    timer = setTimeout(() => (building = building.then(build)), QUIET_MS);
  };
  const watchers = WEB_FOLDERS.map((folder) => join(root, folder))
    .filter((folder) => existsSync(folder))
    .map((folder) => watch(folder, { recursive: true }, changed));
  return {
    stop: async () => {
      for (const watcher of watchers) watcher.close();
      clearTimeout(timer);
      await building;
    },
  };
}
