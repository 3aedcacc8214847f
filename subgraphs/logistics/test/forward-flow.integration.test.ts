import { until } from '@tradegraph/test-kit';
import { FAKE_SERVICE, registerFakeCarrier } from '../../../e2e/fake-carrier/register-fake-carrier.js';
import { startFakeCarrier } from '../../../e2e/fake-carrier/start-fake-carrier.js';
import { noFaults } from '../../../e2e/fake-carrier/journey.js';
import { outbound } from './outbound-events.js';
import { rateCardGraph } from './rate-card-graph.js';
import { startTestLogistics, type TestLogistics } from './start-test-logistics.js';

const CARD = `service_code,zone_label,country_codes,min_weight,max_weight,max_length,rate,currency,domicile,international
STD,Home,NZ,0.01,2,100,7.25,NZD,true,false`;
/** A breaker's pause and a carrier's together. */
const PATIENCE_MS = 40_000;
const SECRET = 'a-secret-that-the-carrier-and-we-share';

interface Shipment {
  id: string;
  status: string;
  trackingNo: string | null;
  labelError: string | null;
  label: { url: string | null; format: string; cost: { amount: string } | null } | null;
  tracking: { status: string; stale: boolean; asOf: string | null };
  [field: string]: unknown;
}
const FIELDS = `id status trackingNo outboundOrderId labelError label { url format cost { amount currencyCode } }
  expectedCost { amount currencyCode } tracking { status stale asOf } packages { id }
  parcels { weightGrams quantity } shipTo { countryCode } trackingEvents { status }`;

let logistics: TestLogistics;
let carrier: Awaited<ReturnType<typeof startFakeCarrier>>;
const { importCard } = rateCardGraph(() => logistics);

async function graph<T>(query: string, variables: object = {}): Promise<T> {
  const { data, errors } = await logistics.ask<T>(query, { ...variables }, { role: 'admin' });
  if (!data) throw new Error(JSON.stringify(errors));
  return data;
}

/** The shipment of an outbound order, once it is as wanted. */
const shipmentOf = (outboundOrderId: string, wanted: (shipment: Shipment) => boolean = () => true) =>
  until(
    async () => {
      const query = `query ($of: ID!) { shipments(where: { orderId: { eq: $of } }) { nodes { ${FIELDS} } } }`;
      const { shipments } = await graph<{ shipments: { nodes: Shipment[] } }>(query, {
        of: `ord_${outboundOrderId}`,
      });
      expect(shipments.nodes.length).toBeLessThan(2);
      const [shipment] = shipments.nodes;
      return shipment && wanted(shipment) ? shipment : null;
    },
    `the shipment of ${outboundOrderId}`,
    PATIENCE_MS,
  );

const inState = (status: string) => (shipment: Shipment) => shipment.status === status;

async function mutate(name: string, inputType: string, input: object) {
  const query = `mutation ($input: ${inputType}!) { ${name}(input: $input) { userErrors { code message } } }`;
  const key = `${name}-${Math.random()}`;
  const answer = await graph<Record<string, { userErrors: { code: string }[] }>>(query, {
    input: { idempotencyKey: key, ...input },
  });
  return answer[name]!.userErrors;
}

beforeAll(async () => {
  logistics = await startTestLogistics({ withWarehouse: true });
  carrier = await startFakeCarrier();
  await importCard({ carrierCode: 'post', csv: CARD, activate: true });
  await registerFakeCarrier((query, variables) => graph(query, variables), {
    ...{ url: carrier.url, webhookSecret: SECRET, pollSeconds: 1, timeoutMs: 500 },
  });
});
afterEach(() => void Object.assign(carrier.switches, noFaults));
afterAll(async () => {
  await logistics.stop();
  await carrier.stop();
});

