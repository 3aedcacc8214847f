import { createHmac } from 'node:crypto';
import { until } from '@tradegraph/test-kit';
import { FAKE_SERVICE, registerFakeCarrier } from '../../../e2e/fake-carrier/register-fake-carrier.js';
import { startFakeCarrier } from '../../../e2e/fake-carrier/start-fake-carrier.js';
import { outbound } from './outbound-events.js';
import { rateCardGraph } from './rate-card-graph.js';
import { startTestLogistics, type TestLogistics } from './start-test-logistics.js';

const SECRET = 'a-secret-that-the-carrier-and-we-share';
const OTHER_CARD = `service_code,zone_label,country_codes,min_weight,max_weight,rate,currency,domicile,international
STD,World,,0.001,1000,5,GBP,true,true`;
const INGEST = `mutation ($input: IngestTrackingInput!) { ingestTracking(input: $input) {
  results { index outcome shipment { id status } } userErrors { code message } } }`;
const CODES = `mutation ($input: UpsertTrackingCodesInput!) { upsertTrackingCodes(input: $input) {
  codes { code status } released userErrors { code message } } }`;

let logistics: TestLogistics;
let carrier: Awaited<ReturnType<typeof startFakeCarrier>>;
let keys = 0;
const { importCard } = rateCardGraph(() => logistics);

async function graph<T>(query: string, variables: object = {}): Promise<T> {
  const { data, errors } = await logistics.ask<T>(query, { ...variables }, { role: 'admin' });
  if (!data) throw new Error(JSON.stringify(errors));
  return data;
}

interface Tracked {
  id: string;
  status: string;
  trackingNo: string | null;
  trackingEvents: { status: string; carrierCode: string }[];
}

const shipmentOf = (outboundOrderId: string, wanted: (shipment: Tracked) => boolean) =>
  until(
    async () => {
      const { shipments } = await graph<{ shipments: { nodes: Tracked[] } }>(
        `query ($of: ID!) { shipments(where: { orderId: { eq: $of } }) { nodes {
        id status trackingNo trackingEvents { status carrierCode } } } }`,
        { of: `ord_${outboundOrderId}` },
      );
      const [shipment] = shipments.nodes;
      return shipment && wanted(shipment) ? shipment : null;
    },
    `the shipment of ${outboundOrderId}`,
    30_000,
  );

/** A labelled shipment, and what the carrier says about it. */
async function labelled(outboundOrderId: string): Promise<Tracked & { trackingNo: string }> {
  await logistics.say(outbound(outboundOrderId, 'WEIGHED', FAKE_SERVICE));
  const shipment = await shipmentOf(outboundOrderId, ({ trackingNo }) => trackingNo !== null);
  return { ...shipment, trackingNo: shipment.trackingNo! };
}

async function ingest(...messages: [trackingNo: string, statusCode: string, minute: number][]) {
  const { ingestTracking } = await graph<{
    ingestTracking: { results: { outcome: string; shipment: { status: string } | null }[] };
  }>(INGEST, {
    input: {
      idempotencyKey: `ingest-${keys++}`,
      carrierCode: 'fake',
      messages: messages.map(([trackingNo, statusCode, minute]) => {
        return { trackingNo, statusCode, occurredAt: new Date(Date.UTC(2026, 0, 1, 12, minute)) };
      }),
    },
  });
  return ingestTracking.results.map(({ outcome }) => outcome);
}

const quarantined = async () => {
  const { quarantinedTracking } = await graph<{
    quarantinedTracking: { nodes: { trackingNo: string | null; statusCode: string; reason: string }[] };
  }>('{ quarantinedTracking(first: 250) { nodes { trackingNo statusCode reason carrierCode } } }');
  return quarantinedTracking.nodes;
};

