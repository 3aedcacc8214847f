import { graphError } from '@tradegraph/subgraph-kit';
import { GraphQLScalarType, Kind } from 'graphql';
import { isCalendarDay } from '../domain/calendar-day.js';

function parseDay(value: unknown): string {
  if (typeof value === 'string' && isCalendarDay(value)) return value;
  throw graphError('BAD_USER_INPUT', `${JSON.stringify(value)?.slice(0, 60)} is not a day YYYY-MM-DD`);
}

export const Date = new GraphQLScalarType({
  name: 'Date',
  serialize: String,
  parseValue: parseDay,
  parseLiteral: (node) => parseDay(node.kind === Kind.STRING ? node.value : undefined),
});
