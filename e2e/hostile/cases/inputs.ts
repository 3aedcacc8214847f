import { graphql, graphqlAs, type HostileCase } from '../hostile-case.js';

const BAD = 'BAD_USER_INPUT';
const page = (name: string, first: unknown, status: number, code?: string) =>
  graphql(name, 'query ($first: Int) { skus(first: $first) { nodes { id } } }', { first }, status, code);
const after = (name: string, cursor: unknown, status: number, code?: string) =>
  graphql(
    name,
    'query ($after: String) { skus(after: $after) { nodes { id } } }',
    { after: cursor },
    status,
    code,
  );
/** A filter whose value must be taken as text: it finds nothing and changes nothing. */
const finds = (name: string, text: string) =>
  graphql(
    name,
    'query ($t: String!) { skus(where: { skuCode: { eq: $t } }) { nodes { id } } sku(skuCode: $t) { id } orders(where: { orderNo: { startsWith: $t } }) { nodes { id } } }',
    { t: text },
    200,
    undefined,
    /"nodes":\[\]/,
  );
const cursorOf = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url');
const RECEIVE =
  'mutation ($i: ReceiveStockInput!) { receiveStock(input: $i) { receipt { id } userErrors { message code } } }';
const receive = (name: string, input: object, status: number, code: string) =>
  graphql(
    name,
    RECEIVE,
    {
      i: {
        idempotencyKey: name,
        warehouseCode: 'HOST-A',
        lines: [{ skuCode: 'HOST-1', quantity: 1 }],
        ...input,
      },
    },
    status,
    code,
  );
const stock = (quantity: unknown) => ({ lines: [{ skuCode: 'HOST-1', quantity }] });

