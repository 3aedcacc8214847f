import { next, type OrdersEvent } from './order-process.js';

const automatic = { automation: 'AUTOMATIC', completeAfterDays: 0 } as const;
const manual = { automation: 'MANUAL', completeAfterDays: 0 } as const;
const event = (eventType: string, data: object = {}): OrdersEvent =>
  ({ eventType, data: { orderId: 'o1', mode: 'LIVE', ...data } }) as unknown as OrdersEvent;
const kinds = (one: OrdersEvent, policy: typeof automatic | typeof manual = automatic) =>
  next(one, policy).map(({ kind }) => kind);

describe('what follows from an event', () => {
  const part = (carrierServiceCode: string | null) => ({ carrierServiceCode });
  const steps: [OrdersEvent, string[]][] = [
    [event('ORDER_CREATED', { status: 'PENDING' }), ['REVIEW']],
    [event('ORDER_CREATED', { status: 'PENDING', mode: 'HISTORY' }), []],
    [event('ORDER_APPROVED'), ['ALLOCATE']],
    [event('ORDER_ALLOCATED', { fulfillmentOrders: [part('a:B')] }), ['RELEASE']],
    [event('ORDER_ALLOCATED', { fulfillmentOrders: [] }), ['RELEASE']],
    [event('ORDER_ALLOCATED', { fulfillmentOrders: [part('a:B'), part(null)] }), ['CHOOSE_CARRIER']],
    [event('ORDER_HOLD_RELEASED', { status: 'PENDING' }), ['REVIEW']],
    [event('ORDER_HOLD_RELEASED', { status: 'APPROVED' }), ['ALLOCATE']],
    [event('ORDER_HOLD_RELEASED', { status: 'ALLOCATED' }), ['CHOOSE_CARRIER']],
    [event('ORDER_HOLD_RELEASED', { status: 'ON_HOLD' }), []],
    [event('ORDER_DELIVERED'), ['COMPLETE']],
    [event('ORDER_BACKORDERED'), []],
    [event('ORDER_RELEASED'), []],
    [event('ORDER_COMPLETED'), []],
  ];

  it.each(steps)('$eventType', (one, expected) => {
    expect(kinds(one)).toEqual(expected);
  });

  it('is left to people on a manual channel', () => {
    for (const [one] of steps) expect(kinds(one, manual)).toEqual([]);
  });

  it.each([
    ['PENDING', []],
    ['APPROVED', ['FREE_STOCK']],
    ['ALLOCATED', ['FREE_STOCK']],
    ['ON_HOLD', ['FREE_STOCK']],
    ['CANCEL_REQUESTED', []],
  ])('frees what an order that was %s may have reserved, on every channel', (previousStatus, expected) => {
    expect(kinds(event('ORDER_CANCELLED', { previousStatus }))).toEqual(expected);
    expect(kinds(event('ORDER_CANCELLED', { previousStatus }), manual)).toEqual(expected);
  });

  it('frees what no warehouse has of an order that is to be cancelled, on every channel', () => {
    expect(kinds(event('ORDER_CANCEL_REQUESTED'))).toEqual(['FREE_STOCK']);
    expect(kinds(event('ORDER_CANCEL_REQUESTED'), manual)).toEqual(['FREE_STOCK']);
  });

  it('completes after the days of the channel', () => {
    expect(next(event('ORDER_DELIVERED'), { automation: 'AUTOMATIC', completeAfterDays: 14 })).toEqual([
      { orderId: 'o1', kind: 'COMPLETE', afterDays: 14 },
    ]);
  });
});
