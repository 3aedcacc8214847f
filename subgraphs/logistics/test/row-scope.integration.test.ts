import { sqlStatements, until } from '@tradegraph/test-kit';
import { outbound } from './outbound-events.js';
import { rateCardGraph } from './rate-card-graph.js';
import { startTestLogistics, type TestLogistics } from './start-test-logistics.js';

type Who = Parameters<TestLogistics['ask']>[2];

const CARD = `service_code,zone_label,country_codes,min_weight,max_weight,max_length,rate,currency,domicile,international
STD,Home,NZ,0.01,5,100,7.25,NZD,true,false`;

let logistics: TestLogistics;
/** Ids by warehouse and channel, as the warehouse told; `byHand` is of neither. */
const ids: Record<string, string> = {};
const PLACES = ['AKL web', 'AKL shop', 'WLG web'] as const;

const everybody = {};
const inAuckland = { warehouses: ['AKL'] };
const ofWeb = { channels: ['web'] };
const both = { ...inAuckland, ...ofWeb };
const nowhere = { warehouses: [] };
const staff = { role: 'warehouse' as const };

let keys = 0;
const send = (name: string, result: string, input: object, who: Who) => {
  const type = `${name[0]!.toUpperCase()}${name.slice(1)}Input!`;
  return logistics.ask<Record<string, { shipment?: { id: string }; userErrors: { code: string }[] }>>(
    `mutation ($input: ${type}) { ${name}(input: $input) { ${result} userErrors { code } } }`,
    { input: { idempotencyKey: `scope-${++keys}`, ...input } },
    who,
  );
};
const codeOf = async (name: string, input: object, who: Who) => {
  const { data, errors } = await send(name, '', input, who);
  return errors?.[0]?.extensions.code ?? data![name]!.userErrors[0]?.code ?? 'done';
};
const dataOf = async <T = Record<string, unknown>>(query: string, who: Who, variables = {}): Promise<T> => {
  const { data, errors } = await logistics.ask<T>(query, variables, who);
  expect(errors).toBeUndefined();
  return data!;
};

const shipment = {
  ...{ orderId: 'ord_hand', carrierServiceCode: 'post:STD', parcels: [{ weightGrams: 100 }] },
  shipTo: { countryCode: 'NZ' },
};

beforeAll(async () => {
  logistics = await startTestLogistics({ withWarehouse: true });
  await rateCardGraph(() => logistics).importCard({ carrierCode: 'post', csv: CARD, activate: true });
  await logistics.say(
    ...PLACES.map((place, n) => {
      const [warehouseCode, channelCode] = place.split(' ') as [string, string];
      return outbound(`out_${n}`, 'WEIGHED', 'post:STD', { warehouseCode, channelCode });
    }),
  );
  type Listed = { shipments: { nodes: { id: string; orderId: string; outboundOrderId: string }[] } };
  await until(async () => {
    const { nodes } = (await dataOf<Listed>('{ shipments { nodes { id outboundOrderId } } }', everybody))
      .shipments;
    PLACES.forEach((place, n) => {
      ids[place] = nodes.find(({ outboundOrderId }) => outboundOrderId === `out_${n}`)?.id ?? '';
    });
    return nodes.length === PLACES.length;
  }, 'the shipments');
  const made = await send('createShipment', 'shipment { id }', shipment, everybody);
  ids['byHand'] = made.data!['createShipment']!.shipment!.id;
});
afterAll(() => logistics?.stop());

const seenBy: [string, Who, string[]][] = [
  ['everybody', everybody, [...PLACES, 'byHand']],
  ['people of a warehouse', inAuckland, ['AKL web', 'AKL shop']],
  ['people of a channel', ofWeb, ['AKL web', 'WLG web']],
  ['people of a channel in a warehouse', both, ['AKL web']],
  ['people of nowhere', nowhere, []],
  ['staff whose token names none', staff, []],
];