/** Values: numbers, texts, cursors, SQL, and other people's rows. */
export const inputs: HostileCase[] = [
  page('first: 0', 0, 200, BAD),
  page('first: -1', -1, 200, BAD),
  page('first: the smallest Int', -2_147_483_648, 200, BAD),
  page('first: beyond Int', 2_147_483_648, 400, BAD),
  page('first: 1e308', 1e308, 400, BAD),
  page('first: half', 0.5, 400, BAD),
  page('first: a text', '5', 400, BAD),
  page('first: a list', [5, 6], 400, BAD),
  page('first: an object', { $gt: 0 }, 400, BAD),
  page('first: true', true, 400, BAD),
  after('an empty cursor', '', 200, 'INVALID_CURSOR'),
  after('a cursor that is no base64', '%%%', 200, 'INVALID_CURSOR'),
  after(
    'a cursor that was cut',
    cursorOf(['SKU_CODE_ASC', 'x', 'sku_1']).slice(0, -4),
    200,
    'INVALID_CURSOR',
  ),
  after('a cursor of another order', cursorOf(['PLACED_AT_DESC', 1, 'ord_1']), 200, 'INVALID_CURSOR'),
  after(
    'a cursor with an object in it',
    cursorOf(['SKU_CODE_ASC', { $ne: 1 }, 'sku_1']),
    200,
    'INVALID_CURSOR',
  ),
  after(
    'a cursor with a time out of range',
    cursorOf(['SKU_CODE_ASC', { t: 1e300 }, 'sku_1']),
    200,
    'INVALID_CURSOR',
  ),
  after('a cursor of four parts', cursorOf(['SKU_CODE_ASC', 'x', 'y', 'z']), 200, 'INVALID_CURSOR'),
  after('a cursor of 100,000 characters', 'a'.repeat(100_000), 200, 'INVALID_CURSOR'),
  after('a cursor that is a number', 7, 400, BAD),
  finds('SQL: a quote', "'"),
  finds('SQL: always true', "' OR '1'='1"),
  finds('SQL: a second statement', "'; DROP TABLE skus; --"),
  finds('SQL: a union', "x' UNION SELECT user, authentication_string FROM mysql.user -- "),
  finds('SQL: sleep', "x' AND SLEEP(10) -- "),
  finds('SQL: a comment', '/*!50000 SELECT */'),
  finds('SQL: a backslash before the quote', "\\' OR 1=1 -- "),
  finds('SQL: wildcards', '%_%'),
  finds('SQL: a multi-byte quote', '\u02bc OR 1=1'),
  finds('a NUL character', 'a\u0000b'),
  finds('an emoji', '🙂🙂'),
  finds('a right-to-left override', '\u202egpj.exe'),
  finds('a text of 5,000 characters', 'x'.repeat(5_000)),
  finds('a template', '${7*7}{{7*7}}<%= 7*7 %>'),
  finds('a script', '<script>alert(1)</script>'),
  finds('a log forgery', 'a\nlevel=fatal msg="forged"'),
  graphql(
    '300 values in a filter',
    'query ($t: [String!]!) { skus(where: { skuCode: { in: $t } }) { nodes { id } } }',
    { t: Array.from({ length: 300 }, (_, i) => `s${i}`) },
    200,
    BAD,
  ),
  graphql(
    'an operator of another database',
    'query ($w: SkuWhere) { skus(where: $w) { nodes { id } } }',
    { w: { skuCode: { $ne: null } } },
    400,
    BAD,
  ),
  graphql(
    'an id that is an object',
    'query ($id: ID!) { order(id: $id) { id } }',
    { id: { a: 1 } },
    400,
    BAD,
  ),
  graphql('an id that is null', 'query ($id: ID!) { order(id: $id) { id } }', { id: null }, 400, BAD),
  graphql('a variable that is missing', 'query ($id: ID!) { order(id: $id) { id } }', {}, 400, BAD),
  graphql(
    'an id of 100,000 characters',
    'query ($id: ID!) { order(id: $id) { id } }',
    { id: 'o'.repeat(100_000) },
    200,
    undefined,
    /"order":null/,
  ),
  graphql(
    'a time that is none',
    'query ($t: DateTime) { orders(where: { placedAt: { gte: $t } }) { nodes { id } } }',
    { t: '2026-02-30T00:00:00Z' },
    200,
    BAD,
  ),
  graphql(
    'a time with SQL',
    'query ($t: DateTime) { orders(where: { placedAt: { gte: $t } }) { nodes { id } } }',
    { t: "2026-01-01' OR 1=1" },
    200,
    BAD,
  ),
  receive('quantity 0', stock(0), 200, BAD),
  receive('quantity -1', stock(-1), 200, BAD),
  receive('quantity beyond Int', stock(1e12), 400, BAD),
  receive('the largest quantity', stock(2_147_483_647), 200, BAD),
  receive('no lines', { lines: [] }, 200, BAD),
  receive('a warehouse that there is not', { warehouseCode: 'NOWHERE' }, 200, 'NOT_FOUND'),
  receive('an empty idempotency key', { idempotencyKey: '' }, 200, BAD),
  receive('an idempotency key of 10,000 characters', { idempotencyKey: 'k'.repeat(10_000) }, 200, BAD),
  receive('an input field that there is not', { isAdmin: true }, 400, BAD),
  graphqlAs(
    'warehouse',
    'staff receive in another warehouse',
    'mutation { receiveStock(input: { idempotencyKey: "foreign", warehouseCode: "HOST-B", lines: [{ skuCode: "HOST-1", quantity: 1 }] }) { receipt { id } userErrors { message } } }',
    200,
    'FORBIDDEN',
  ),
  graphqlAs(
    'analyst',
    'an analyst writes',
    'mutation { upsertSkus(input: { idempotencyKey: "an", skus: [{ skuCode: "X", name: "X" }] }) { userErrors { message } } }',
    200,
    'FORBIDDEN',
  ),
  graphqlAs(
    'warehouse',
    'staff change the catalog',
    'mutation { upsertSkus(input: { idempotencyKey: "wh", skus: [{ skuCode: "X", name: "X" }] }) { userErrors { message } } }',
    200,
    'FORBIDDEN',
  ),
];
