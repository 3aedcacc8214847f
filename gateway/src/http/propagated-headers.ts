import type { IncomingMessage } from 'node:http';
import { ConfigError, CORRELATION_HEADER, IDENTITY_HEADER, TRACE_HEADER } from '@tradegraph/service-kit';

/** Those that say something of one connection or of one body, and those by which we speak to subgraphs ourselves. */
const OWN = new Set(
  'connection keep-alive proxy-authenticate proxy-authorization te trailer transfer-encoding upgrade expect host accept accept-encoding content-type content-length content-encoding'
    .split(' ')
    .concat(IDENTITY_HEADER, CORRELATION_HEADER, TRACE_HEADER),
);
const NAME = /^[!#$%&'*+.^_`|~0-9a-z-]+$/;

/** `accept-language,x-shop`. Throws a ConfigError that names what can't be propagated. */
export function propagatedNames(text: string): string[] {
  const names = text
    .split(',')
    .map((name) => name.trim().toLowerCase())
    .filter((name) => name !== '');
  const wrong = names.find((name) => !NAME.test(name) || OWN.has(name));
  if (wrong === undefined) return [...new Set(names)];
  const why = OWN.has(wrong) ? 'is a header that the gateway itself sets' : 'is no name of a header';
  throw new ConfigError(`PROPAGATE_HEADERS: "${wrong}" ${why}: leave it out`);
}

/** Of one request: the headers that go along with each of its fetches, if it has any of them. */
export function propagatedOf(
  names: readonly string[],
  { headers }: IncomingMessage,
): Record<string, string> | undefined {
  let found: Record<string, string> | undefined;
  for (const name of names) {
    const value = headers[name];
    if (value !== undefined) (found ??= {})[name] = String(value);
  }
  return found;
}
