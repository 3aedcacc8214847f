import { ConfigError, type Logger } from '@tradegraph/service-kit';
import type { DocumentMetrics } from '../metrics.js';
import type { TrustedDocumentsConfig } from './documents-config.js';
import { readManifest, signatureOf } from './manifest.js';
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
  // Looked at before it is read: what changes meanwhile is read again.
  const [seen, manifest] = orRefuse(() => [signatureOf(config.path), readManifest(config.path)] as const);
  const documents = new TrustedDocuments(manifest, config, metrics, logger);
  return { documents, ...watchManifests({ path: config.path, seen, documents, logger }) };
}

function orRefuse<T>(read: () => T): T {
  try {
    return read();
  } catch (error) {
    throw new ConfigError(`TRUSTED_DOCUMENTS: ${(error as Error).message}`);
  }
}
