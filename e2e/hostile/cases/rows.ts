import { identityHeaders } from '@tradegraph/service-kit';
import { bearer, graphqlAs, type HostileCase } from '../hostile-case.js';
import type { Target } from '../target.js';
import { exchange, requestBytes } from '../wire.js';

type Who = keyof Target['tokens'];

const only = (theirs: string, others: string) => new RegExp(`^(?=[^]*${theirs})(?![^]*${others})`);
const OF_A = only('HOST-A', 'HOST-B');
const OF_SHOP = only('HOST-SHOP', 'HOST-RIVAL');
const NULLS = /"data":\{("\w+":null,?)+\}/;

const place = 'warehouse { code }';
const read = (who: Who, name: string, query: string, holds: RegExp) =>
  graphqlAs(who, `rows of others: ${name}`, query, 200, undefined, holds);
const refused = (who: Who, name: string, query: string, code = 'FORBIDDEN') =>
  graphqlAs(who, `rows of others: ${name}`, query, 200, code);
const mutation = (name: string, input: string) =>
  `mutation { ${name}(input: { idempotencyKey: "rows", ${input} }) { userErrors { message } } }`;

/** A whole list, as a file. */
const exported = (who: Who, query: string, holds: RegExp): HostileCase => ({
  name: `rows of others: the export of ${query}`,
  send: ({ gateway, tokens }) =>
    exchange(
      gateway,
      requestBytes({
        path: '/export',
        headers: { 'content-type': 'application/json', ...bearer(tokens[who]) },
        body: JSON.stringify({ query }),
      }),
    ),
  status: 200,
  holds,
});

const letters = (path: string, method: string): HostileCase => ({
  name: `rows of others: ${method} ${path} past the gateway`,
  send: (target) => {
    const viewer = { id: 'evil', roles: ['admin'] as const, channels: ['HOST-SHOP'] };
    const headers = identityHeaders(target.secrets.identitySecret, { viewer, correlationId: 'hostile' });
    return exchange(target.subgraph('orders'), requestBytes({ method, path, headers }));
  },
  status: 403,
  code: 'FORBIDDEN',
});

/** People whose token names a warehouse or a channel ask for what is of another. */
export const rows: HostileCase[] = [
  ...(['warehouse', 'inA'] as const).flatMap((who) => [
    read(who, `stock, as ${who}`, `{ stockLevels { nodes { ${place} } } }`, OF_A),
    read(who, `the ledger, as ${who}`, `{ stockLedger { nodes { ${place} } } }`, OF_A),
    read(who, `a SKU's stock, as ${who}`, `{ sku(skuCode: "HOST-1") { stockLevels { ${place} } } }`, OF_A),
    read(
      who,
      `another's stock by its codes, as ${who}`,
      '{ stockLevel(skuCode: "HOST-1", warehouseCode: "HOST-B") { onHand } }',
      NULLS,
    ),
    read(
      who,
      `another's stock by a filter, as ${who}`,
      '{ stockLevels(where: { warehouseCode: { in: ["HOST-B"] } }) { totalCount } }',
      /"totalCount":0/,
    ),
  ]),
  read('inA', 'what is sellable', '{ sellableStock(skuCodes: ["HOST-1"]) { warehouseCode } }', OF_A),
  refused(
    'inA',
    'a correction',
    mutation('adjustStock', 'skuCode: "HOST-1", warehouseCode: "HOST-B", sellableDelta: -5, reason: "x"'),
  ),
  refused(
    'inA',
    'a reservation',
    mutation('reserveStock', 'lines: [{ skuCode: "HOST-1", warehouseCode: "HOST-B", quantity: 1 }]'),
  ),
  refused('inA', 'a warehouse itself', mutation('upsertWarehouse', 'code: "HOST-B", status: INACTIVE')),
  refused('inA', 'the audit of all stock', '{ stockAudit { stockLevelCount } }'),
  refused('inA', 'dead letters', '{ deadLetters { nodes { data } } }'),
  read('ofShop', 'orders', '{ orders { nodes { channelCode } } }', OF_SHOP),
  read('ofShop', 'channels', '{ channels { nodes { code } } }', OF_SHOP),
  read('ofShop', 'sums of orders', '{ orderTotals { byChannel { channel { code } } } }', OF_SHOP),
  read('ofShop', 'payments', '{ payments { nodes { channelCode } } }', OF_SHOP),
  read(
    'ofShop',
    "another's payments by a filter",
    '{ payments(where: { channelCode: { eq: "HOST-RIVAL" } }) { totalCount } }',
    /"totalCount":0/,
  ),
  read('ofShop', "another's terms", '{ channelTerms(channelCode: "HOST-RIVAL") { feeRate } }', NULLS),
  refused('ofShop', 'another channel', mutation('upsertChannel', 'code: "HOST-RIVAL", name: "Mine"')),
  refused(
    'ofShop',
    "another's fees",
    mutation('upsertChannelTerms', 'channelCode: "HOST-RIVAL", feeRate: "1", feePerOrder: "0", taxes: []'),
  ),
  refused(
    'ofShop',
    'a payment for another channel',
    mutation(
      'recordPayment',
      'payment: { channelCode: "HOST-RIVAL", channelOrderId: "H-1", externalRef: "X", method: CREDIT_CARD, amount: { amount: "1", currencyCode: "EUR" } }',
    ),
  ),
  refused(
    'ofShop',
    'a rule for all',
    mutation(
      'upsertRule',
      'code: "r", kind: REVIEW, name: "r", priority: 1, enabled: true, action: { type: APPROVE }',
    ),
  ),
  exported('inA', `{ stockLevels { nodes { ${place} } } }`, OF_A),
  exported('ofShop', '{ orders { nodes { channelCode } } }', OF_SHOP),
  letters('/internal/dead-letters?after=0&first=5', 'GET'),
  letters('/internal/dead-letters/replay?id=1', 'POST'),
];
