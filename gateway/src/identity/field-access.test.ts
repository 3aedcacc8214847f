import type { Viewer } from '@tradegraph/service-kit';
import { buildSchema, execute, parse, validate, GraphQLError, type GraphQLObjectType } from 'graphql';
import { FieldAccess } from './field-access.js';
import { fillRefused } from './fill-refused.js';
import { OperationRestrictions } from './operation-restrictions.js';

const SDL = `
  directive @authenticated on OBJECT | FIELD_DEFINITION | INTERFACE | SCALAR | ENUM
  directive @requiresScopes(scopes: [[String!]!]!) on OBJECT | FIELD_DEFINITION | INTERFACE | SCALAR | ENUM
  type Query { order: Order orders: [Order!]! node: Node thing: Thing open: String
    secretList: [Secret!] @requiresScopes(scopes: [["s:read"]]) either: Int @requiresScopes(scopes: [["a", "b"], ["c"]])
    me: String @authenticated coded: Code }
  type Mutation { pay(id: ID!, note: String): Order @requiresScopes(scopes: [["pay"]]) touch: String }
  interface Node { id: ID! name: String }
  type Order implements Node { id: ID! name: String profit: Money @requiresScopes(scopes: [["profit"]])
    mustProfit: Money! @requiresScopes(scopes: [["profit"]]) lines: [Line!] grid: [[Line!]] }
  type Line { no: Int! cost: Int! @requiresScopes(scopes: [["profit"]]) order: Order! secret: Secret secrets: [Secret!]! }
  type Secret implements Node @requiresScopes(scopes: [["s:read"]]) { id: ID! name: String }
  type Money { amount: Int } union Thing = Order | Secret
  scalar Code @requiresScopes(scopes: [["code"]])`;

const schema = buildSchema(SDL);
const restrictions = new OperationRestrictions(new FieldAccess(SDL, schema));
const viewer = (...scopes: string[]): Viewer => ({ id: 'u', roles: ['analyst'], scopes });

const order: Record<string, unknown> = { __typename: 'Order', id: 'o1', name: 'One', profit: { amount: 1 } };
const line = { no: 1, cost: 2, order, secret: { id: 's', name: 'x' }, secrets: [{ id: 's' }] };
Object.assign(order, {
  mustProfit: { amount: 1 },
  lines: [line, { ...line, no: 2 }],
  grid: [[line], null, [line]],
});
const secret = { __typename: 'Secret', id: 's1', name: 'hidden' };
const rootValue = {
  ...{
    order,
    orders: [order, order],
    node: secret,
    thing: secret,
    open: 'yes',
    either: 1,
    me: 'me',
    coded: 'c',
  },
  ...{ secretList: [secret], touch: 'touched', pay: () => fetched.push('pay') },
};
let fetched: unknown[] = [];

/** As the gateway would: what is refused is taken out before it runs, and put back into the answer as null. */
function ask(text: string, as: Viewer, variableValues = {}) {
  const document = parse(text);
  expect(validate(schema, document)).toEqual([]);
  const part = restrictions.for(document, undefined, as);
  if (part) expect(validate(schema, part.document)).toEqual([]);
  const answer = execute({ schema, document: part?.document ?? document, rootValue, variableValues });
  return JSON.parse(JSON.stringify(part ? fillRefused(answer as never, part, as) : answer)) as {
    data: unknown;
    errors?: { message: string; path: unknown[]; extensions: { code: string } }[];
  };
}

/** What graphql-js answers when the resolvers of the same fields refuse: the specification's own bubbling. */
function reference(text: string, refused: readonly string[]) {
  const own = buildSchema(SDL);
  for (const coordinate of refused) {
    const [type = '', field = ''] = coordinate.split('.');
    (own.getType(type) as GraphQLObjectType).getFields()[field]!.resolve = () => {
      throw new GraphQLError('no');
    };
  }
  const answer = execute({ schema: own, document: parse(text), rootValue });
  return JSON.parse(JSON.stringify(answer)) as { data: unknown; errors?: { path: unknown[] }[] };
}

const PROFIT = ['Order.profit', 'Order.mustProfit', 'Line.cost'];
const SECRETS = ['Line.secret', 'Line.secrets', 'Query.secretList'];

