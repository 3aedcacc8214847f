import { graphql, type HostileCase } from '../hostile-case.js';

const many = (count: number, make: (index: number) => string) =>
  Array.from({ length: count }, (_, i) => make(i)).join(' ');
const refused = (name: string, query: string, code: string): HostileCase =>
  graphql(name, query, undefined, 400, code);
const nested = (depth: number) =>
  `{ orders(first: 1) { nodes { ${'lines { order { '.repeat(depth)} id ${'} }'.repeat(depth)} } } }`;
const FIRST = 'query ($first: Int) { skus(first: $first) { nodes { id } } }';
const IN = 'query ($t: [String!]!) { skus(where: { skuCode: { in: $t } }) { nodes { id } } }';

/** Operations that ask too much; docs/errors.md has the codes. */
export const limits: HostileCase[] = [
  refused('20,000 open braces', '{'.repeat(20_000), 'TOO_DEEP'),
  refused('20,000 nested fields', `${'{ a '.repeat(20_000)}${'}'.repeat(20_000)}`, 'TOO_DEEP'),
  refused(
    '20,000 nested lists in an argument',
    `{ sku(skuCode: ${'['.repeat(20_000)}${']'.repeat(20_000)}) { id } }`,
    'TOO_DEEP',
  ),
  refused(
    '20,000 nested objects in an argument',
    `{ skus(where: ${'{a:'.repeat(20_000)}1${'}'.repeat(20_000)}) { nodes { id } } }`,
    'TOO_DEEP',
  ),
  refused('a text of 200,000 characters', `{ __typename ${' '.repeat(200_000)} }`, 'DOCUMENT_TOO_LONG'),
  refused('50,000 tokens', `{ ${'a '.repeat(45_000)} }`, 'TOO_MANY_TOKENS'),
  refused('a fragment in a circle', '{ ...A } fragment A on Query { ...A }', 'FRAGMENT_CYCLE'),
  refused(
    'a circle of three fragments',
    '{ ...A } fragment A on Query { ...B } fragment B on Query { ...C } fragment C on Query { ...A }',
    'FRAGMENT_CYCLE',
  ),
  refused(
    'a bomb of fragments',
    `{ ...F0 } ${many(25, (i) => `fragment F${i} on Query { ...F${i + 1} ...F${i + 1} }`)} fragment F25 on Query { __typename }`,
    'TOO_MANY_SPREADS',
  ),
  refused(
    '150 fragments',
    `{ ${many(150, (i) => `...F${i}`)} } ${many(150, (i) => `fragment F${i} on Query { __typename }`)}`,
    'TOO_MANY_FRAGMENTS',
  ),
  refused('a depth of 40', nested(20), 'TOO_DEEP'),
  refused(
    '300 aliases below a field',
    `{ sku(skuCode: "x") { ${many(300, (i) => `a${i}: id`)} } }`,
    'TOO_MANY_ALIASES',
  ),
  refused('a field 100 times', `{ sku(skuCode: "x") { ${'id '.repeat(100)} } }`, 'TOO_MANY_REPEATS'),
  refused(
    '50 directives at a field',
    `{ __typename ${'@skip(if: false) '.repeat(50)} }`,
    'TOO_MANY_DIRECTIVES',
  ),
  refused(
    '100 operations',
    many(100, (i) => `query Q${i} { __typename }`),
    'TOO_MANY_OPERATIONS',
  ),
  refused('150 variables', `query (${many(150, (i) => `$v${i}: Int`)}) { __typename }`, 'TOO_MANY_VARIABLES'),
  refused('a page of 100,000', '{ skus(first: 100000) { nodes { id } } }', 'PAGE_TOO_LARGE'),
  refused(
    'lists in lists in lists',
    '{ orders(first: 250) { nodes { lines { sku { product { skus { product { skus { id } } } } } } } } }',
    'COST_LIMIT_EXCEEDED',
  ),
  refused(
    '500 aliases of __typename',
    `{ ${many(500, (i) => `a${i}: __typename`)} }`,
    'TOO_MANY_ROOT_FIELDS',
  ),
  refused(
    '60 root fields',
    `{ ${many(60, (i) => `a${i}: sku(skuCode: "x") { id }`)} }`,
    'TOO_MANY_ROOT_FIELDS',
  ),
  graphql('first: 251', FIRST, { first: 251 }, 400, 'PAGE_TOO_LARGE'),
  graphql('first: the largest Int', FIRST, { first: 2_147_483_647 }, 400, 'PAGE_TOO_LARGE'),
  graphql(
    '20,000 values in a filter',
    IN,
    { t: Array.from({ length: 20_000 }, (_, i) => `s${i}`) },
    400,
    'INPUT_LIST_TOO_LONG',
  ),
];
