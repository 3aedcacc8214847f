import { mysqlOptions } from '@tradegraph/service-kit';
import { sqlStatements } from '@tradegraph/test-kit';
import mysql from 'mysql2/promise';
import { rateCardGraph, type UserErrorAnswer } from './rate-card-graph.js';
import { startTestLogistics, type TestLogistics } from './start-test-logistics.js';

const CARD = `service_code,zone_label,country_codes,min_weight,max_weight,max_length,rate,currency,domicile,international
STD,Home,NZ,0.01,2,100,7.25,NZD,true,false
STD,Home,NZ,2,5,100,9.5,NZD,true,false
FREE,Home,NZ,0.01,5,100,0,NZD,true,false`;

const FIELDS = `id status trackingNo version order { id } fulfillmentOrder { id } package { id } warehouse { code }
  originCountry carrierService { code carrier { code } } expectedCost { amount currencyCode } expectedZone
  chargeableWeightGrams trackingEvents { id } parcels { weightGrams lengthMm quantity }
  shipTo { countryCode province city postalCode name line1 line2 phone }`;
const CREATE = `mutation ($input: CreateShipmentInput!) { createShipment(input: $input) {
  shipment { ${FIELDS} } userErrors { code message field } } }`;

interface Created {
  shipment: ({ id: string; trackingNo: string | null } & Record<string, unknown>) | null;
  userErrors: UserErrorAnswer[];
}

let logistics: TestLogistics;
const { importCard } = rateCardGraph(() => logistics);
let keys = 0;

const input = (extra: object = {}) => ({
  orderId: 'ord_1',
  carrierServiceCode: 'post:STD',
  parcels: [{ weightGrams: 1500, quantity: 2 }],
  shipTo: { countryCode: 'NZ', city: 'Ōtautahi', name: 'Ana', line1: '1 High Street', phone: '+64 3 1' },
  ...extra,
});

async function create(extra: object = {}, idempotencyKey = `key-${keys++}`) {
  const { data, errors } = await logistics.ask<{ createShipment: Created }>(CREATE, {
    input: { idempotencyKey, ...input(extra) },
  });
  if (!data) throw new Error(JSON.stringify(errors));
  return data.createShipment;
}

beforeAll(async () => {
  logistics = await startTestLogistics();
  await importCard({ carrierCode: 'post', csv: CARD, activate: true });
  await importCard({ carrierCode: 'draft', csv: CARD });
});
afterAll(() => logistics.stop());

