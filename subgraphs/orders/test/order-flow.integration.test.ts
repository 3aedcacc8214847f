import { until } from '@tradegraph/test-kit';
import { order as anOrder, line } from './asking.js';
import { outbound, shipment, startFlow, type Flowing } from './start-flow.js';

let flow: Flowing;
beforeAll(async () => {
  flow = await startFlow();
  await flow.mutate('upsertRule', 'rule { id }', {
    ...{ code: 'carrier', kind: 'CARRIER', name: 'Any', priority: 1 },
    action: { type: 'USE', carrierServices: ['fake:STANDARD'] },
  });
}, 60_000);
afterAll(() => flow?.stop());
afterEach(() => {
  flow.stock.down = false;
  flow.stock.beforeReserve = () => Promise.resolve();
});

let skus = 0;
/** A SKU of the test's own, so that no test sells another's stock. */
const stocked = (units: Record<string, number>): string => {
  const skuCode = `F-${++skus}`;
  for (const [code, sellable] of Object.entries(units)) flow.stock.set(skuCode, code, sellable);
  return skuCode;
};
let orders = 0;
const orderOf = (lines: object[], more: object = {}) => anOrder(`flow-${++orders}`, { lines, ...more });
const taken = async (lines: object[], more: object = {}) => (await flow.take([orderOf(lines, more)]))[0]!;
const eventsOf = async (id: string) =>
  (await flow.order(id)).timeline.nodes
    .filter(({ source }) => source === 'orders')
    .map((one) => one.eventType);
const tasksOf = (id: string) =>
  flow.sql<{ kind: string }>('SELECT kind FROM order_task WHERE order_id = ?', [id]);

