/** Coerced variables, and what the fragments of this operation cost with them. */
export interface Evaluation {
  readonly variables: Readonly<Record<string, unknown>>;
  /** Written in the order in which fragments need each other: a fragment is evaluated once, however often it is spread. */
  readonly fragments: number[];
}

/** A number, or how to come to it once the variables are known. */
export type Expression = number | ((evaluation: Evaluation) => number);

export const evaluate = (expression: Expression, evaluation: Evaluation): number =>
  typeof expression === 'number' ? expression : expression(evaluation);

export function sum(parts: readonly Expression[]): Expression {
  let constant = 0;
  const open: Exclude<Expression, number>[] = [];
  for (const part of parts) {
    if (typeof part === 'number') constant += part;
    else open.push(part);
  }
  if (open.length === 0) return constant;
  return (evaluation) => {
    let total = constant;
    for (const part of open) total += part(evaluation);
    return total;
  };
}

export function product(left: Expression, right: Expression): Expression {
  if (left === 0 || right === 0) return 0;
  if (left === 1) return right;
  if (right === 1) return left;
  if (typeof left === 'number' && typeof right === 'number') return left * right;
  return (evaluation) => evaluate(left, evaluation) * evaluate(right, evaluation);
}