describe('createShipment', () => {
  it('creates a PENDING shipment with the cost of the card in force', async () => {
    const { shipment, userErrors } = await create({
      fulfillmentOrderId: 'ffo_1',
      packageId: 'pkg_1',
      warehouseCode: 'AKL',
      originCountry: 'NZ',
      trackingNo: 'TN-1',
    });
    expect(userErrors).toEqual([]);
    expect(shipment).toMatchObject({
      status: 'PENDING',
      trackingNo: 'TN-1',
      version: 1,
      order: { id: 'ord_1' },
      fulfillmentOrder: { id: 'ffo_1' },
      package: { id: 'pkg_1' },
      warehouse: { code: 'AKL' },
      carrierService: { code: 'post:STD', carrier: { code: 'post' } },
      expectedCost: { amount: '14.5', currencyCode: 'NZD' },
      expectedZone: 'Home',
      chargeableWeightGrams: 3000,
      trackingEvents: [],
      parcels: [{ weightGrams: 1500, lengthMm: null, quantity: 2 }],
      shipTo: { countryCode: 'NZ', city: 'Ōtautahi', province: null, name: 'Ana' },
    });
    const events = await logistics.eventsOf(shipment!.id);
    expect(events.map(({ eventType, data }) => ({ eventType, data }))).toEqual([
      {
        eventType: 'SHIPMENT_CREATED',
        data: {
          outboundOrderId: null,
          packageIds: ['pkg_1'],
          expectedCost: { amount: '14.5', currencyCode: 'NZD' },
          shipmentId: shipment!.id,
          trackingNo: 'TN-1',
          orderId: 'ord_1',
          fulfillmentOrderId: 'ffo_1',
          warehouseCode: 'AKL',
          channelCode: null,
          carrierServiceCode: 'post:STD',
          previousStatus: null,
          status: 'PENDING',
        },
      },
    ]);
  });

  it.each([
    ['the carrier has no card in force', 'draft:STD'],
    ['the card has no price', 'post:FREE'],
  ])('expects no cost when %s', async (_what, carrierServiceCode) => {
    const { shipment } = await create({ carrierServiceCode });
    expect(shipment).toMatchObject({ expectedCost: null, expectedZone: null, chargeableWeightGrams: null });
  });

  it.each([
    ['an unknown service', { carrierServiceCode: 'post:NONE' }, 'NOT_FOUND', '"post:NONE"'],
    ['too heavy a parcel', { parcels: [{ weightGrams: 5001 }] }, 'BAD_USER_INPUT', 'takes up to 5000'],
    [
      'too large a parcel',
      { parcels: [{ weightGrams: 1, lengthMm: 1001, widthMm: 1, heightMm: 1 }] },
      'BAD_USER_INPUT',
      'however it is turned',
    ],
    ['a country not served', { shipTo: { countryCode: 'FR' } }, 'BAD_USER_INPUT', 'No zone of the service'],
    ['an origin not served', { originCountry: 'AU' }, 'BAD_USER_INPUT', 'ships from NZ, not from AU'],
    [
      'a country that is none',
      { shipTo: { countryCode: 'UK' } },
      'BAD_USER_INPUT',
      'shipTo.countryCode: "UK"',
    ],
    ['white space in the tracking number', { trackingNo: 'x ' }, 'BAD_USER_INPUT', 'trackingNo: "x "'],
    ['an order id that is none', { orderId: 'ord 1' }, 'BAD_USER_INPUT', 'orderId: "ord 1"'],
  ])('refuses %s', async (_what, extra, code, message) => {
    const { shipment, userErrors } = await create(extra);
    expect(shipment).toBeNull();
    expect(userErrors[0]!.code).toBe(code);
    expect(userErrors[0]!.message).toContain(message);
  });

  it('gives the first answer again for the same key, and refuses the key for another input', async () => {
    const first = await create({ trackingNo: 'keyed' }, 'fixed');
    expect(await create({ trackingNo: 'keyed' }, 'fixed')).toEqual(first);
    expect((await create({ trackingNo: 'other' }, 'fixed')).userErrors[0]!.code).toBe(
      'IDEMPOTENCY_KEY_REUSED',
    );
  });

  it('gives a tracking number to one of ten callers at once', async () => {
    const answers = await Promise.all(Array.from({ length: 10 }, () => create({ trackingNo: 'contested' })));
    expect(answers.filter(({ shipment }) => shipment !== null)).toHaveLength(1);
    const refusals = answers.flatMap(({ userErrors }) => userErrors);
    expect(refusals).toHaveLength(9);
    expect(new Set(refusals.map(({ message }) => message))).toEqual(
      new Set(['trackingNo: another shipment has "contested"']),
    );
  });

  it('keeps from analysts who the buyer is, and refuses them to write', async () => {
    const { shipment } = await create({ trackingNo: 'private' });
    const query = `query ($id: ID!) { shipment(id: $id) { shipTo { countryCode city name line1 phone } } }`;
    const { data } = await logistics.ask(query, { id: shipment!.id }, { role: 'analyst' });
    expect(data).toEqual({
      shipment: { shipTo: { countryCode: 'NZ', city: 'Ōtautahi', name: null, line1: null, phone: null } },
    });
    const denied = await logistics.ask(
      CREATE,
      { input: { idempotencyKey: 'a', ...input() } },
      { role: 'analyst' },
    );
    expect(denied.errors![0]!.extensions.code).toBe('FORBIDDEN');
  });
});