beforeAll(async () => {
  logistics = await startTestLogistics({ withWarehouse: true });
  carrier = await startFakeCarrier({ switches: { deliverAfterMs: 500 } });
  await registerFakeCarrier((query, variables) => graph(query, variables), {
    ...{ url: carrier.url, webhookSecret: SECRET, pollSeconds: 0 },
  });
});
afterAll(async () => {
  await logistics.stop();
  await carrier.stop();
});

describe('ingestTracking', () => {
  it('moves a shipment on by the order of time, never back, and takes a message once', async () => {
    const { id, trackingNo } = await labelled('out_1');
    expect(await ingest([trackingNo, 'OD', 20], [trackingNo, 'PU', 10])).toEqual(['APPLIED', 'APPLIED']);
    expect(await ingest([trackingNo, 'PU', 10], [trackingNo, 'PU', 5])).toEqual(['DUPLICATE', 'STORED']);
    await shipmentOf('out_1', ({ status }) => status === 'OUT_FOR_DELIVERY');
    expect(await ingest([trackingNo, 'DL', 30], [trackingNo, 'OD', 40])).toEqual(['APPLIED', 'STORED']);
    await shipmentOf('out_1', ({ status }) => status === 'DELIVERED');
    const events = await until(async () => {
      const all = await logistics.eventsOf(id);
      return all.length === 6 && all;
    }, 'all events');
    expect(events.map(({ data }) => (data as { status: string }).status)).toEqual([
      ...['PENDING', 'LABEL_CREATED', 'HANDED_OVER', 'IN_TRANSIT', 'OUT_FOR_DELIVERY', 'DELIVERED'],
    ]);
    expect(events.at(-1)!.data).toMatchObject({ occurredAt: '2026-01-01T12:30:00.000Z' });
  });

  it('understands our own words from a carrier without a table for them', async () => {
    const { trackingNo } = await labelled('out_2');
    expect(await ingest([trackingNo, 'EXCEPTION', 1])).toEqual(['APPLIED']);
    await shipmentOf('out_2', ({ status }) => status === 'EXCEPTION');
    expect(await ingest([trackingNo, 'CANCELLED', 2])).toEqual(['QUARANTINED']);
  });

  it('keeps aside a code that no table has until one has it', async () => {
    const { trackingNo } = await labelled('out_3');
    expect(await ingest([trackingNo, 'X1', 1], [trackingNo, 'X2', 2])).toEqual([
      'QUARANTINED',
      'QUARANTINED',
    ]);
    expect(await ingest([trackingNo, 'X1', 1])).toEqual(['DUPLICATE']);
    const set = (code: string, status: string) =>
      graph<{ upsertTrackingCodes: { released: number; codes: object[] | null; userErrors: object[] } }>(
        CODES,
        {
          input: { idempotencyKey: `codes-${keys++}`, carrierCode: 'fake', codes: [{ code, status }] },
        },
      );
    const { upsertTrackingCodes } = await set('X2', 'DELIVERED');
    expect(upsertTrackingCodes).toMatchObject({ released: 1, userErrors: [] });
    expect(upsertTrackingCodes.codes).toContainEqual({ code: 'X2', status: 'DELIVERED' });
    await shipmentOf('out_3', ({ status }) => status === 'DELIVERED');
    expect((await quarantined()).filter((each) => each.trackingNo === trackingNo)).toMatchObject([
      { statusCode: 'X1', reason: 'No table says what the code stands for' },
    ]);
    expect((await set('X1', 'CANCELLED')).upsertTrackingCodes).toMatchObject({ codes: null, released: 0 });
  });

  it('takes up what was said about a number before the shipment had it', async () => {
    const number = 'TN-EARLY';
    expect(await ingest([number, 'DL', 1])).toEqual(['QUARANTINED']);
    const shipTo = { countryCode: 'NZ', name: 'Ana' };
    const parcels = [{ weightGrams: 100, quantity: 1 }];
    const input = {
      orderId: 'ord_out_4',
      carrierServiceCode: FAKE_SERVICE,
      originCountry: 'NZ',
      shipTo,
      parcels,
    };
    await graph(
      'mutation ($input: CreateShipmentInput!) { createShipment(input: $input) { userErrors { message } } }',
      {
        input: { idempotencyKey: 'early', trackingNo: number, ...input },
      },
    );
    await shipmentOf('out_4', ({ status }) => status === 'DELIVERED');
  });

  it('does not take the number of another carrier for its own', async () => {
    const { trackingNo } = await labelled('out_5');
    await importCard({ carrierCode: 'other', csv: OTHER_CARD, activate: true });
    const theirs = [{ trackingNo, statusCode: 'DELIVERED', occurredAt: new Date() }];
    const { ingestTracking } = await graph<{ ingestTracking: { results: object[] } }>(INGEST, {
      input: { idempotencyKey: 'other', carrierCode: 'other', messages: theirs },
    });
    expect(ingestTracking.results).toMatchObject([{ outcome: 'QUARANTINED', shipment: null }]);
    await shipmentOf('out_5', ({ status }) => status === 'LABEL_CREATED');
  });

  it('refuses a call without messages, and one of a carrier that nobody knows', async () => {
    const input = { idempotencyKey: 'nobody', carrierCode: 'nobody', messages: [] };
    const answer = await graph<{ ingestTracking: { userErrors: { code: string }[] } }>(INGEST, { input });
    expect(answer.ingestTracking.userErrors[0]!.code).toBe('BAD_USER_INPUT');
    const message = { trackingNo: 'TN', statusCode: 'DL', occurredAt: new Date() };
    const other = await graph<{ ingestTracking: { userErrors: { code: string }[] } }>(INGEST, {
      input: { idempotencyKey: 'nobody-2', carrierCode: 'nobody', messages: [message] },
    });
    expect(other.ingestTracking.userErrors[0]!.code).toBe('NOT_FOUND');
  });
});

