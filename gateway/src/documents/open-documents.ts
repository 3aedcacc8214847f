import { ConfigError, type Logger } from '@tradegraph/service-kit';
import type { DocumentMetrics } from '../metrics.js';
import type { TrustedDocumentsConfig } from './documents-config.js';
import { readManifest, type Manifest } from './manifest.js';
import { TrustedDocuments } from './trusted-documents.js';
import { watchManifests } from './watch-manifests.js';

export interface OpenDocuments {
  /** Undefined: every text may be sent. */
  documents: TrustedDocuments | undefined;
  stop(): void;
}

/** Reads the manifests and follows their changes. Throws a ConfigError for what can't be read at start. */
export function openDocuments(
  config: TrustedDocumentsConfig | undefined,
  metrics: DocumentMetrics,
  logger: Logger,
): OpenDocuments {
  if (!config) return { documents: undefined, stop: () => undefined };
  const documents = new TrustedDocuments(manifestOf(config.path), config, metrics, logger);
  return { documents, ...watchManifests(config.path, documents, logger) };
}

function manifestOf(path: string): Manifest {
  try {
    return readManifest(path);
  } catch (error) {
    throw new ConfigError(`TRUSTED_DOCUMENTS: ${(error as Error).message}`);
  }
}