describe('an outbound order that was weighed', () => {
  it('gets one shipment with its packages, however often it is told, and a number where the carrier has no interface', async () => {
    await logistics.say(outbound('out_1', 'WEIGHED', 'post:STD'), outbound('out_1', 'WEIGHED', 'post:STD'));
    const shipment = await shipmentOf('out_1');
    expect(shipment).toMatchObject({
      status: 'LABEL_CREATED',
      outboundOrderId: 'out_1',
      expectedCost: { amount: '14.5', currencyCode: 'NZD' },
      packages: [{ id: 'pkg_out_1_1' }, { id: 'pkg_out_1_2' }],
      parcels: [{ weightGrams: 1500, quantity: 2 }],
      label: { url: null, format: 'NUMBER', cost: null },
      tracking: { status: 'LABEL_CREATED', stale: false },
    });
    expect(shipment.trackingNo).toMatch(/^TG/);
    const events = await logistics.eventsOf(shipment.id);
    expect(events.map(({ eventType, actor }) => [eventType, actor])).toEqual([
      ['SHIPMENT_CREATED', 'logistics'],
      ['SHIPMENT_STATUS_CHANGED', 'logistics'],
    ]);
    expect(events[1]!.data).toMatchObject({
      ...{ outboundOrderId: 'out_1', previousStatus: 'PENDING', status: 'LABEL_CREATED' },
      ...{ trackingNo: shipment.trackingNo, packageIds: ['pkg_out_1_1', 'pkg_out_1_2'] },
    });
    expect(events.every(({ causationId }) => causationId !== null)).toBe(true);
  });

  it('is shipped to an unknown country too, at a cost that nobody knows', async () => {
    const transport = { carrierServiceCode: 'post:STD', originCountry: 'NZ' };
    const nowhere = { countryCode: null, countryName: 'Unspecified', province: null, city: null };
    const shipTo = { ...nowhere, name: null, postalCode: null, line1: null, line2: null, phone: null };
    await logistics.say(outbound('out_2', 'WEIGHED', 'post:STD', { transport: { ...transport, shipTo } }));
    expect(await shipmentOf('out_2')).toMatchObject({
      ...{ status: 'LABEL_CREATED', expectedCost: null, shipTo: { countryCode: 'ZZ' } },
    });
  });

  it('is on its way when it was handed over, and called off when it was voided', async () => {
    await logistics.say(
      ...[outbound('out_3', 'WEIGHED', 'post:STD'), outbound('out_3', 'HANDED_OVER', 'post:STD')],
      ...[outbound('out_4', 'WEIGHED', 'post:STD'), outbound('out_4', 'VOIDED', 'post:STD')],
      ...[
        outbound('out_5', 'VOIDED', 'post:STD'),
        outbound('out_3', 'VOIDED', 'post:STD', { voidRefused: true }),
      ],
    );
    await shipmentOf('out_3', inState('HANDED_OVER'));
    await shipmentOf('out_4', inState('CANCELLED'));
  });
});

