import type { DocumentLimits } from './document-limits.js';
import { inputTooDeep } from './measure-selections.js';
import { overLimit } from './over-limit.js';

/** Refuses variables that are too deep, too long or too many, before they are coerced. Linear, and stops early. */
export function checkInput(variables: Readonly<Record<string, unknown>>, limits: DocumentLimits): void {
  let left = limits.inputValues;
  const check = (value: unknown, name: string, depth: number): void => {
    if (--left < 0) throw tooLarge(limits.inputValues);
    if (value === null || typeof value !== 'object') return;
    if (depth >= limits.inputDepth) throw inputTooDeep(limits.inputDepth);
    const inside: readonly unknown[] = Array.isArray(value) ? value : Object.values(value);
    if (inside.length > limits.listLength) throw tooLong(name, inside.length, limits.listLength);
    for (const each of inside) check(each, name, depth + 1);
  };
  for (const name of Object.keys(variables)) check(variables[name], name, 0);
}

const tooLong = (name: string, found: number, limit: number) =>
  overLimit({
    code: 'INPUT_LIST_TOO_LONG',
    message: `A list in the variable "${name.slice(0, 60)}" has ${found} entries, and at most ${limit} are taken at once: send them in parts`,
    limit,
    found,
  });

const tooLarge = (limit: number) =>
  overLimit({
    code: 'INPUT_TOO_LARGE',
    message: `The variables hold more than ${limit} values together: send them in parts`,
    limit,
  });
