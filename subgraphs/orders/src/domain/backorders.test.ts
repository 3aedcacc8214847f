import { thatFit } from './backorders.js';

const stock = (units: Record<string, number>) =>
  new Map(Object.entries(units).map(([sku, sellable]) => [sku, new Map([['WH', sellable]])] as const));
const waiting = (orderId: string, needs: Record<string, number>, partial = false) => ({
  orderId,
  partial,
  waits: Object.entries(needs).map(([skuCode, quantity]) => ({ skuCode, quantity })),
});

describe('orders that wait for stock', () => {
  it('get it in the order of their waiting', () => {
    const orders = [waiting('old', { A: 3 }), waiting('young', { A: 3 })];
    expect(thatFit(orders, stock({ A: 5 }))).toEqual(['old']);
    expect(thatFit(orders, stock({ A: 6 }))).toEqual(['old', 'young']);
  });

  it('do not keep a younger one from what they could not use', () => {
    expect(thatFit([waiting('much', { A: 10 }), waiting('little', { A: 2 })], stock({ A: 5 }))).toEqual([
      'little',
    ]);
    expect(thatFit([waiting('both', { A: 1, B: 1 }), waiting('one', { A: 1 })], stock({ A: 1 }))).toEqual([
      'one',
    ]);
  });

  it('take a part where they may be sent in parts', () => {
    expect(thatFit([waiting('parts', { A: 10 }, true), waiting('next', { A: 1 })], stock({ A: 5 }))).toEqual([
      'parts',
    ]);
    expect(thatFit([waiting('parts', { A: 10 }, true)], stock({}))).toEqual([]);
  });
});
