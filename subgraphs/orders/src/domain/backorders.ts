import type { Stock } from './plan-allocation.js';

export interface WaitingOrder {
  orderId: string;
  /** Whether a part of it may be sent alone. */
  partial: boolean;
  waits: readonly { skuCode: string; quantity: number }[];
}

/**
 * Those that what is sellable suffices for, asked in the order of their waiting. What one gets, no later one is
 * promised; one that does not fit takes nothing, so that a younger one may have what it could not use itself.
 */
export function thatFit(orders: readonly WaitingOrder[], stock: Stock): string[] {
  const left = new Map([...stock].map(([skuCode, places]) => [skuCode, sum(places.values())] as const));
  return orders.filter((order) => take(order, left)).map(({ orderId }) => orderId);
}

function take({ waits, partial }: WaitingOrder, left: Map<string, number>): boolean {
  const needs = new Map<string, number>();
  for (const { skuCode, quantity } of waits) needs.set(skuCode, (needs.get(skuCode) ?? 0) + quantity);
  const gets = [...needs].map(
    ([skuCode, quantity]) => [skuCode, quantity, Math.min(quantity, left.get(skuCode) ?? 0)] as const,
  );
  const fits = partial
    ? gets.some(([, , got]) => got > 0)
    : gets.every(([, quantity, got]) => got === quantity);
  if (fits) for (const [skuCode, , got] of gets) left.set(skuCode, (left.get(skuCode) ?? 0) - got);
  return fits;
}

const sum = (units: Iterable<number>): number => [...units].reduce((total, one) => total + one, 0);
