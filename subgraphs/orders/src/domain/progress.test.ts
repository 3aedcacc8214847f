import { nextStep, type OrderProgress, type PartProgress } from './progress.js';

const at = (hour: number): Date => new Date(Date.UTC(2026, 0, 1, hour));
const part = (id: string, status: string, more: Partial<PartProgress> = {}): PartProgress => ({
  ...{ id, status, handedOverAt: status === 'SHIPPED' || status === 'DELIVERED' ? at(1) : null },
  ...{ deliveredAt: status === 'DELIVERED' ? at(2) : null, ...more },
});
const step = (status: OrderProgress['status'], parts: PartProgress[], unitsMissing = 0) =>
  nextStep({ status, cancelReason: 'why', parts, unitsMissing })?.type ?? null;

describe('how an order goes on from its parts', () => {
  it.each<[OrderProgress['status'], PartProgress[], number, string | null]>([
    ['RELEASED', [part('a', 'RELEASED')], 0, null],
    ['RELEASED', [part('a', 'SHIPPED')], 0, 'SHIPPED'],
    ['RELEASED', [part('a', 'SHIPPED'), part('b', 'IN_PROGRESS')], 0, 'PARTIALLY_SHIPPED'],
    ['RELEASED', [part('a', 'SHIPPED')], 3, 'PARTIALLY_SHIPPED'],
    ['RELEASED', [part('a', 'CANCELLED')], 3, null],
    ['PARTIALLY_SHIPPED', [part('a', 'SHIPPED'), part('b', 'RELEASED')], 0, null],
    ['PARTIALLY_SHIPPED', [part('a', 'SHIPPED'), part('b', 'SHIPPED')], 0, 'SHIPPED'],
    ['PARTIALLY_SHIPPED', [part('a', 'SHIPPED')], 2, null],
    ['SHIPPED', [part('a', 'DELIVERED'), part('b', 'SHIPPED')], 0, null],
    ['SHIPPED', [part('a', 'DELIVERED'), part('b', 'CANCELLED')], 0, 'DELIVERED'],
    ['CANCEL_REQUESTED', [part('a', 'CANCELLED'), part('b', 'RELEASED')], 0, null],
    ['CANCEL_REQUESTED', [part('a', 'CANCELLED'), part('b', 'CANCELLED')], 0, 'VOIDED'],
    ['CANCEL_REQUESTED', [part('a', 'CANCELLED'), part('b', 'SHIPPED')], 0, 'CANCEL_REFUSED'],
    ['COMPLETED', [part('a', 'DELIVERED')], 0, null],
    ['APPROVED', [], 3, null],
  ])('%s', (status, parts, missing, expected) => {
    expect(step(status, parts, missing)).toBe(expected);
  });

  it('is delivered when its last part is', () => {
    const parts = [
      part('a', 'DELIVERED', { deliveredAt: at(9) }),
      part('b', 'DELIVERED', { deliveredAt: at(5) }),
    ];
    expect(nextStep({ status: 'SHIPPED', cancelReason: null, parts, unitsMissing: 0 })).toMatchObject({
      deliveredAt: at(9),
    });
  });
});