describe('the carrier calls', () => {
  const call = (body: string, signature?: string) =>
    fetch(`${logistics.url}/webhooks/tracking/fake`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...(signature ? { 'x-signature': signature } : {}) },
      body,
    });

  it('is heard only with the signature of its secret', async () => {
    const body = JSON.stringify({ messages: [] });
    const sign = (secret: string) => createHmac('sha256', secret).update(body).digest('hex');
    expect((await call(body)).status).toBe(401);
    expect((await call(body, sign('another secret'))).status).toBe(401);
    expect((await call(body, sign(SECRET))).status).toBe(200);
    expect((await fetch(`${logistics.url}/elsewhere`)).status).toBe(404);
    const noName = await fetch(`${logistics.url}/webhooks/tracking/%`, { method: 'POST', body });
    expect(noName.status).toBe(404);
  });

  it('delivers in spite of doubles, late words, unknown codes and things that are no message', async () => {
    Object.assign(carrier.switches, { duplicates: true, late: true, unknown: true });
    const orders = Array.from({ length: 10 }, (_, index) => `out_w${index}`);
    await logistics.say(...orders.flatMap((id) => [outbound(id, 'WEIGHED', FAKE_SERVICE)]));
    carrier.callBackAt({ url: `${logistics.url}/webhooks/tracking/fake`, secret: SECRET });
    for (const id of orders) {
      const done = ({ status, trackingEvents }: Tracked) =>
        status === 'DELIVERED' && trackingEvents.length === 4;
      const { trackingEvents } = await shipmentOf(id, done);
      expect(trackingEvents.map(({ carrierCode }) => carrierCode).sort()).toEqual(['DL', 'OD', 'PU', 'PU']);
    }
    const aside = await quarantined();
    expect(aside.filter(({ statusCode }) => statusCode === 'X-77').length).toBeGreaterThanOrEqual(10);
    expect(aside.filter(({ reason }) => reason === 'It is not a tracking message').length).toBeGreaterThan(9);
  }, 60_000);
});
