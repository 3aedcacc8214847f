import type { Target } from './target.js';
import { exchange, requestBytes, type HttpParts, type Reply } from './wire.js';

/** One row of the table: what is sent, and exactly what comes back. */
export interface HostileCase {
  name: string;
  send: (target: Target) => Promise<Reply>;
  /** HTTP status or WebSocket close code; 0: the connection is closed without an answer, 1: the talk ended as awaited. */
  status: number;
  /** The only error code in the answer; undefined: there is none. */
  code?: string | undefined;
  /** Further demands on the answer. */
  holds?: RegExp;
}

type Expected = [status: number, code?: string, holds?: RegExp];

const expected = ([status, code, holds]: Expected) => ({ status, code, ...(holds ? { holds } : {}) });
export const bearer = (token: string) => ({ authorization: `Bearer ${token}` });

/** Any request to the gateway with an admin's token; headers may say otherwise. */
export const http = (name: string, parts: HttpParts, ...expects: Expected): HostileCase => ({
  name,
  send: ({ gateway, tokens }) =>
    exchange(
      gateway,
      requestBytes({
        ...parts,
        headers: { 'content-type': 'application/json', ...bearer(tokens.admin), ...parts.headers },
      }),
    ),
  ...expected(expects),
});

/** With this type the status says what became of the request; with plain JSON an invalid document is a 200. */
const accept = 'application/graphql-response+json';

/** An operation, well-formed as JSON. */
export const graphql = (name: string, query: string, variables: unknown, ...expects: Expected): HostileCase =>
  http(name, { body: JSON.stringify({ query, variables }), headers: { accept } }, ...expects);

/** The same as somebody else. */
export const graphqlAs = (
  who: keyof Target['tokens'],
  name: string,
  query: string,
  ...expects: Expected
): HostileCase => ({
  ...expected(expects),
  name,
  send: ({ gateway, tokens }) =>
    exchange(
      gateway,
      requestBytes({
        headers: { 'content-type': 'application/json', accept, ...bearer(tokens[who]) },
        body: JSON.stringify({ query }),
      }),
    ),
});

/** Bytes that no HTTP library would send. */
export const raw = (
  name: string,
  bytes: (target: Target) => string | Buffer,
  ...expects: Expected
): HostileCase => ({
  name,
  send: (target) => exchange(target.gateway, Buffer.from(bytes(target))),
  ...expected(expects),
});
