import { order, startAsking, type Asking, type Changed } from './asking.js';

let orders: Asking;
beforeAll(async () => {
  orders = await startAsking();
});
afterAll(() => orders?.stop());

const eventsOf = async (orderId: string) =>
  (
    await orders.sql<{ event_type: string; aggregate_version: number; data: string }>(
      'SELECT event_type, aggregate_version, data FROM outbox WHERE aggregate_id = ? ORDER BY id',
      [orderId],
    )
  ).map(({ event_type, aggregate_version, data }) => {
    const { previousStatus, status } = JSON.parse(data) as { previousStatus: string; status: string };
    return [event_type, Number(aggregate_version), previousStatus, status];
  });

describe('the life of an order', () => {
  it('is approved, held twice, released twice and cancelled, each step with its event', async () => {
    const { id: orderId } = await orders.taken('LIFE');
    const approved = await orders.change('approveOrder', { orderId });
    expect(approved).toMatchObject({ order: { status: 'APPROVED', version: 2 }, userErrors: [] });
    expect(approved.order!.approvedAt).not.toBeNull();
    await orders.change('holdOrder', { orderId, reason: 'address incomplete' });
    const held = await orders.change('holdOrder', { orderId, reason: '客户要求' }, { viewerId: 'usr_ada' });
    expect(held.order).toMatchObject({
      status: 'ON_HOLD',
      version: 4,
      holdReasons: ['address incomplete', '客户要求'],
    });
    expect(held.order!.holds[1]).toMatchObject({ heldBy: 'usr_ada', releasedBy: null });
    const first = await orders.change('releaseOrderHold', { orderId, holdId: held.order!.holds[0]!.id });
    expect(first.order).toMatchObject({ status: 'ON_HOLD', holdReasons: ['客户要求'] });
    const last = await orders.change('releaseOrderHold', { orderId }, { viewerId: 'usr_bob' });
    expect(last.order).toMatchObject({ status: 'APPROVED', holdReasons: [], version: 6 });
    expect(last.order!.holds[1]).toMatchObject({ releasedBy: 'usr_bob' });
    const cancelled = await orders.change('cancelOrder', { orderId, reason: 'changed their mind' });
    expect(cancelled.order).toMatchObject({ status: 'CANCELLED', cancelReason: 'changed their mind' });
    expect(cancelled.order!.cancelledAt).not.toBeNull();
    expect(await eventsOf(orderId)).toEqual([
      ['ORDER_CREATED', 1, null, 'PENDING'],
      ['ORDER_APPROVED', 2, 'PENDING', 'APPROVED'],
      ['ORDER_HELD', 3, 'APPROVED', 'ON_HOLD'],
      ['ORDER_HELD', 4, 'ON_HOLD', 'ON_HOLD'],
      ['ORDER_HOLD_RELEASED', 5, 'ON_HOLD', 'ON_HOLD'],
      ['ORDER_HOLD_RELEASED', 6, 'ON_HOLD', 'APPROVED'],
      ['ORDER_CANCELLED', 7, 'APPROVED', 'CANCELLED'],
    ]);
  });

  it('refuses a step that is not listed, naming both states, and changes nothing', async () => {
    const { id: orderId } = await orders.taken('STEPS');
    await orders.change('cancelOrder', { orderId, reason: 'x' });
    expect(await orders.change('approveOrder', { orderId })).toEqual({
      order: null,
      userErrors: [
        {
          __typename: 'InvalidStateTransitionError',
          code: 'INVALID_STATE_TRANSITION',
          bizCode: 40901,
          message: `Order "${orderId}" is CANCELLED and cannot become APPROVED`,
          field: null,
        },
      ],
    });
    expect(await eventsOf(orderId)).toHaveLength(2);
  });

  it('releases the holds of an order that is cancelled', async () => {
    const { id: orderId } = await orders.taken('HELD-CANCEL');
    await orders.change('holdOrder', { orderId, reason: 'x' });
    const { order: cancelled } = await orders.change('cancelOrder', { orderId, reason: 'y' });
    expect(cancelled).toMatchObject({ status: 'CANCELLED', holdReasons: [] });
  });

  it('takes no commands on history', async () => {
    const { results } = await orders.importOrders([order('OLD', { status: 'PENDING' })], { mode: 'HISTORY' });
    const orderId = results[0]!.order!.id;
    for (const name of ['approveOrder', 'holdOrder', 'releaseOrderHold', 'cancelOrder']) {
      const reason = ['holdOrder', 'cancelOrder'].includes(name) ? { reason: 'x' } : {};
      const { userErrors } = await orders.change(name, { orderId, ...reason });
      expect(userErrors[0]).toMatchObject({ code: 'INVALID_STATE_TRANSITION' });
    }
  });

  it('checks version, order, hold and reason', async () => {
    const { id: orderId } = await orders.taken('CHECKS');
    const code = async (name: string, input: object) =>
      (await orders.change(name, input)).userErrors.map((error) => error.code);
    expect(await code('approveOrder', { orderId, expectedVersion: 2 })).toEqual(['VERSION_CONFLICT']);
    expect(await code('approveOrder', { orderId: 'ord_不在' })).toEqual(['NOT_FOUND']);
    expect(await code('holdOrder', { orderId, reason: '  ' })).toEqual(['BAD_USER_INPUT']);
    expect(await code('cancelOrder', { orderId, reason: 'x'.repeat(256) })).toEqual(['BAD_USER_INPUT']);
    expect(await code('releaseOrderHold', { orderId })).toEqual(['INVALID_STATE_TRANSITION']);
    await orders.change('holdOrder', { orderId, reason: 'x' });
    expect(await code('releaseOrderHold', { orderId, holdId: 'hld_no' })).toEqual(['NOT_FOUND']);
    expect(await code('approveOrder', { orderId, expectedVersion: 2 })).toEqual(['INVALID_STATE_TRANSITION']);
  });

  it('answers the same key the same, refusals too', async () => {
    const { id: orderId } = await orders.taken('IDEMPOTENT');
    const again = { orderId, idempotencyKey: 'once' };
    await orders.change('approveOrder', again);
    expect(await orders.change('approveOrder', again)).toMatchObject({
      order: { version: 2 },
      userErrors: [],
    });
    const reused = await orders.change('approveOrder', { ...again, expectedVersion: 9 });
    expect(reused.userErrors[0]!.code).toBe('IDEMPOTENCY_KEY_REUSED');
    const refused = { orderId, idempotencyKey: 'refused' };
    const first = await orders.change('approveOrder', refused);
    await orders.change('cancelOrder', { orderId, reason: 'x' });
    expect(await orders.change('approveOrder', refused)).toEqual(first);
  });

  it('is not for analysts to change', async () => {
    const { id: orderId } = await orders.taken('ANALYST');
    await expect(orders.change('approveOrder', { orderId }, { role: 'analyst' })).rejects.toThrow(
      'FORBIDDEN',
    );
  });
});

