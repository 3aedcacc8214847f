import { createHash, createHmac } from 'node:crypto';

/** The parts of a request that its signature covers. */
export interface SignedParts {
  /** In capitals. */
  method: string;
  /** As in the request line, with the query: `/graphql` or `/export?x=1`. */
  target: string;
  /** Unix time in seconds, as sent. */
  timestamp: string;
  keyId: string;
  nonce: string;
  /** The exact bytes; empty when there is none. */
  body: Buffer;
}

/** Seven lines, each ended by the next one's beginning: none of the parts can hold a line feed. */
export function canonicalRequest({ method, target, timestamp, keyId, nonce, body }: SignedParts): string {
  const bodyHash = createHash('sha256').update(body).digest('hex');
  return ['TRADEGRAPH-HMAC-SHA256', method, target, timestamp, keyId, nonce, bodyHash].join('\n');
}

export const signatureOf = (secret: string, parts: SignedParts): Buffer =>
  createHmac('sha256', secret).update(canonicalRequest(parts)).digest();
