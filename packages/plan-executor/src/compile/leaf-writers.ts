import { isEnumType, isSpecifiedScalarType, type GraphQLLeafType } from 'graphql';
import { IRREGULAR } from './irregular.js';

/** A leaf value that is not null, as JSON text. Throws IRREGULAR for what the type does not have. */
export type LeafWriter = (value: unknown) => string;

/** The writer of a type; its verdicts are those of Apollo's `isValidLeafValue`. */
export function leafWriter(type: GraphQLLeafType): LeafWriter {
  if (isEnumType(type)) return enumWriter(new Set(type.getValues().map(({ name }) => name)));
  if (!isSpecifiedScalarType(type)) return writeAny;
  switch (type.name) {
    case 'Int':
      return writeInt;
    case 'Float':
      return writeFloat;
    case 'Boolean':
      return writeBoolean;
    case 'ID':
      return writeId;
    default:
      return writeString;
  }
}

/** Longer texts are quicker in the engine's own code. */
const LOOP_LENGTH = 48;

/** A text in quotes. Most need no escape, and looking is quicker than calling JSON.stringify. */
export function quote(text: string): string {
  if (text.length > LOOP_LENGTH) return JSON.stringify(text);
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index);
    if (code < 32 || code === 34 || code === 92 || (code >= 0xd800 && code <= 0xdfff))
      return JSON.stringify(text);
  }
  return `"${text}"`;
}

const writeString: LeafWriter = (value) => {
  if (typeof value === 'string') return quote(value);
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

const writeId: LeafWriter = (value) => {
  if (typeof value === 'string') return quote(value);
  if (typeof value === 'number' && isPlainInteger(value)) return String(value);
  throw IRREGULAR;
};

const writeAny: LeafWriter = (value) => (typeof value === 'string' ? quote(value) : JSON.stringify(value));

function enumWriter(names: ReadonlySet<string>): LeafWriter {
  return (value) => {
    if (typeof value === 'string' && names.has(value)) return `"${value}"`;
    throw IRREGULAR;
  };
}
