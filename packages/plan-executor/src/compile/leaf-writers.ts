import { GraphQLID, GraphQLString, isEnumType, isSpecifiedScalarType, type GraphQLLeafType } from 'graphql';
import { IRREGULAR } from './irregular.js';

/** A leaf value that is not null, as JSON text. Throws IRREGULAR for what the type does not have. */
export type LeafWriter = (value: unknown) => string;

/** The writer of a type. It writes nothing that Apollo's `isValidLeafValue` refuses, nor an ID that is a number. */
export function leafWriter(type: GraphQLLeafType): LeafWriter {
  if (isQuoted(type)) {
    const write = quotedWriter(type);
    return (value) => `"${write(value)}"`;
  }
  if (!isSpecifiedScalarType(type)) return writeAny;
  switch (type.name) {
    case 'Int':
      return writeInt;
    case 'Float':
      return writeFloat;
    default:
      return writeBoolean;
  }
}

/** True for types whose values are texts, whatever they are. */
export const isQuoted = (type: GraphQLLeafType): boolean =>
  isEnumType(type) || type.name === GraphQLString.name || type.name === GraphQLID.name;

/** Writes what stands between the quotes. Throws IRREGULAR for null too, and for an ID that was answered as a number. */
export function quotedWriter(type: GraphQLLeafType): LeafWriter {
  return isEnumType(type) ? enumWriter(new Set(type.getValues().map(({ name }) => name))) : writeText;
}

/** Longer texts are quicker in the engine's own code. */
const LOOP_LENGTH = 48;
// eslint-disable-next-line no-control-regex -- what JSON escapes
const ESCAPED = /["\\\u0000-\u001f\ud800-\udfff]/;

/** A text that JSON writes as it is. Most are, and looking is quicker than calling JSON.stringify. */
export function isPlainText(value: unknown): value is string {
  if (typeof value !== 'string') return false;
  if (value.length > LOOP_LENGTH) return !ESCAPED.test(value);
  for (let index = 0; index < value.length; index++) {
    const code = value.charCodeAt(index);
    if (code < 32 || code === 34 || code === 92 || (code >= 0xd800 && code <= 0xdfff)) return false;
  }
  return true;
}

const writeText: LeafWriter = (value) => {
  if (isPlainText(value)) return value;
  if (typeof value === 'string') return JSON.stringify(value).slice(1, -1);
  throw IRREGULAR;
};

/** Beyond it a number's text has an exponent. */
const PLAIN_NUMBERS = 1e21;
const isPlainInteger = (value: number): boolean => Number.isInteger(value) && Math.abs(value) < PLAIN_NUMBERS;

const writeInt: LeafWriter = (value) => {
  if (typeof value === 'number' && isPlainInteger(value)) return String(value);
  throw IRREGULAR;
};

const writeFloat: LeafWriter = (value) => {
  if (typeof value === 'number' && Number.isFinite(value)) return String(value);
  throw IRREGULAR;
};

const writeBoolean: LeafWriter = (value) => {
  if (typeof value === 'boolean') return value ? 'true' : 'false';
  throw IRREGULAR;
};

export const writeAny: LeafWriter = (value) => (isPlainText(value) ? `"${value}"` : JSON.stringify(value));

function enumWriter(names: ReadonlySet<string>): LeafWriter {
  return (value) => {
    if (typeof value === 'string' && names.has(value)) return value;
    throw IRREGULAR;
  };
}