describe('shipments', () => {
  it.each(seenBy)('in lists and counts are those of %s', async (_who, who, places) => {
    const mine = places.map((place) => ids[place]).sort();
    const list = 'nodes { id } totalCount';
    type Page = { nodes: { id: string }[]; totalCount: number };
    const query = `query ($r: [_Any!]!) { shipments { ${list} } _entities(representations: $r) {
      ... on Warehouse { shipments { ${list} } } } }`;
    const r = ['AKL', 'WLG'].map((code) => ({ __typename: 'Warehouse', code }));
    const data = await dataOf<{ shipments: Page; _entities: { shipments: Page }[] }>(query, who, { r });
    expect(data.shipments.nodes.map(({ id }) => id).sort()).toEqual(mine);
    expect(data.shipments.totalCount).toBe(mine.length);
    const below = data._entities.map((one) => one.shipments);
    const leaving = mine.filter((id) => id !== ids['byHand']);
    expect(below.flatMap(({ nodes }) => nodes.map(({ id }) => id)).sort()).toEqual(leaving);
    expect(below.reduce((sum, { totalCount }) => sum + totalCount, 0)).toBe(leaving.length);
  });

  it.each(seenBy)('by id, by number and through other types are there for %s', async (_who, who, places) => {
    for (const [n, place] of PLACES.entries()) {
      const id = ids[place]!;
      const all = { role: 'admin' as const };
      const { trackingNo } = (
        await dataOf<{ shipment: { trackingNo: string } }>(`{ shipment(id: "${id}") { trackingNo } }`, all)
      ).shipment;
      const r = [
        { __typename: 'Shipment', id },
        { __typename: 'Shipment', trackingNo },
        { __typename: 'Order', id: `ord_out_${n}` },
        { __typename: 'FulfillmentOrder', id: `ffo_out_${n}` },
        { __typename: 'Package', id: `pkg_out_${n}_1` },
      ];
      const query = `query ($r: [_Any!]!) { byId: shipment(id: "${id}") { id } byNo: shipment(trackingNo: "${trackingNo}") { id }
        _entities(representations: $r) { ... on Shipment { shipTo { city } } ... on Order { shipments { id } }
          ... on FulfillmentOrder { shipment { id } } ... on Package { shipment { id } } } }`;
      const there = places.includes(place);
      const one = there ? { id } : null;
      const parcel = there ? { shipTo: { city: 'Ōtautahi' } } : null;
      expect(await dataOf(query, who, { r })).toEqual({
        ...{ byId: one, byNo: one },
        _entities: [
          parcel,
          parcel,
          { shipments: there ? [{ id }] : [] },
          { shipment: one },
          { shipment: one },
        ],
      });
    }
  });

  it('cost whoever is limited no more statements for many than for one', async () => {
    const query = `query ($r: [_Any!]!) { _entities(representations: $r) {
      ... on Order { shipments { id } } ... on Warehouse { page: shipments { nodes { id } totalCount } } } }`;
    const cost = async (count: number) => {
      const before = await sqlStatements(logistics.url);
      const r = Array.from({ length: count }, (_, n) => [
        { __typename: 'Order', id: `ord_out_${n}` },
        { __typename: 'Warehouse', code: n === 0 ? 'AKL' : `W-${n}` },
      ]).flat();
      await dataOf(query, both, { r });
      return (await sqlStatements(logistics.url)) - before;
    };
    expect(await cost(25)).toBe(await cost(1));
  });
});

describe('changes', () => {
  it.each(['createLabel', 'cancelShipment'])('of a shipment of others by %s find none', async (name) => {
    const more = name === 'cancelShipment' ? { reason: 'wrong' } : {};
    const change = (place: string, who: Who) => codeOf(name, { shipmentId: ids[place], ...more }, who);
    expect(await change('WLG web', inAuckland)).toBe('NOT_FOUND');
    expect(await change('AKL shop', ofWeb)).toBe('NOT_FOUND');
    expect(await change('byHand', inAuckland)).toBe('NOT_FOUND');
    expect(await change('AKL web', both)).not.toBe('NOT_FOUND');
  });

  it('that name another warehouse or channel, or none, are FORBIDDEN', async () => {
    const create = (place: object, who: Who) => codeOf('createShipment', { ...shipment, ...place }, who);
    const own = { warehouseCode: 'AKL', channelCode: 'web' };
    expect(await create(own, both)).toBe('done');
    for (const place of [
      {},
      { warehouseCode: 'AKL' },
      { ...own, channelCode: 'shop' },
      { ...own, warehouseCode: 'WLG' },
    ])
      expect(await create(place, both)).toBe('FORBIDDEN');
    expect(await create({}, everybody)).toBe('done');
  });

  it('by a carrier’s word, and what it said of no shipment, are for whoever is not limited', async () => {
    const occurredAt = '2026-01-01T00:00:00.000Z';
    const messages = [{ trackingNo: 'UNKNOWN', statusCode: 'X', occurredAt }];
    const heard = { carrierCode: 'post', messages };
    for (const who of [inAuckland, ofWeb])
      expect(await codeOf('ingestTracking', heard, who)).toBe('FORBIDDEN');
    expect((await send('ingestTracking', 'results { outcome }', heard, everybody)).errors).toBeUndefined();
    const query = '{ quarantinedTracking { totalCount } }';
    expect(await dataOf(query, everybody)).toEqual({ quarantinedTracking: { totalCount: 1 } });
    for (const who of [inAuckland, ofWeb])
      expect(await dataOf(query, who)).toEqual({ quarantinedTracking: { totalCount: 0 } });
  });
});

it('the channel of a shipment stands in its events, for live changes', async () => {
  const events = await logistics.eventsOf(ids['AKL web']!);
  expect(events.map(({ data }) => (data as { channelCode: string }).channelCode)).toEqual(
    events.map(() => 'web'),
  );
});
