import { until } from '@tradegraph/test-kit';
import { order as anOrder, line } from './asking.js';
import { outbound, startFlow, type Flowing } from './start-flow.js';

const RACES = 200;

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
  flow.stock.beforeReserve = () => Promise.resolve();
});

let count = 0;
const taken = async (skuCode: string, quantity = 1): Promise<string> =>
  (await flow.take([anOrder(`cancel-${++count}`, { lines: [line({ skuCode, quantity })] })]))[0]!;
const stocked = (units: Record<string, number>): string => {
  const skuCode = `C-${++count}`;
  for (const [code, sellable] of Object.entries(units)) flow.stock.set(skuCode, code, sellable);
  return skuCode;
};
const cancel = (orderId: string) =>
  flow.mutate<{ order: { status: string } | null }>('cancelOrder', 'order { status }', {
    orderId,
    reason: 'why',
  });
const idle = () =>
  until(async () => (await flow.sql('SELECT 1 FROM order_task')).length === 0, 'no step left', 60_000);
const reservationOf = (id: string) => flow.stock.reservations.get(id)?.status;

describe('cancelling', () => {
  it('frees what an order that waits for its stock gets in the meantime', async () => {
    const skuCode = stocked({ 'WH-1': 5 });
    let release = (): void => undefined;
    let asked = (): void => undefined;
    const asking = new Promise<void>((resolve) => (asked = resolve));
    flow.stock.beforeReserve = () => {
      asked();
      return new Promise((resolve) => (release = resolve));
    };
    const id = await taken(skuCode, 5);
    await asking;
    expect((await cancel(id)).order).toEqual({ status: 'CANCELLED' });
    flow.stock.beforeReserve = () => Promise.resolve();
    release();
    await idle();
    expect((await flow.order(id)).status).toBe('CANCELLED');
    expect(flow.stock.sellable(skuCode, 'WH-1')).toBe(5);
    expect((await flow.order(id)).allocation).toMatchObject({ outcome: 'ABANDONED' });
  });

  it('asks the warehouses of a released order, which have the last word: all of them void', async () => {
    const skuCode = stocked({ 'WH-1': 5 });
    const id = await taken(skuCode, 5);
    await flow.reaches(id, 'RELEASED');
    expect((await cancel(id)).order).toEqual({ status: 'CANCEL_REQUESTED' });
    const asked = await flow.order(id);
    expect(asked.timeline.nodes.map(({ eventType }) => eventType)).toContain(
      'FULFILLMENT_ORDER_CANCEL_REQUESTED',
    );
    await flow.warehouse.publish(
      outbound(asked, asked.fulfillmentOrders[0]!, 'VOIDED', { reason: 'as asked' }),
    );
    await flow.reaches(id, 'CANCELLED');
    const cancelled = await flow.order(id);
    expect(cancelled).toMatchObject({
      cancelReason: 'why',
      lines: [{ shippedQuantity: 0, cancelledQuantity: 5 }],
    });
    expect(cancelled.fulfillmentOrders[0]).toMatchObject({ status: 'CANCELLED' });
  });

  it('frees what was allocated anew and no warehouse has yet', async () => {
    await flow.mutate('upsertChannel', 'channel { code }', { code: 'by-hand', automation: 'MANUAL' });
    const lines = [line({ skuCode: stocked({ 'WH-1': 5, 'WH-2': 5 }), quantity: 5 })];
    const [id] = await flow.take([anOrder(`cancel-${++count}`, { channel: 'by-hand', lines })]);
    for (const step of ['reviewOrder', 'allocateOrder', 'releaseOrder'])
      await flow.mutate(step, 'order { status }', { orderId: id });
    const before = await flow.order(id!);
    const [short] = before.fulfillmentOrders;
    await flow.warehouse.publish(outbound(before, short!, 'SHORT_PICKED'));
    const another = async () =>
      (await flow.order(id!)).fulfillmentOrders.find((part) => part.id !== short!.id);
    await until(async () => (await another())?.status === 'OPEN', 'another part');
    expect(reservationOf((await another())!.id)).toBe('ACTIVE');
    expect((await cancel(id!)).order).toEqual({ status: 'CANCELLED' });
    await idle();
    expect(reservationOf((await another())!.id)).toBe('RELEASED');
  });

  it('some void and some had handed over: the order goes on with what went out', async () => {
    const [a, b] = [stocked({ 'WH-1': 5 }), stocked({ 'WH-2': 5 })];
    const lines = [line({ skuCode: a, quantity: 5 }), line({ skuCode: b, quantity: 5 })];
    const [id] = await flow.take([anOrder(`cancel-${++count}`, { lines })]);
    await flow.reaches(id!, 'RELEASED');
    await cancel(id!);
    const asked = await flow.order(id!);
    const [first, second] = asked.fulfillmentOrders;
    await flow.warehouse.publish(
      outbound(asked, first!, 'HANDED_OVER'),
      outbound(asked, first!, 'HANDED_OVER', { voidRefused: true, reason: 'handed over' }),
      outbound(asked, second!, 'VOIDED', { reason: 'as asked' }),
    );
    await flow.reaches(id!, 'SHIPPED');
    const gone = await flow.order(id!);
    expect(gone.lines.map((one) => [one.shippedQuantity, one.cancelledQuantity]).sort()).toEqual([
      [0, 5],
      [5, 0],
    ]);
    expect(gone.timeline.nodes.map(({ eventType }) => eventType)).toContain('ORDER_CANCEL_REFUSED');
    expect((await cancel(id!)).order).toBeNull();
  });

  it(`of ${RACES} cancels against allocation and ${RACES} against release each has one outcome, and no unit is lost`, async () => {
    const skuCode = stocked({ 'WH-1': 2 * RACES });
    const orders = Array.from({ length: 2 * RACES }, (_, n) =>
      anOrder(`race-${n}`, { lines: [line({ skuCode, quantity: 1 })] }),
    );
    const ids = await flow.take(orders);
    await Promise.all(
      ids.map(async (id, n) => {
        if (n >= RACES)
          await until(
            async () => ['ALLOCATED', 'RELEASED'].includes((await flow.order(id)).status),
            'allocated',
            60_000,
          );
        await cancel(id);
      }),
    );
    await idle();
    let held = 0;
    for (const id of ids) {
      const order = await flow.order(id);
      expect(['CANCELLED', 'CANCEL_REQUESTED', 'RELEASED']).toContain(order.status);
      const living = order.fulfillmentOrders.filter(({ status }) => status !== 'CANCELLED');
      expect(living).toHaveLength(order.status === 'CANCELLED' ? 0 : 1);
      for (const { id: part, status } of order.fulfillmentOrders)
        expect(reservationOf(part)).toBe(status === 'CANCELLED' ? 'RELEASED' : 'ACTIVE');
      held += living.length;
    }
    expect(flow.stock.sellable(skuCode, 'WH-1')).toBe(2 * RACES - held);
    const active = [...flow.stock.reservations.values()].filter(
      ({ status, lines }) => status === 'ACTIVE' && lines[0]?.skuCode === skuCode,
    );
    expect(active).toHaveLength(held);
  }, 240_000);
});
