import { Kind, type FieldNode, type GraphQLField, type ValueNode } from 'graphql';
import { overLimit } from '../over-limit.js';
import { evaluate, type Expression } from './expression.js';
import type { ListSize } from './weights.js';

/** Entries of a list of which the schema says nothing. */
const UNSAID = 5;

/** How long the list of a field is at most, by what the request says and else by what the schema assumes. */
export function listLength(
  field: GraphQLField<unknown, unknown>,
  node: FieldNode,
  size: ListSize | undefined,
): Expression {
  if (!size) return UNSAID;
  const given = size.slicingArguments.flatMap((name) => {
    const argument = node.arguments?.find((each) => each.name.value === name);
    return argument ? [{ name, value: argument.value }] : [];
  });
  if (size.requireOneSlicingArgument && size.slicingArguments.length > 0 && given.length !== 1) {
    throw slicingRequired(field.name, size.slicingArguments, given.length);
  }
  const otherwise = defaultLength(field, size);
  const lengths = given.map(({ value }) => ofValue(value, otherwise));
  if (lengths.length <= 1) return lengths[0] ?? otherwise;
  return (evaluation) => Math.max(...lengths.map((length) => evaluate(length, evaluation)));
}

function defaultLength(field: GraphQLField<unknown, unknown>, size: ListSize): number {
  const defaults = field.args
    .filter(({ name, defaultValue }) => size.slicingArguments.includes(name) && Number.isFinite(defaultValue))
    .map(({ defaultValue }) => defaultValue as number);
  return defaults.length > 0 ? Math.max(...defaults) : (size.assumedSize ?? UNSAID);
}

/** A negative length is refused where the list is read; here it is only kept from paying anything back. */
function ofValue(value: ValueNode, otherwise: number): Expression {
  if (value.kind === Kind.INT) return Math.max(0, Number(value.value));
  if (value.kind !== Kind.VARIABLE) return otherwise;
  const name = value.name.value;
  return ({ variables }) => {
    const length = variables[name];
    return typeof length === 'number' ? Math.max(0, length) : otherwise;
  };
}

const slicingRequired = (field: string, names: readonly string[], found: number) =>
  overLimit({
    code: 'SLICING_ARGUMENT_REQUIRED',
    message: `"${field}" has to be asked with exactly one of ${names.join(', ')}: it says how long the list may be`,
    found,
    limit: 1,
  });