describe('a carrier with an interface', () => {
  it('labels each shipment once and delivers, asked by polling', async () => {
    const orders = Array.from({ length: 20 }, (_, index) => `out_p${index}`);
    await logistics.say(...orders.map((id) => outbound(id, 'WEIGHED', FAKE_SERVICE)));
    for (const id of orders) await shipmentOf(id, (shipment) => shipment.label !== null);
    expect(carrier.labels.size).toBe(20);
    await logistics.say(...orders.map((id) => outbound(id, 'HANDED_OVER', FAKE_SERVICE)));
    for (const id of orders) {
      const shipment = await shipmentOf(id, inState('DELIVERED'));
      expect(shipment.label).toMatchObject({ format: 'PDF', cost: { amount: '4.2' } });
      expect(shipment.tracking.asOf).not.toBeNull();
    }
    const delivered = await shipmentOf(orders[0]!);
    expect((delivered['trackingEvents'] as { status: string }[]).map(({ status }) => status)).toEqual([
      ...['IN_TRANSIT', 'OUT_FOR_DELIVERY', 'DELIVERED'],
    ]);
  });

  it('keeps a shipment waiting while it is down, says that tracking is stale, and labels when it is back', async () => {
    Object.assign(carrier.switches, { labelStatus: 503 });
    const orders = Array.from({ length: 6 }, (_, index) => `out_d${index}`);
    await logistics.say(...orders.map((id) => outbound(id, 'WEIGHED', FAKE_SERVICE)));
    const down = (shipment: Shipment) => shipment.tracking.stale && shipment.labelError !== null;
    expect(await shipmentOf(orders[0]!, down)).toMatchObject({ status: 'PENDING', label: null });
    const query = '{ carrier(code: "fake") { connection { breaker url } } }';
    expect(await graph(query)).toEqual({ carrier: { connection: { breaker: 'OPEN', url: carrier.url } } });
    Object.assign(carrier.switches, noFaults);
    for (const id of orders) await shipmentOf(id, ({ label }) => label !== null);
  }, 60_000);

  it.each([
    ['odd data', { odd: true }],
    ['silence', { hang: true }],
  ])(
    'is tried again after %s',
    async (what, fault) => {
      const id = `out_o-${what.slice(0, 3)}`;
      Object.assign(carrier.switches, fault);
      await logistics.say(outbound(id, 'WEIGHED', FAKE_SERVICE));
      await shipmentOf(id, ({ labelError }) => labelError !== null);
      Object.assign(carrier.switches, noFaults);
      await shipmentOf(id, ({ label, labelError }) => label !== null && labelError === null);
    },
    60_000,
  );

  it('refuses, and then a person looks and asks again', async () => {
    Object.assign(carrier.switches, { labelStatus: 422 });
    await logistics.say(outbound('out_r', 'WEIGHED', FAKE_SERVICE));
    const refused = await shipmentOf('out_r', ({ labelError }) => labelError !== null);
    expect(refused).toMatchObject({ status: 'PENDING', tracking: { stale: false } });
    const events = await until(async () => {
      const all = await logistics.eventsOf(refused.id);
      return all.length === 2 && all;
    }, 'the failure');
    expect(events[1]).toMatchObject({ eventType: 'SHIPMENT_LABEL_FAILED', data: { attempts: 1 } });
    const input = { shipmentId: refused.id };
    expect(await mutate('createLabel', 'CreateLabelInput', input)).toMatchObject([
      { code: 'BAD_USER_INPUT' },
    ]);
    Object.assign(carrier.switches, noFaults);
    expect(await mutate('createLabel', 'CreateLabelInput', input)).toEqual([]);
    expect(await shipmentOf('out_r')).toMatchObject({ status: 'LABEL_CREATED', labelError: null });
    expect(await mutate('createLabel', 'CreateLabelInput', input)).toMatchObject([
      { code: 'INVALID_STATE_TRANSITION' },
    ]);
  });

  it('is told when a label is not needed any more', async () => {
    await logistics.say(
      outbound('out_v', 'WEIGHED', FAKE_SERVICE),
      outbound('out_w', 'WEIGHED', FAKE_SERVICE),
    );
    const voided = await shipmentOf('out_v', (shipment) => shipment.label !== null);
    const called = await shipmentOf('out_w', (shipment) => shipment.label !== null);
    await logistics.say(outbound('out_v', 'VOIDED', FAKE_SERVICE));
    const input = { shipmentId: called.id, reason: 'The buyer moved' };
    expect(await mutate('cancelShipment', 'CancelShipmentInput', input)).toEqual([]);
    for (const { id } of [voided, called]) {
      await until(() => carrier.labels.get(id)!.cancelled, `the carrier to call off ${id}`);
    }
    await shipmentOf('out_v', inState('CANCELLED'));
    expect(await mutate('cancelShipment', 'CancelShipmentInput', input)).toMatchObject([
      { code: 'INVALID_STATE_TRANSITION' },
    ]);
  });
});
