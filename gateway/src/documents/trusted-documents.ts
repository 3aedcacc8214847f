import { createHash } from 'node:crypto';
import { BoundedMap, type Logger, type Viewer } from '@tradegraph/service-kit';
import { documentLimits } from '../limits/document-limits.js';
import { overLimit } from '../limits/over-limit.js';
import type { DocumentMetrics } from '../metrics.js';
import type { TrustedDocumentsConfig } from './documents-config.js';
import { spelling, type Manifest } from './manifest.js';

/** Characters of operation text whose verdict is remembered, so that a text is looked at once and not per request. */
const REMEMBERED_TEXT = 2_000_000;

/** Which operations may run: those that our own clients were built with, and whatever those with a free role ask. */
export class TrustedDocuments {
  #manifest: Manifest;
  #verdicts = new BoundedMap<boolean>(REMEMBERED_TEXT);

  constructor(
    manifest: Manifest,
    private readonly config: Omit<TrustedDocumentsConfig, 'path'>,
    private readonly metrics: DocumentMetrics,
    private readonly logger: Logger,
  ) {
    this.#manifest = manifest;
  }

  /** From the next operation on; subscriptions that run go on. */
  use(manifest: Manifest): void {
    this.#manifest = manifest;
    this.#verdicts = new BoundedMap(REMEMBERED_TEXT);
  }

  /** The text of an id, for a client that does not send it. */
  textOf(id: string): string | undefined {
    return this.#manifest.texts.get(id);
  }

  /** Throws DOCUMENT_NOT_TRUSTED; where it is only tried out, it counts and tells what would be refused. */
  check(text: string, { id, roles }: Viewer): void {
    if (this.#isTrusted(text) || roles.some((role) => this.config.freeRoles.includes(role))) return;
    const { enforce } = this.config;
    this.metrics.untrusted.inc({ outcome: enforce ? 'refused' : 'let_through' });
    if (enforce) throw notTrusted();
    this.logger.info({ viewer: id, ...nameOf(text) }, 'a document that is in no manifest');
  }

  #isTrusted(text: string): boolean {
    const known = this.#verdicts.get(text);
    if (known !== undefined) return known;
    const trusted = isInside(text, this.#manifest.spellings);
    this.#verdicts.set(text, trusted, text.length);
    return trusted;
  }
}

/** Longer than any text that would be parsed: not worth its reading. */
const isTooLong = (text: string): boolean => text.length > documentLimits.textLength;

function isInside(text: string, spellings: ReadonlySet<string>): boolean {
  if (spellings.has(text)) return true;
  try {
    return !isTooLong(text) && spellings.has(spelling(text));
  } catch {
    return false; // no GraphQL
  }
}

const notTrusted = () =>
  overLimit({
    code: 'DOCUMENT_NOT_TRUSTED',
    message:
      'Only the operations that registered clients were built with are run here: have this one put into a manifest, or ask with a role that may send any',
  });

/** Enough to find it in a client's source. Values that somebody wrote into it are not for the log. */
const nameOf = (text: string) => ({
  operation: /\b(?:query|mutation|subscription)\s+(\w{1,100})/.exec(text.slice(0, 10_000))?.[1],
  sha256: createHash('sha256').update(text).digest('hex'),
});
