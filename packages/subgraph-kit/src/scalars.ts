import { isCurrencyCode, parseAmount, plain } from '@tradegraph/kernel';
import { GraphQLScalarType, Kind, type ValueNode } from 'graphql';
import { DateTimeResolver } from 'graphql-scalars';
import { graphError } from './errors.js';

function textOf(node: ValueNode, scalar: string): string {
  if (node.kind === Kind.STRING) return node.value;
  throw graphError('BAD_USER_INPUT', `${scalar} must be a string`);
}

function checked<T>(parse: (text: string) => T) {
  return (value: unknown): T => {
    if (typeof value !== 'string') throw graphError('BAD_USER_INPUT', 'must be a string');
    try {
      return parse(value);
    } catch (error) {
      throw graphError('BAD_USER_INPUT', error instanceof Error ? error.message : 'is not acceptable');
    }
  };
}

const parseDecimal = checked(parseAmount);
const parseCurrency = checked((code) => {
  if (!isCurrencyCode(code)) throw new RangeError(`"${code}" is not an ISO 4217 currency code such as EUR`);
  return code;
});

/** Strings only, both ways: a JSON number has already lost digits when it arrives. */
const GraphQLDecimal = new GraphQLScalarType({
  name: 'Decimal',
  serialize: (value) => plain(String(value)),
  parseValue: parseDecimal,
  parseLiteral: (node) => parseDecimal(textOf(node, 'Decimal')),
});

const GraphQLCurrencyCode = new GraphQLScalarType({
  name: 'CurrencyCode',
  serialize: String,
  parseValue: parseCurrency,
  parseLiteral: (node) => parseCurrency(textOf(node, 'CurrencyCode')),
});

/** Resolvers of the shared scalars and of the UserError interface, for every subgraph. */
export const sharedResolvers = {
  DateTime: DateTimeResolver,
  Decimal: GraphQLDecimal,
  CurrencyCode: GraphQLCurrencyCode,
  UserError: { __resolveType: (error: { __typename: string }) => error.__typename },
};