describe('two commands at once', () => {
  const PAIRS = 50;
  const LOSER = ['INVALID_STATE_TRANSITION', 'VERSION_CONFLICT'];

  it.each([
    ['approveOrder', 'approveOrder'],
    ['cancelOrder', 'cancelOrder'],
    ['approveOrder', 'cancelOrder'],
  ])('%s and %s: exactly one wins, and leaves one event', async (left, right) => {
    const list = Array.from({ length: PAIRS }, (_, n) => order(`PAIR-${left}-${right}-${n}`));
    const { results } = await orders.importOrders(list);
    const send = (name: string, orderId: string) =>
      orders.change(name, {
        orderId,
        expectedVersion: left === right ? null : 1,
        ...(name === 'cancelOrder' ? { reason: 'race' } : {}),
      });
    const pairs = await Promise.all(
      results.map(({ order: taken }) => Promise.all([send(left, taken!.id), send(right, taken!.id)])),
    );
    for (const pair of pairs) {
      const winners = pair.filter((answer): answer is Changed => answer.order !== null);
      const losers = pair.filter((answer) => answer.order === null);
      expect([winners.length, losers.length]).toEqual([1, 1]);
      expect(LOSER).toContain(losers[0]!.userErrors[0]!.code);
      expect((await eventsOf(winners[0]!.order!.id)).map(([, version]) => version)).toEqual([1, 2]);
    }
  });
});
