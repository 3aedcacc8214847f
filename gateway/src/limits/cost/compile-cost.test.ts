import { readFileSync } from 'node:fs';
import { projectFile } from '@tradegraph/service-kit';
import fc from 'fast-check';
import { buildSchema, Kind, parse, validate, type OperationDefinitionNode } from 'graphql';
import { compileCost } from './compile-cost.js';
import { readWeights } from './weights.js';

const sdl = `
  extend schema @link(url: "https://specs.apollo.dev/cost/v0.1", import: ["@listSize", { name: "@cost", as: "@weight" }])
  directive @link(url: String!, import: [Link]) repeatable on SCHEMA
  scalar Link
  directive @weight(weight: Int!) on FIELD_DEFINITION | OBJECT | SCALAR | ENUM | ARGUMENT_DEFINITION | INPUT_FIELD_DEFINITION
  directive @listSize(assumedSize: Int, slicingArguments: [String!], sizedFields: [String!], requireOneSlicingArgument: Boolean = true) on FIELD_DEFINITION
  type Query {
    name: String
    heavy: Heavy
    dear: String @weight(weight: 7)
    items: [Item]
    few: [Item] @listSize(assumedSize: 2)
    page(first: Int, last: Int = 3): Page
      @listSize(assumedSize: 9, slicingArguments: ["first"], sizedFields: ["nodes", "edges"], requireOneSlicingArgument: false)
    strict(first: Int, last: Int): [Item] @listSize(slicingArguments: ["first", "last"])
    either(first: Int, last: Int): [Item] @listSize(slicingArguments: ["first", "last"], requireOneSlicingArgument: false)
    search(text: String @weight(weight: 4), where: Where): [Item] @listSize(assumedSize: 1)
    node: Node
  }
  type Mutation { write(rows: [Row!]!): Item }
  input Row { name: String, parts: [Part!], secret: String @weight(weight: 3) }
  input Part { name: String }
  input Where { name: String }
  type Heavy @weight(weight: 20) { name: String }
  type Page { nodes: [Item!] edges: [Edge!] totalCount: Int @weight(weight: 10) }
  type Edge { cursor: String node: Item }
  interface Node { id: ID things: String }
  type Item implements Node { id: ID things: String @weight(weight: 6) items: [Item] @listSize(assumedSize: 2) }
`;
const schema = buildSchema(sdl);
const weights = readWeights(sdl);

function costOf(text: string, variables: Record<string, unknown> = {}): number {
  const document = parse(text);
  expect(validate(schema, document)).toEqual([]);
  const operation = document.definitions.find(
    (node): node is OperationDefinitionNode => node.kind === Kind.OPERATION_DEFINITION,
  )!;
  return compileCost(schema, weights, document, operation, 250)(variables);
}

