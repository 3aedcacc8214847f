import { bizCodes, type ErrorCode } from '@tradegraph/service-kit';

export { bizCodes, graphError, type ErrorCode } from '@tradegraph/service-kit';

/** One entry of a payload's `userErrors`. `__typename` picks the member of the UserError interface. */
export interface UserErrorData {
  __typename: 'BasicUserError' | 'InsufficientStockError' | 'InvalidStateTransitionError';
  code: ErrorCode;
  bizCode: number;
  message: string;
  field: string[] | null;
  [extra: string]: unknown;
}

/**
 * An expected refusal. Thrown inside a command, it undoes what the command did and becomes the payload's
 * `userErrors`; it is never logged as a fault.
 */
export class Refusal extends Error {
  readonly userErrors: readonly UserErrorData[];
  constructor(...userErrors: UserErrorData[]) {
    super(userErrors.map((error) => error.message).join('; '));
    this.userErrors = userErrors;
  }
}

export function userError(code: ErrorCode, message: string, field: string[] | null = null): UserErrorData {
  return { __typename: 'BasicUserError', code, bizCode: bizCodes[code], message, field };
}

export const badInput = (message: string, field: string[] | null = null): Refusal =>
  new Refusal(userError('BAD_USER_INPUT', message, field));

export const notFound = (what: string, id: string, field: string[] | null = null): Refusal =>
  new Refusal(userError('NOT_FOUND', `There is no ${what} "${id}"`, field));

export const versionConflict = (what: string, id: string, expected?: number): Refusal =>
  new Refusal(
    userError(
      'VERSION_CONFLICT',
      `${what} "${id}" was changed by somebody else${expected === undefined ? '' : ` (version ${expected} is not current)`}; read it again`,
    ),
  );

export function insufficientStock(
  skuCode: string,
  required: number,
  available: number,
  field: string[] | null = null,
): UserErrorData {
  return {
    __typename: 'InsufficientStockError',
    code: 'INSUFFICIENT_STOCK',
    bizCode: bizCodes.INSUFFICIENT_STOCK,
    message: `SKU "${skuCode}": ${required} asked for, ${available} sellable`,
    field,
    skuCode,
    required,
    available,
  };
}

export function invalidTransition(what: string, id: string, from: string, to: string): Refusal {
  return new Refusal({
    __typename: 'InvalidStateTransitionError',
    code: 'INVALID_STATE_TRANSITION',
    bizCode: bizCodes.INVALID_STATE_TRANSITION,
    message: `${what} "${id}" is ${from} and cannot become ${to}`,
    field: null,
    from,
    to,
  });
}
