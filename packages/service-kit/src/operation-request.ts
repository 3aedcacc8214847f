import type { IncomingMessage } from 'node:http';

/** An operation as every transport takes it. */
export interface OperationRequest {
  query: string;
  operationName?: string | null | undefined;
  variables?: Record<string, unknown> | null | undefined;
  extensions?: Record<string, unknown> | null | undefined;
}

/** What a prepared operation is kept under. With the name's length no other name and text have the same key. */
export function operationKey(query: string, operationName: string | null | undefined): string {
  return operationName == null ? `\n${query}` : `${operationName.length}\n${operationName}${query}`;
}

/** A POST of JSON: most of all requests. Whatever is spelled otherwise needs somebody who knows all of HTTP. */
export const isOrdinaryPost = ({ method, headers: { 'content-type': type } }: IncomingMessage): boolean =>
  method === 'POST' && (type === 'application/json' || ORDINARY_TYPE.test(type ?? ''));

const ORDINARY_TYPE = /^application\/json(; ?charset=utf-8)?$/i;

/** Null for what needs a closer look: not JSON, a batch, a persisted query, fields of other types. */
export function readOperation(body: Buffer): OperationRequest | null {
  let given: unknown;
  try {
    given = JSON.parse(body.toString('utf8'));
  } catch {
    return null;
  }
  if (typeof given !== 'object' || given === null || Array.isArray(given)) return null;
  const { query, operationName, variables, extensions } = given as Record<string, unknown>;
  const isObject = (value: unknown) => value == null || (typeof value === 'object' && !Array.isArray(value));
  if (typeof query !== 'string' || !isObject(variables) || !isObject(extensions)) return null;
  if (operationName != null && typeof operationName !== 'string') return null;
  if ((extensions as { persistedQuery?: unknown } | null | undefined)?.persistedQuery !== undefined)
    return null;
  return given as OperationRequest;
}