describe('the estimated cost', () => {
  test.each<[string, number, Record<string, unknown>?]>([
    ['{ name }', 0],
    ['{ __typename }', 0],
    ['{ heavy { name } }', 20],
    ['{ dear }', 7],
    ['{ items { id } }', 5],
    ['{ few { id } }', 2],
    ['{ few { items { id } } }', 2 * (1 + 2)],
    ['{ page { nodes { id } } }', 1 + 9],
    ['{ page(first: 4) { nodes { id } totalCount } }', 1 + 4 + 10],
    ['{ page(first: 4) { nodes { id } edges { node { id } } } }', 1 + 4 + 4 * 2],
    ['query ($n: Int) { page(first: $n) { nodes { items { id } } } }', 1 + 6 * 3, { n: 6 }],
    ['query ($n: Int) { page(first: $n) { nodes { id } } }', 1 + 9, {}],
    ['query ($n: Int) { page(first: $n) { nodes { id } } }', 1, { n: -5 }],
    [
      '{ page(first: 4) { ...p } } fragment p on Page { nodes { ...i } } fragment i on Item { items { id } }',
      1 + 4 * 3,
    ],
    [
      '{ a: page(first: 4) { ...p } b: page(first: 2) { ...p } } fragment p on Page { nodes { id } totalCount }',
      2 + 6 + 20,
    ],
    [
      'query ($n: Int) { page(first: $n) { ...p ...p } } fragment p on Page { nodes { ...i } } fragment i on Item { items { id } }',
      1 + 2 * 7 * 3,
      { n: 7 },
    ],
    ['{ strict(first: 3) { id } }', 3],
    ['query ($a: Int, $b: Int) { either(first: $a, last: $b) { id } }', 8, { a: 3, b: 8 }],
    ['query ($y: Boolean!) { dear @include(if: $y) heavy @skip(if: $y) { name } }', 7, { y: true }],
    ['query ($y: Boolean!) { dear @include(if: $y) heavy @skip(if: $y) { name } }', 20, { y: false }],
    ['{ dear @include(if: false) }', 0],
    ['{ search(text: "x") { id } }', 4 + 1],
    ['{ search(where: { name: "x" }) { id } }', 1 + 1],
    ['query ($w: Where) { search(where: $w) { id } }', 1 + 1, { w: { name: 'x' } }],
    ['query ($w: Where) { search(where: $w) { id } }', 1, { w: null }],
    ['{ node { things } }', 1 + 6],
    ['{ node { ... on Item { things } } }', 1 + 6],
    ['{ __schema { queryType { name } } }', 100],
    [
      'mutation { write(rows: [{ name: "a" }, { secret: "b", parts: [{ name: "c" }] }]) { id } }',
      10 + 1 + 2 + 3 + 1,
    ],
    [
      'mutation ($r: [Row!]!) { write(rows: $r) { id } }',
      10 + 1 + 3 + 2 + 3,
      { r: [{}, { secret: 'x' }, { parts: [{}, {}] }] },
    ],
    ['mutation ($p: [Part!]) { write(rows: { parts: $p }) { id } }', 10 + 1 + 1 + 3, { p: [{}, {}, {}] }],
  ])('%s costs %d', (text, cost, variables = {}) => {
    expect(costOf(text, variables)).toBe(cost);
  });

  test.each<[string, string, Record<string, unknown>?]>([
    ['{ page(first: 251) { nodes { id } } }', 'PAGE_TOO_LARGE'],
    ['query ($n: Int) { page(first: $n) { nodes { id } } }', 'PAGE_TOO_LARGE', { n: 251 }],
    ['{ strict { id } }', 'SLICING_ARGUMENT_REQUIRED'],
    ['{ strict(first: 1, last: 1) { id } }', 'SLICING_ARGUMENT_REQUIRED'],
  ])('%s is refused as %s', (text, code, variables = {}) => {
    expect.assertions(2);
    try {
      costOf(text, variables);
    } catch (error) {
      expect(error).toMatchObject({ extensions: { code } });
    }
  });

  test('a supergraph without the cost specification has no weights', () => {
    expect(readWeights('type Query { a: String @cost(weight: 3) }').cost.size).toBe(0);
  });

  test('grows with each page size, and with whatever more is asked', () => {
    const text =
      'query ($a: Int, $b: Int, $y: Boolean!) { page(first: $a) { nodes { items { id } things @include(if: $y) } } either(first: $b) { items { things } } }';
    fc.assert(
      fc.property(fc.nat(250), fc.nat(250), fc.nat(250), fc.boolean(), (a, more, b, y) => {
        const larger = Math.min(250, a + more);
        expect(costOf(text, { a: larger, b, y })).toBeGreaterThanOrEqual(costOf(text, { a, b, y }));
        expect(costOf(text, { a, b, y: true })).toBeGreaterThanOrEqual(costOf(text, { a, b, y }));
      }),
    );
  });

  test('fragments that double each other are compiled and evaluated once each', () => {
    const size = 40;
    const doubling = Array.from(
      { length: size },
      (_, i) => `fragment f${i} on Query { ...f${i + 1} ...f${i + 1} }`,
    );
    const document = parse(
      `query ($n: Int) { ...f0 } ${doubling.join(' ')} fragment f${size} on Query { either(first: $n) { id } }`,
    );
    let reads = 0;
    const variables = Object.defineProperty({}, 'n', { get: () => (reads++, 3) });
    const cost = compileCost(
      schema,
      weights,
      document,
      document.definitions[0] as OperationDefinitionNode,
      250,
    );
    expect(cost(variables)).toBe(3 * 2 ** size);
    expect(reads).toBe(2); // the page size is looked at, and the length
  });
});

describe('the supergraph', () => {
  const supergraph = readWeights(readFileSync(projectFile('gateway/supergraph.graphql'), 'utf8'));

  test('has the weights of the subgraphs', () => {
    expect(supergraph.listSize.get('Query.orders')).toEqual({
      assumedSize: 50,
      slicingArguments: ['first'],
      sizedFields: ['nodes', 'edges'],
      requireOneSlicingArgument: false,
    });
    expect(supergraph.cost.get('OrderConnection.totalCount')).toBe(10);
    expect(supergraph.cost.get('Query.stockAudit')).toBe(1000);
  });

  test('says of every list that pages how long a page is', () => {
    const pages = [
      ...readFileSync(projectFile('gateway/supergraph.graphql'), 'utf8').matchAll(/^\s*"{0}.*\bfirst: Int/gm),
    ];
    const sliced = [...supergraph.listSize.values()].filter(({ slicingArguments }) =>
      slicingArguments.includes('first'),
    );
    expect(sliced.length).toBe(pages.length);
  });
});