describe('an order on an automatic channel', () => {
  it('goes from the channel to its end as warehouse and carrier report', async () => {
    const skuCode = stocked({ 'WH-1': 10 });
    const id = await taken([line({ skuCode, quantity: 4 })]);
    await flow.reaches(id, 'RELEASED');
    const released = await flow.order(id);
    const [part] = released.fulfillmentOrders;
    expect(part).toMatchObject({ status: 'RELEASED', carrierServiceCode: 'fake:STANDARD' });
    expect(flow.stock.sellable(skuCode, 'WH-1')).toBe(6);
    await flow.warehouse.publish(
      outbound(released, part!, 'PICKING'),
      outbound(released, part!, 'HANDED_OVER'),
    );
    await flow.reaches(id, 'SHIPPED');
    await flow.logistics.publish(shipment(released, part!, 'DELIVERED'));
    await flow.reaches(id, 'COMPLETED');
    expect(await eventsOf(id)).toEqual([
      ...[
        'ORDER_CREATED',
        'ORDER_APPROVED',
        'ORDER_ALLOCATED',
        'FULFILLMENT_ORDER_RELEASED',
        'ORDER_RELEASED',
      ],
      ...['ORDER_SHIPPED', 'ORDER_DELIVERED', 'ORDER_COMPLETED'],
    ]);
    const done = await flow.order(id);
    expect(done.lines).toEqual([{ quantity: 4, shippedQuantity: 4, cancelledQuantity: 0 }]);
    expect(done.fulfillmentOrders[0]).toMatchObject({ status: 'DELIVERED' });
    await until(async () => (await tasksOf(id)).length === 0, 'no task left');
  });

  it('is delivered although the carrier was heard before the warehouse', async () => {
    const id = await taken([line({ skuCode: stocked({ 'WH-1': 10 }) })]);
    await flow.reaches(id, 'RELEASED');
    const released = await flow.order(id);
    await flow.logistics.publish(shipment(released, released.fulfillmentOrders[0]!, 'DELIVERED'));
    await until(
      async () => (await flow.sql('SELECT 1 FROM shipment_fact WHERE order_id = ?', [id])).length === 1,
      'the carrier was heard',
    );
    await flow.warehouse.publish(outbound(released, released.fulfillmentOrders[0]!, 'HANDED_OVER'));
    await flow.reaches(id, 'COMPLETED');
  });

  it('passes every step without a part when it has no goods', async () => {
    const id = await taken([line({ kind: 'SERVICE', skuCode: null, quantity: 1 })]);
    await flow.reaches(id, 'COMPLETED');
    expect((await flow.order(id)).fulfillmentOrders).toEqual([]);
  });

  it('goes on after a hold although it has no goods', async () => {
    await flow.mutate('upsertChannel', 'channel { code }', { code: 'held', automation: 'MANUAL' });
    const service = [line({ kind: 'SERVICE', skuCode: null, quantity: 1 })];
    const orderId = await taken(service, { channel: 'held' });
    for (const step of ['reviewOrder', 'allocateOrder']) await flow.mutate(step, 'order { id }', { orderId });
    await flow.mutate('holdOrder', 'order { id }', { orderId, reason: 'why' });
    await flow.mutate('upsertChannel', 'channel { code }', { code: 'held', automation: 'AUTOMATIC' });
    await flow.mutate('releaseOrderHold', 'order { id }', { orderId });
    await flow.reaches(orderId, 'COMPLETED');
  });

  it('is sent from two warehouses when none has all of it, and is SHIPPED with the second', async () => {
    const [a, b] = [stocked({ 'WH-1': 5 }), stocked({ 'WH-2': 5 })];
    const id = await taken([line({ skuCode: a, quantity: 5 }), line({ skuCode: b, quantity: 5 })]);
    await flow.reaches(id, 'RELEASED');
    const released = await flow.order(id);
    expect(released.fulfillmentOrders.map(({ warehouse }) => warehouse.code).sort()).toEqual([
      'WH-1',
      'WH-2',
    ]);
    await flow.warehouse.publish(outbound(released, released.fulfillmentOrders[0]!, 'HANDED_OVER'));
    await flow.reaches(id, 'PARTIALLY_SHIPPED');
    await flow.warehouse.publish(outbound(released, released.fulfillmentOrders[1]!, 'HANDED_OVER'));
    await flow.reaches(id, 'SHIPPED');
  });

  it('waits as BACKORDERED and is allocated when stock came', async () => {
    const skuCode = stocked({ 'WH-1': 2 });
    const id = await taken([line({ skuCode, quantity: 6 })]);
    await flow.reaches(id, 'BACKORDERED');
    expect((await flow.order(id)).waitingFor).toEqual([{ sku: { skuCode }, quantity: 6 }]);
    expect(flow.stock.sellable(skuCode, 'WH-1')).toBe(2);
    flow.stock.set(skuCode, 'WH-1', 6);
    await flow.reaches(id, 'RELEASED');
    expect((await flow.order(id)).waitingFor).toEqual([]);
    expect(await eventsOf(id)).toEqual(
      expect.arrayContaining(['ORDER_BACKORDERED', 'ORDER_BACKORDER_ENDED', 'ORDER_ALLOCATED']),
    );
  });

  it('sends what is there and the rest later, where the channel says so', async () => {
    await flow.mutate('upsertChannel', 'channel { code }', { code: 'parts', partialShipment: true });
    const skuCode = stocked({ 'WH-1': 2 });
    const id = await taken([line({ skuCode, quantity: 6 })], { channel: 'parts' });
    await flow.reaches(id, 'RELEASED');
    expect((await flow.order(id)).waitingFor).toEqual([{ sku: { skuCode }, quantity: 4 }]);
    const first = await flow.order(id);
    await flow.warehouse.publish(outbound(first, first.fulfillmentOrders[0]!, 'HANDED_OVER'));
    await flow.reaches(id, 'PARTIALLY_SHIPPED');
    flow.stock.set(skuCode, 'WH-1', 4);
    await until(async () => (await flow.order(id)).fulfillmentOrders[1]?.status === 'RELEASED', 'the rest');
    const rest = await flow.order(id);
    await flow.warehouse.publish(outbound(rest, rest.fulfillmentOrders[1]!, 'HANDED_OVER'));
    await flow.reaches(id, 'SHIPPED');
    expect((await flow.order(id)).lines[0]).toMatchObject({ shippedQuantity: 6 });
  });

  it('goes by the service and from the warehouse that quotes least, and says why not by the others', async () => {
    await flow.warehouse.publish(
      ...(['NO', 'SE'] as const).map((countryCode) => ({
        ...{ eventType: 'WAREHOUSE_UPSERTED' as const, aggregateType: 'Warehouse' as const },
        ...{ aggregateId: `whs_${countryCode}`, aggregateVersion: 1 },
        data: {
          ...{ warehouseId: `whs_${countryCode}`, warehouseCode: `WH-${countryCode}` },
          ...{ name: countryCode, type: 'DOMESTIC', countryCode },
        },
      })),
    );
    await until(async () => (await flow.sql('SELECT 1 FROM warehouse_fact')).length === 2, 'both warehouses');
    await flow.mutate('upsertRule', 'rule { id }', {
      ...{ code: 'quoted', kind: 'CARRIER', name: 'Quoted', priority: 0 },
      condition: { fact: 'WAREHOUSE_COUNTRY', operator: 'IN', values: ['NO', 'SE'] },
      action: { type: 'USE', carrierServices: ['n:PARCEL', 'n:LETTER', 'n:EURO'] },
    });
    const parcel = { service: 'n:PARCEL', currencyCode: 'GBP', days: 2, maxParcelGrams: 5_000 };
    const euro = { service: 'n:EURO', currencyCode: 'EUR', price: '1', days: 1, maxParcelGrams: 9_000 };
    flow.carriers.quotes.set('NO', [{ ...parcel, price: '9' }]);
    flow.carriers.quotes.set('SE', [{ ...parcel, price: '7' }, euro]);
    const letter = { service: 'n:LETTER', code: 'TOO_HEAVY', message: '1500 g, the heaviest is 500 g' };
    for (const country of ['NO', 'SE']) flow.carriers.refusals.set(country, [letter]);
    const skuCode = stocked({ 'WH-NO': 9, 'WH-SE': 9, 'WH-3': 2 });
    const id = await taken([line({ skuCode, quantity: 6 })]);
    await flow.reaches(id, 'RELEASED');
    const { fulfillmentOrders, allocation } = await flow.order(id);
    expect(fulfillmentOrders).toMatchObject([
      { warehouse: { code: 'WH-SE' }, carrierServiceCode: 'n:PARCEL' },
    ]);
    const said = allocation!.candidates.map(({ warehouse, carrierService, rejectedBecause, chosen }) =>
      [warehouse.code, carrierService, chosen ? 'chosen' : rejectedBecause].join(' '),
    );
    expect(said).toEqual([
      'WH-SE n:PARCEL chosen',
      'WH-NO n:PARCEL ',
      expect.stringContaining('WH-NO n:EURO '),
      expect.stringContaining('WH-3'),
      'WH-NO n:LETTER TOO_HEAVY: 1500 g, the heaviest is 500 g',
      'WH-SE n:EURO OTHER_CURRENCY: it is quoted in EUR, others in GBP',
      'WH-SE n:LETTER TOO_HEAVY: 1500 g, the heaviest is 500 g',
    ]);
    const [sent] = await flow.sql(
      'SELECT max_package_grams AS grams FROM fulfillment_order WHERE order_id = ?',
      [id],
    );
    expect(sent).toEqual({ grams: 5_000 });
  });

  it('is allocated anew when the warehouse finds less', async () => {
    const skuCode = stocked({ 'WH-1': 6, 'WH-2': 6 });
    const id = await taken([line({ skuCode, quantity: 6 })]);
    await flow.reaches(id, 'RELEASED');
    const before = await flow.order(id);
    flow.stock.set(skuCode, before.fulfillmentOrders[0]!.warehouse.code, 0);
    await flow.warehouse.publish(outbound(before, before.fulfillmentOrders[0]!, 'SHORT_PICKED'));
    await until(
      async () => (await flow.order(id)).fulfillmentOrders[1]?.status === 'RELEASED',
      'another part',
    );
    const after = await flow.order(id);
    expect(after.status).toBe('RELEASED');
    expect(after.fulfillmentOrders[0]).toMatchObject({ status: 'CANCELLED' });
    await flow.warehouse.publish(outbound(after, after.fulfillmentOrders[1]!, 'HANDED_OVER'));
    await flow.reaches(id, 'SHIPPED');
  });

  it('is taken while inventory is away, and goes on when it is back', async () => {
    flow.stock.down = true;
    const id = await taken([line({ skuCode: stocked({ 'WH-1': 10 }) })]);
    const failed = async () =>
      (await flow.sql('SELECT 1 FROM order_task WHERE order_id = ? AND attempts > 0', [id])).length === 1;
    await until(failed, 'a try that failed');
    expect((await flow.order(id)).status).toBe('APPROVED');
    flow.stock.down = false;
    await flow.reaches(id, 'RELEASED');
  });
});

describe('a manual channel', () => {
  it('leaves every step to people, and takes the word of the warehouse', async () => {
    await flow.mutate('upsertChannel', 'channel { code }', { code: 'by-hand', automation: 'MANUAL' });
    const skuCode = stocked({ 'WH-1': 10 });
    const orderId = await taken([line({ skuCode })], { channel: 'by-hand' });
    expect(await tasksOf(orderId)).toEqual([]);
    const step = async (name: string) =>
      (await flow.mutate<{ order: { status: string } | null }>(name, 'order { status }', { orderId })).order
        ?.status;
    expect(await step('releaseOrder')).toBeUndefined();
    expect(await step('reviewOrder')).toBe('APPROVED');
    expect(await step('allocateOrder')).toBe('ALLOCATED');
    expect(await step('releaseOrder')).toBe('RELEASED');
    const released = await flow.order(orderId);
    await flow.warehouse.publish(outbound(released, released.fulfillmentOrders[0]!, 'HANDED_OVER'));
    await flow.logistics.publish(shipment(released, released.fulfillmentOrders[0]!, 'DELIVERED'));
    await flow.reaches(orderId, 'DELIVERED');
    expect(await step('completeOrder')).toBe('COMPLETED');
  });
});
