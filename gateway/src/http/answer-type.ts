import Negotiator from 'negotiator';
import { byHeader } from './by-header.js';

export const JSON_TYPE = 'application/json';
export const RESPONSE_TYPE = 'application/graphql-response+json';
export type AnswerType = typeof JSON_TYPE | typeof RESPONSE_TYPE;

const chosenBy = byHeader((accept) => {
  const chosen = new Negotiator({ headers: { accept } }).mediaType([JSON_TYPE, RESPONSE_TYPE]);
  return (chosen as AnswerType | undefined) ?? null;
});

/** The type that the client would rather have; null when it takes neither. */
export const answerTypeOf = (accept: string | undefined): AnswerType | null =>
  accept === undefined ? JSON_TYPE : chosenBy(accept);

/** A document or variables that the schema does not take. */
const FOUND_INVALID = new Set<unknown>([
  'GRAPHQL_PARSE_FAILED',
  'GRAPHQL_VALIDATION_FAILED',
  'OPERATION_RESOLUTION_FAILURE',
  'BAD_USER_INPUT',
]);

/**
 * The status of a refusal. "GraphQL over HTTP" has it that to clients of `application/json` an invalid document is an
 * answer like others, 200, and they look into the body; the newer type says by its status what became of the request.
 * What our own limits refuse has its status in both.
 */
export const refusalStatus = (status: number, code: unknown, type: AnswerType | null): number =>
  status === 400 && type === JSON_TYPE && FOUND_INVALID.has(code) ? 200 : status;
