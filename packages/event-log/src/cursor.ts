import { eventSourceSchema } from '@tradegraph/events';
import type { EventSource } from '@tradegraph/events';

/** A place in one source's log: everything up to and including `sequence` has been seen. */
export interface Cursor {
  source: EventSource;
  sequence: number;
}

const VERSION = 1;

/** Not a cursor that this system gave out. */
export class InvalidCursorError extends Error {
  override name = 'InvalidCursorError';
}

/** Events after the cursor are no longer kept: the caller has to read a snapshot and start from its cursor. */
export class CursorExpiredError extends Error {
  override name = 'CursorExpiredError';

  constructor(
    readonly source: EventSource,
    readonly after: number,
    readonly oldestSequence: number,
  ) {
    super(`The events of ${source} after ${after} are gone: the oldest kept is ${oldestSequence}`);
  }
}

/** An opaque text for clients; 0 stands before the first event. */
export function encodeCursor(source: EventSource, sequence: number): string {
  return Buffer.from(`${VERSION}:${source}:${sequence}`).toString('base64url');
}

/** Reads what `encodeCursor` wrote, and nothing else. */
export function decodeCursor(text: string): Cursor {
  const [version, name, digits] = Buffer.from(text, 'base64url').toString('latin1').split(':');
  const source = eventSourceSchema.safeParse(name);
  const sequence = Number(digits);
  if (!source.success || version !== String(VERSION) || !Number.isSafeInteger(sequence) || sequence < 0) {
    throw new InvalidCursorError('Not a cursor of this graph');
  }
  // One place, one text: Buffer ignores stray characters and Number takes "1e3".
  if (encodeCursor(source.data, sequence) !== text)
    throw new InvalidCursorError('Not a cursor of this graph');
  return { source: source.data, sequence };
}
