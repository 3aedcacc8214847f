import { readFileSync, unwatchFile, watchFile } from 'node:fs';
import type { Logger } from '@tradegraph/service-kit';
import type { SupergraphMetrics } from './metrics.js';
import { loadSupergraph, type LoadedSupergraph } from './supergraph.js';

const POLL_MS = 1_000;

interface WatchOptions {
  file: string;
  /** The text that is served now. */
  sdl: string;
  /** Takes a new supergraph into service. Throws when it can't: then the old one goes on serving. */
  use: (supergraph: LoadedSupergraph) => void;
  metrics: SupergraphMetrics;
  logger: Logger;
}

/**
 * Serves the file's new text as soon as it changes (it is looked at every second, since mounted files of containers
 * tell no changes), or on SIGHUP. A text that does not load is refused, and the one before serves on.
 */
export function watchSupergraph({ file, sdl, use, metrics, logger }: WatchOptions): { stop(): void } {
  let current = sdl;
  const reload = () => {
    try {
      const text = readFileSync(file, 'utf8');
      if (text === current) return;
      use(loadSupergraph(text));
      current = text;
      metrics.loads.inc({ outcome: 'loaded' });
      logger.info('a new supergraph is served');
    } catch (error) {
      metrics.loads.inc({ outcome: 'refused' });
      logger.error({ err: error }, 'the new supergraph can not be served; the one before serves on');
    }
  };
  watchFile(file, { interval: POLL_MS, persistent: false }, reload);
  process.on('SIGHUP', reload);
  reload(); // it may have changed between its first reading and the first look of the watch
  return {
    stop: () => {
      unwatchFile(file, reload);
      process.off('SIGHUP', reload);
    },
  };
}