describe('shipments', () => {
  const count = 30;
  beforeAll(async () => {
    for (let index = 0; index < count; index++) {
      await create({
        orderId: `ord_p${index % 10}`,
        fulfillmentOrderId: `ffo_p${index % 15}`,
        packageId: `pkg_p${index}`,
        warehouseCode: index % 2 ? 'PAGED-1' : 'PAGED-0',
        trackingNo: `P${index}`,
        carrierServiceCode: index % 3 ? 'post:STD' : 'draft:STD',
      });
    }
  });

  interface Page {
    nodes: { trackingNo: string; createdAt: string }[];
    pageInfo: { hasNextPage: boolean; endCursor: string };
    totalCount: number;
  }
  const LIST = `query ($where: ShipmentWhere, $orderBy: ShipmentOrderBy!, $first: Int, $after: String) {
    shipments(where: $where, orderBy: $orderBy, first: $first, after: $after) {
      nodes { trackingNo createdAt } pageInfo { hasNextPage endCursor } totalCount } }`;
  const list = async (variables: object) =>
    (await logistics.ask<{ shipments: Page }>(LIST, { orderBy: 'CREATED_AT_DESC', ...variables })).data!
      .shipments;

  it.each(['CREATED_AT_ASC', 'CREATED_AT_DESC'])('walks all pages by %s', async (orderBy) => {
    const seen: string[] = [];
    const where = { warehouseCode: { startsWith: 'PAGED-' } };
    let page = await list({ where, orderBy, first: 7 });
    for (;;) {
      seen.push(...page.nodes.map(({ trackingNo }) => trackingNo));
      if (!page.pageInfo.hasNextPage) break;
      page = await list({ where, orderBy, first: 7, after: page.pageInfo.endCursor });
    }
    const expected = Array.from({ length: count }, (_, index) => `P${index}`);
    expect(seen.toSorted()).toEqual(expected.toSorted());
    expect(page.totalCount).toBe(count);
    expect(seen[0]).toBe(orderBy === 'CREATED_AT_ASC' ? 'P0' : 'P29');
  });

  it.each([
    [{ orderId: { eq: 'ord_p3' } }, 3],
    [{ fulfillmentOrderId: { in: ['ffo_p3', 'ffo_p4'] } }, 4],
    [{ trackingNo: { in: ['P1', 'P2', 'p3'] } }, 2],
    [{ warehouseCode: { eq: 'PAGED-1' }, carrierServiceCode: { eq: 'draft:STD' } }, 5],
    [{ warehouseCode: { eq: 'PAGED-1' }, carrierServiceCode: { in: ['draft:STD', 'post:STD'] } }, 15],
    [{ warehouseCode: { eq: 'PAGED-1' }, status: { in: ['DELIVERED'] } }, 0],
    [{ warehouseCode: { eq: 'PAGED-1' }, createdAt: { lt: '2020-01-01T00:00:00Z' } }, 0],
  ])('filters by %j', async (where, expected) => {
    expect((await list({ where })).totalCount).toBe(expected);
  });

  it('is found by id or tracking number, not by both or none', async () => {
    const ask = (text: string) => logistics.ask<{ shipment: { trackingNo: string } | null }>(text);
    expect((await ask('{ shipment(trackingNo: "P5") { trackingNo } }')).data).toEqual({
      shipment: { trackingNo: 'P5' },
    });
    expect((await ask('{ shipment(trackingNo: "p5") { trackingNo } }')).data).toEqual({ shipment: null });
    expect((await ask('{ shipment { id } }')).errors![0]!.extensions.code).toBe('BAD_USER_INPUT');
  });

  const ENTITIES = `query ($refs: [_Any!]!, $first: Int, $after: String) { _entities(representations: $refs) {
    ... on Order { shipments { trackingNo carrierService { code carrier { code } } expectedCost { amount } trackingEvents { id } } }
    ... on FulfillmentOrder { shipment { trackingNo } }
    ... on Package { shipment { trackingNo } }
    ... on Shipment { trackingNo }
    ... on Warehouse { page: shipments(first: $first, after: $after) { totalCount nodes { trackingNo } pageInfo { hasNextPage endCursor } } } } }`;
  const entities = async <T>(refs: object[], variables: object = {}) => {
    const { data, errors } = await logistics.ask<{ _entities: T[] }>(ENTITIES, { refs, ...variables });
    if (!data) throw new Error(JSON.stringify(errors));
    return data._entities;
  };

  it('joins orders, fulfilment orders and packages to their shipments', async () => {
    const answer = await entities([
      { __typename: 'Order', id: 'ord_p3' },
      { __typename: 'Order', id: 'ord_without' },
      { __typename: 'FulfillmentOrder', id: 'ffo_p3' },
      { __typename: 'FulfillmentOrder', id: 'ffo_without' },
      { __typename: 'Package', id: 'pkg_p9' },
      { __typename: 'Shipment', trackingNo: 'P9' },
      { __typename: 'Shipment', id: 'shp_unknown' },
    ]);
    expect(answer).toMatchObject([
      { shipments: [{ trackingNo: 'P3' }, { trackingNo: 'P13' }, { trackingNo: 'P23' }] },
      { shipments: [] },
      { shipment: { trackingNo: 'P18' } }, // the newest of two
      { shipment: null },
      { shipment: { trackingNo: 'P9' } },
      { trackingNo: 'P9' },
      null,
    ]);
  });

  it.each([
    ['Order', (index: number) => ({ __typename: 'Order', id: `ord_p${index}` })],
    ['Package', (index: number) => ({ __typename: 'Package', id: `pkg_p${index}` })],
    ['FulfillmentOrder', (index: number) => ({ __typename: 'FulfillmentOrder', id: `ffo_p${index}` })],
    ['Warehouse', (index: number) => ({ __typename: 'Warehouse', code: `PAGED-${index}` })],
  ])('%s: 50 references cost as many statements as one', async (_type, ref) => {
    const statements = () => sqlStatements(logistics.url);
    const cost = async (references: number) => {
      const before = await statements();
      await entities(Array.from({ length: references }, (_, index) => ref(index)));
      return (await statements()) - before;
    };
    const one = await cost(1);
    expect(one).toBeGreaterThan(0);
    expect(await cost(50)).toBe(one);
  });

  it('pages the shipments of each warehouse by itself', async () => {
    interface Joined {
      page: Page;
    }
    const refs = ['PAGED-0', 'PAGED-1', 'PAGED-9'].map((code) => ({ __typename: 'Warehouse', code }));
    const [even, odd, none] = await entities<Joined>(refs, { first: 4 });
    expect(even!.page.nodes.map(({ trackingNo }) => trackingNo)).toEqual(['P28', 'P26', 'P24', 'P22']);
    expect(odd!.page.nodes.map(({ trackingNo }) => trackingNo)).toEqual(['P29', 'P27', 'P25', 'P23']);
    expect(none!.page).toMatchObject({ totalCount: 0, nodes: [], pageInfo: { hasNextPage: false } });
    expect([even, odd].map((joined) => joined!.page.totalCount)).toEqual([15, 15]);
    const after = even!.page.pageInfo.endCursor;
    const [next] = await entities<Joined>(refs.slice(0, 1), { first: 20, after });
    expect(next!.page.nodes).toHaveLength(11);
    expect(next!.page.nodes[0]!.trackingNo).toBe('P20');
    expect(next!.page.pageInfo.hasNextPage).toBe(false);
  });

  it('pages over shipments of the same millisecond without gap or repetition', async () => {
    const { username, ...server } = mysqlOptions(logistics.database.url);
    const sql = await mysql.createConnection({
      ...server,
      user: username,
      database: logistics.database.database,
    });
    await sql.query(
      'UPDATE shipment SET created_at = "2024-05-05 05:05:05.555" WHERE warehouse_code LIKE "PAGED-%"',
    );
    await sql.end();
    const seen: string[] = [];
    let after: string | null = null;
    do {
      const ref = { __typename: 'Warehouse', code: 'PAGED-0' };
      const [joined]: { page: Page }[] = await entities<{ page: Page }>([ref], { first: 4, after });
      seen.push(...joined!.page.nodes.map(({ trackingNo }) => trackingNo));
      after = joined!.page.pageInfo.hasNextPage ? joined!.page.pageInfo.endCursor : null;
    } while (after);
    expect(seen).toHaveLength(15);
    expect(new Set(seen).size).toBe(15);
  });
});
