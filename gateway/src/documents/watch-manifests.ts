import type { Logger } from '@tradegraph/service-kit';
import { readManifest, signatureOf } from './manifest.js';
import type { TrustedDocuments } from './trusted-documents.js';

const POLL_MS = 1_000;

interface WatchOptions {
  path: string;
  /** What it looked like when it was read. */
  seen: string;
  documents: TrustedDocuments;
  logger: Logger;
}

/**
 * Takes changed manifests into service within a second, as with the supergraph's file, or on SIGHUP. One that can't be
 * read is refused, and the ones before stay.
 */
export function watchManifests({ path, seen: first, documents, logger }: WatchOptions): { stop(): void } {
  let seen = first;
  const reload = () => {
    const now = look(path);
    if (now === seen) return;
    seen = now;
    try {
      const manifest = readManifest(path);
      documents.use(manifest);
      logger.info({ documents: manifest.texts.size }, 'trusted documents are read');
    } catch (error) {
      logger.error({ err: error }, 'the trusted documents can not be read; the ones before stay');
    }
  };
  const timer = setInterval(reload, POLL_MS).unref();
  process.on('SIGHUP', reload);
  return {
    stop: () => {
      clearInterval(timer);
      process.off('SIGHUP', reload);
    },
  };
}

/** What it looks like from outside; something else while it is not there. */
function look(path: string): string {
  try {
    return signatureOf(path);
  } catch (error) {
    return String(error);
  }
}
