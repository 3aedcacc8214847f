import type { ServerResponse } from 'node:http';
import { bizCodeOf, sendJson } from '@tradegraph/service-kit';

/** Answers a request that never became an operation: a GraphQL-shaped error with our code and its number. */
export function refuse(response: ServerResponse, status: number, code: string, message: string): void {
  const bizCode = bizCodeOf(code);
  if (status === 401) response.setHeader('www-authenticate', 'Bearer realm="tradegraph"');
  // The rest of a body that we do not want is not worth reading.
  if (status === 413) response.setHeader('connection', 'close');
  sendJson(response, status, {
    errors: [{ message, extensions: { code, ...(bizCode === undefined ? {} : { bizCode }) } }],
  });
}
