import {
  GraphQLEnumType,
  isListType,
  isNonNullType,
  isScalarType,
  type GraphQLFieldResolver,
  type GraphQLOutputType,
} from 'graphql';

/** An invented object knows its number; one that a gateway sent as a reference tells it by its keys. */
type Invented = Record<string, unknown> & { number?: string };

/** How many items a list has, where two would be unlike the real thing. */
const LENGTHS: Record<string, number> = {
  'Order.lines': 5,
  'Sku.stockLevels': 3,
  'Order.payments': 1,
  'Order.shipments': 1,
  'Order.reservations': 1,
  'Order.outboundOrders': 1,
};
const WAREHOUSES = 6;

/**
 * Answers any field of any subgraph out of nothing but its place: the same entity says the same in every subgraph and
 * by whichever key it is asked for, so that all gateways get one answer, whatever way they plan.
 */
export const invent: GraphQLFieldResolver<Invented | undefined, unknown> = (source, args, _context, info) => {
  const given = source?.[info.fieldName];
  if (given !== undefined) return given;
  const number = source?.number ?? numberOf(source ?? args);
  const { fieldName, parentType } = info;
  const first = (args as { first?: number }).first ?? (source?.['first'] as number | undefined);
  const length = fieldName === 'nodes' ? first : LENGTHS[`${parentType.name}.${fieldName}`];
  return valueOf(info.returnType, { number, field: fieldName, length: length ?? 2, first });
};

interface Place {
  number: string;
  field: string;
  length: number;
  first: number | undefined;
}

function valueOf(type: GraphQLOutputType, place: Place): unknown {
  if (isNonNullType(type)) return valueOf(type.ofType as GraphQLOutputType, place);
  const { number, field, length, first } = place;
  if (isListType(type)) {
    const of = type.ofType;
    return Array.from({ length }, (_, index) =>
      valueOf(of, { ...place, number: `${number}.${field[0]}${index}` }),
    );
  }
  if (type instanceof GraphQLEnumType)
    return type.getValues()[sumOf(number) % type.getValues().length]!.value;
  if (isScalarType(type)) return scalarOf(type.name, number, field);
  // Few warehouses hold many SKUs; all else is one's own.
  if (type.name === 'Warehouse') return { number: `${number.split('.')[0]}.w${sumOf(number) % WAREHOUSES}` };
  return { number, first };
}

function scalarOf(type: string, number: string, field: string): unknown {
  switch (type) {
    case 'Int':
      return sumOf(number + field) % 1_000;
    case 'Float':
      return sumOf(number + field) / 8;
    case 'Boolean':
      return sumOf(number + field) % 2 === 0;
    case 'DateTime':
      return new Date(1_780_000_000_000 + sumOf(number) * 1_000).toISOString();
    case 'Decimal':
      return `${sumOf(number + field) % 10_000}.50`;
    case 'CurrencyCode':
      return 'EUR';
    default:
      return `${number}~${field}`;
  }
}

/** The number in the first text of a reference or of a field's arguments. */
function numberOf(value: unknown): string {
  if (typeof value === 'string') return value.split('~')[0]!;
  if (typeof value !== 'object' || value === null) return '';
  return Object.entries(value).reduce(
    (found, [key, each]) => found || (key === '__typename' ? '' : numberOf(each)),
    '',
  );
}

const sumOf = (text: string): number => {
  let sum = 7;
  for (let index = 0; index < text.length; index++) sum = (sum * 31 + text.charCodeAt(index)) % 1_000_003;
  return sum;
};
