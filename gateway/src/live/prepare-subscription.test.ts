import { buildSchema } from 'graphql';
import { usualLimits } from '../../test/fixture/test-limits.js';
import { prepareSubscription } from './prepare-subscription.js';

const sdl = `
  type Query { x: Int }
  type Subscription { orderChanged(where: Where, after: String): Change stockChanged(after: String): Change other: Change }
  input Where { orderId: Filter status: Filter }
  input Filter { eq: String in: [String!] }
  type Change { cursor: String! lines(after: String, first: Int): [Int!] }
`;
const supergraph = { sdl, clientSchema: buildSchema(sdl) };
const limits = usualLimits();
const prepare = (query: string, name?: string) => prepareSubscription(supergraph, limits, query, name);
const codeOf = (query: string, name?: string) => {
  try {
    prepare(query, name);
  } catch (error) {
    return (error as { extensions: { code: string } }).extensions.code;
  }
  return 'accepted';
};

describe('a subscription without its cursor', () => {
  it('is the same text, however the cursor was written', () => {
    const texts = [
      'subscription S { orderChanged { cursor } }',
      'subscription S { orderChanged(after: "abc") { cursor } }',
      'subscription S($a: String) { orderChanged(after: $a) { cursor } }',
      'subscription S($a: String = "x") { orderChanged(after: $a) { cursor } } query Q { x }',
    ].map((query) => prepare(query, 'S').text);
    expect(new Set(texts)).toEqual(new Set(['subscription S{orderChanged{cursor}}']));
  });

  it('reads the cursor, the filter and the other variables', () => {
    const prepared = prepare(
      'subscription ($id: String, $a: String, $n: Int = 5) { c: orderChanged(after: $a, where: { orderId: { eq: $id } }) { lines(first: $n) } }',
    );
    expect(prepared.isWhole({ c: {} }, 'change')).toBe(true);
    expect(prepared.isWhole({ c: null }, 'change')).toBe(false);
    expect(prepared.read({ id: 'o1', a: 'abc' })).toEqual({
      after: 'abc',
      where: { orderId: { eq: 'o1' } },
      variables: { id: 'o1', n: 5 },
    });
    expect(prepared.read({})).toMatchObject({ after: null, variables: { n: 5 } });
    expect(() => prepared.read({ n: 'many' })).toThrow('"$n"');
  });

  it('keeps a variable that something else needs too', () => {
    const prepared = prepare('subscription ($a: String) { orderChanged(after: $a) { lines(after: $a) } }');
    expect(prepared.text).toBe('subscription($a:String){orderChanged{lines(after:$a)}}');
    expect(prepared.read({ a: 'abc' }).variables).toEqual({ a: 'abc' });
  });

  it('is found inside fragments', () => {
    const prepared = prepare(
      'subscription ($a: String) { ...F } fragment F on Subscription { ... { stockChanged(after: $a) { cursor } } }',
    );
    expect(prepared.field.name).toBe('stockChanged');
    expect(prepared.text).not.toContain('after');
    expect(prepared.read({ a: 'x' })).toEqual({ after: 'x', where: undefined, variables: {} });
  });
});

it.each([
  ['subscription {', 'GRAPHQL_PARSE_FAILED'],
  ['subscription { nothing }', 'GRAPHQL_VALIDATION_FAILED'],
  ['subscription { orderChanged { cursor } stockChanged { cursor } }', 'GRAPHQL_VALIDATION_FAILED'],
  ['subscription ($s: Boolean!) { orderChanged @skip(if: $s) { cursor } }', 'GRAPHQL_VALIDATION_FAILED'],
  ['subscription { orderChanged @include(if: true) { cursor } }', 'GRAPHQL_VALIDATION_FAILED'],
  [
    'subscription ($s: Boolean!) { ... @skip(if: $s) { orderChanged { cursor } } }',
    'GRAPHQL_VALIDATION_FAILED',
  ],
  ['subscription { other { cursor } }', 'GRAPHQL_VALIDATION_FAILED'],
  [
    'subscription A { orderChanged { cursor } } subscription B { orderChanged { cursor } }',
    'OPERATION_RESOLUTION_FAILURE',
  ],
  [`subscription { orderChanged { ${'cursor '.repeat(10_001)} } }`, 'TOO_MANY_TOKENS'],
])('refuses %.60s', (query, code) => expect(codeOf(query)).toBe(code));
