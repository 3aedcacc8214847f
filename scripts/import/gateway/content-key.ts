import { createHash } from 'node:crypto';

/**
 * An idempotency key that follows from what is sent, not from the file or the run: a batch that was cut off on its
 * way is recognised by the next run, whatever the file is called by then. At most 64 characters.
 */
export function contentKey(operation: string, ...content: string[]): string {
  const hash = createHash('sha256');
  for (const part of content) hash.update(part).update('\0');
  return `import:${operation}:${hash.digest('hex').slice(0, 40)}`;
}