it.each([
  '{ order { id profit { amount } name } }',
  '{ order { id mustProfit { amount } } open }',
  '{ orders { id profit { amount } } }',
  '{ orders { id mustProfit { amount } } open }',
  '{ order { lines { no cost } name } }',
  '{ order { grid { no cost } name } open }',
  '{ order { lines { no order { mustProfit { amount } } } } open }',
  '{ order { name lines { secret { id } secrets { id } no } } }',
  '{ order { a: profit { amount } b: profit { amount } profit { amount } } }',
  '{ order { ...F ... on Order { profit { amount } ...F } } } fragment F on Order { profit { amount } id }',
  '{ order { ...F } orders { ...F } } fragment F on Order { x: mustProfit { amount } lines { cost } }',
  '{ order { profit @include(if: false) { amount } id profit2: profit @skip(if: false) { amount } } }',
  '{ secretList { id } order { id } }',
  '{ order { profit { amount } } secretList { id } }',
  '{ orders { profit { __typename } } }',
])('answers %s as if the resolvers had refused', (text) => {
  const got = ask(text, viewer());
  const wanted = reference(text, [...PROFIT, ...SECRETS]);
  expect(got.data).toEqual(wanted.data);
  expect(got.errors?.map(({ path }) => JSON.stringify(path))).toEqual(
    expect.arrayContaining(wanted.errors!.map(({ path }) => JSON.stringify(path))),
  );
  for (const { extensions, message } of got.errors!) {
    expect(extensions).toMatchObject({ code: 'FORBIDDEN', bizCode: 40300 });
    expect(message).toMatch(/^\w+\.\w+ needs the scope "(profit|s:read)"$/);
  }
});

it('keeps the order in which the fields were asked for', () => {
  const { data } = ask('{ order { name profit { amount } id } }', viewer());
  expect(JSON.stringify(data)).toBe('{"order":{"name":"One","profit":null,"id":"o1"}}');
});

it('leaves an operation alone when everything is met', () => {
  const document = parse('{ order { profit { amount } } }');
  expect(restrictions.for(document, undefined, viewer('profit'))).toBeNull();
  expect(restrictions.for(parse('{ open __schema { types { name } } }'), undefined, viewer())).toBeNull();
  const part = restrictions.for(document, undefined, viewer());
  expect(restrictions.for(document, undefined, viewer('other'))).toBe(part);
});

it('reads alternatives, scalars, types and identities', () => {
  expect(ask('{ either }', viewer('a')).data).toEqual({ either: null });
  expect(ask('{ either }', viewer('b', 'a')).data).toEqual({ either: 1 });
  expect(ask('{ either }', viewer('c')).data).toEqual({ either: 1 });
  expect(ask('{ coded }', viewer()).data).toEqual({ coded: null });
  const nobody: Viewer = { id: 'anonymous', roles: [], scopes: [] };
  const { data, errors } = ask('{ open me either }', nobody);
  expect(data).toEqual({ open: 'yes', me: null, either: null });
  expect(errors!.map(({ extensions }) => extensions.code)).toEqual(['UNAUTHENTICATED', 'UNAUTHENTICATED']);
  expect(ask('{ me }', viewer()).data).toEqual({ me: 'me' });
});

it('does not show a protected type through an interface or a union', () => {
  expect(ask('{ node { id name } }', viewer()).data).toEqual({ node: null });
  expect(ask('{ node { __typename name } }', viewer()).data).toEqual({
    node: { __typename: 'Secret', name: null },
  });
  expect(ask('{ thing { __typename ... on Secret { name } } }', viewer()).data).toEqual({
    thing: { __typename: 'Secret', name: null },
  });
  expect(ask('{ node { name } thing { ... on Secret { id } } }', viewer('s:read')).data).toEqual({
    node: { name: 'hidden' },
    thing: { id: 's1' },
  });
});

it('does not run a refused mutation, and runs the others', () => {
  fetched = [];
  const text = 'mutation ($id: ID!, $note: String) { pay(id: $id, note: $note) { id } touch }';
  expect(ask(text, viewer(), { id: '1' }).data).toEqual({ pay: null, touch: 'touched' });
  expect(fetched).toEqual([]);
  ask(text, viewer('pay'), { id: '1' });
  expect(fetched).toEqual(['pay']);
});

it('refuses what would grow without end when its fragments are written out', () => {
  const doubling = Array.from(
    { length: 16 },
    (_, i) => `fragment F${i} on Order { ...F${i + 1} ...F${i + 1} }`,
  );
  const text = `{ order { ...F0 } } ${doubling.join(' ')} fragment F16 on Order { profit { amount } }`;
  expect(() => restrictions.for(parse(text), undefined, viewer())).toThrow('more than 20000 fields');
});

it('is not fooled by a field that is called like a marker, or by directives under other names', () => {
  const { data } = ask('{ order { refused_0: name refused_1: id profit { amount } } }', viewer());
  expect(data).toEqual({ order: { refused_0: 'One', refused_1: 'o1', profit: null } });
  const renamed = `extend schema @link(url: "https://specs.apollo.dev/federation/v2.9",
    import: [{ name: "@requiresScopes", as: "@needs" }]) type Query { a: Int @needs(scopes: [["x"]]) b: Int }`;
  const plain = buildSchema('type Query { a: Int b: Int }');
  const access = new FieldAccess(renamed, plain).of(parse('{ a b }'));
  expect(access!.unmet(viewer())).toBe('0');
  const policy = new FieldAccess('type Query { a: Int @policy(policies: [["p"]]) }', plain);
  expect(policy.of(parse('{ a }'))!.unmet(viewer('p'))).toBe('0');
  expect(() => new FieldAccess('type Query { a: Int @requiresScopes(scopes: ["x"]) }', plain)).toThrow(
    'Query.a',
  );
});
