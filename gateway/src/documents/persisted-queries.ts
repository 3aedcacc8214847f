import { BoundedMap } from '@tradegraph/service-kit';
import type { TrustedDocuments } from './trusted-documents.js';

/** Characters of text that clients taught us by their hash. */
const LEARNT_TEXT = 8_000_000;

/**
 * Texts by hash, for clients that send the hash alone (`extensions.persistedQuery`): those of the manifests at once,
 * others once somebody has sent both.
 */
export function persistedQueries(documents: TrustedDocuments | undefined) {
  const learnt = new BoundedMap<string>(LEARNT_TEXT);
  return {
    // Apollo puts "apq:" before each hash.
    get: async (key: string) => documents?.textOf(key.slice(key.indexOf(':') + 1)) ?? learnt.get(key),
    set: async (key: string, text: string) => learnt.set(key, text, text.length),
    delete: async (key: string) => learnt.delete(key),
  };
}
