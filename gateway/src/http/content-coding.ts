import type { IncomingMessage } from 'node:http';
import Negotiator from 'negotiator';
import { byHeader } from './by-header.js';

export type ContentCoding = 'br' | 'gzip';

/** The better one first, for clients that take both alike. */
const preferred: ContentCoding[] = ['br', 'gzip'];

const codingFor = byHeader((accepted: string): ContentCoding | null => {
  const negotiator = new Negotiator({ headers: { 'accept-encoding': accepted } }) as Negotiator & {
    // Its published types do not know the second argument; without it the order in the header would decide.
    encoding(available: string[], options: { preferred: string[] }): string | undefined;
  };
  const chosen = negotiator.encoding([...preferred, 'identity'], { preferred });
  return chosen === 'br' || chosen === 'gzip' ? chosen : null;
});

/** How the client would have an answer compressed; null for as it is, also for a client that takes nothing at all. */
export function contentCodingOf({ headers }: IncomingMessage): ContentCoding | null {
  const accepted = headers['accept-encoding'];
  return typeof accepted === 'string' ? codingFor(accepted) : null;
}
