import { decide, type OrderCommand, type OrderDecision, type OrderState } from './order-decisions.js';
import type { FlowEvent } from './order-event.js';
import { orderTransitions, type OrderStatus } from './order-status.js';

const moving = (status: OrderStatus): OrderState => ({
  kind: 'MOVING',
  status: status as Exclude<OrderStatus, 'ON_HOLD'>,
});
const held = (...holds: string[]): OrderState => ({ kind: 'HELD', heldFrom: 'APPROVED', holds });

const approve: OrderCommand = { type: 'APPROVE' };
const hold: OrderCommand = { type: 'HOLD', holdId: 'h9', reason: 'why' };
const cancel: OrderCommand = { type: 'CANCEL', reason: 'why', atWarehouses: ['f1'] };
const release = (holdId: string | null = null): OrderCommand => ({ type: 'RELEASE_HOLD', holdId });
const outcome = (decision: OrderDecision): string =>
  decision.ok ? decision.event.status : decision.refusal.type;

const every = orderTransitions.states.filter((status) => status !== 'ON_HOLD');

describe('decide', () => {
  it.each<[OrderCommand, Partial<Record<OrderStatus, OrderStatus>>]>([
    [approve, { PENDING: 'APPROVED' }],
    [hold, { PENDING: 'ON_HOLD', APPROVED: 'ON_HOLD', ALLOCATED: 'ON_HOLD' }],
    [
      cancel,
      {
        ...{ PENDING: 'CANCELLED', APPROVED: 'CANCELLED', BACKORDERED: 'CANCELLED', ALLOCATED: 'CANCELLED' },
        RELEASED: 'CANCEL_REQUESTED',
      },
    ],
  ])('$type goes on from the states that are listed, and from no other', (command, allowed) => {
    const outcomes = Object.fromEntries(
      every.map((status) => [status, outcome(decide(command, moving(status)))]),
    );
    expect(outcomes).toEqual(
      Object.fromEntries(every.map((status) => [status, allowed[status] ?? 'NO_SUCH_STEP'])),
    );
  });

  it('takes no step that the table does not have', () => {
    for (const status of every) {
      for (const command of [approve, hold, cancel]) {
        const decision = decide(command, moving(status));
        if (decision.ok) expect(orderTransitions.next(status)).toContain(decision.event.status);
      }
    }
  });

  it('does not approve what is on hold, though the table leads from there to APPROVED', () => {
    expect(outcome(decide(approve, held('h1')))).toBe('NO_SUCH_STEP');
  });

  it('stacks holds and returns to the state left with the last one', () => {
    expect(decide(hold, held('h1'))).toMatchObject({ event: { status: 'ON_HOLD', heldFrom: 'APPROVED' } });
    expect(decide(release(), held('h1', 'h2'))).toMatchObject({
      event: { status: 'ON_HOLD', holdId: 'h2' },
    });
    expect(decide(release('h1'), held('h1', 'h2'))).toMatchObject({
      event: { status: 'ON_HOLD', holdId: 'h1' },
    });
    expect(decide(release(), held('h1'))).toMatchObject({ event: { status: 'APPROVED', holdId: 'h1' } });
  });

  it('releases only a hold that is there', () => {
    expect(outcome(decide(release('h3'), held('h1')))).toBe('NO_SUCH_HOLD');
    expect(outcome(decide(release(), moving('PENDING')))).toBe('NOT_ON_HOLD');
  });

  it('cancels with its holds', () => {
    expect(decide(cancel, held('h1', 'h2'))).toMatchObject({
      event: { status: 'CANCELLED', openHolds: ['h1', 'h2'] },
    });
  });

  const at = new Date();
  const advance = (event: FlowEvent): OrderCommand => ({ type: 'ADVANCE', event });
  const allocated = (status: 'ALLOCATED' | 'RELEASED' | 'PARTIALLY_SHIPPED') =>
    advance({ type: 'ALLOCATED', status, allocationId: 'a', ruleVersion: 0, parts: [] });

  it.each<[FlowEvent, OrderStatus[]]>([
    [{ type: 'BACKORDERED', status: 'BACKORDERED', allocationId: 'a', shortages: [] }, ['APPROVED']],
    [{ type: 'BACKORDER_ENDED', status: 'APPROVED' }, ['BACKORDERED']],
    [{ type: 'RELEASED', status: 'RELEASED', fulfillmentOrderIds: [] }, ['ALLOCATED']],
    [{ type: 'CANCEL_REFUSED', status: 'RELEASED', reason: 'gone' }, ['CANCEL_REQUESTED']],
    [{ type: 'VOIDED', status: 'CANCELLED', reason: 'why' }, ['CANCEL_REQUESTED']],
    [
      { type: 'SHIPPED', status: 'SHIPPED', fulfillmentOrderIds: [], handedOverAt: at },
      ['RELEASED', 'PARTIALLY_SHIPPED'],
    ],
    [{ type: 'DELIVERED', status: 'DELIVERED', deliveredAt: at }, ['SHIPPED']],
  ])('$type is taken from where the flow has it, and from nowhere else', (event, from) => {
    const taken = every.filter((status) => decide(advance(event), moving(status)).ok);
    expect(taken).toEqual(from);
    expect(decide(advance(event), held('h1')).ok).toBe(false);
  });

  it('allocates what is approved, and anew what is on its way, where it stays in its state', () => {
    expect(outcome(decide(allocated('ALLOCATED'), moving('APPROVED')))).toBe('ALLOCATED');
    expect(outcome(decide(allocated('PARTIALLY_SHIPPED'), moving('PARTIALLY_SHIPPED')))).toBe(
      'PARTIALLY_SHIPPED',
    );
    for (const status of ['PENDING', 'CANCELLED', 'SHIPPED', 'ALLOCATED'] as const)
      expect(outcome(decide(allocated('ALLOCATED'), moving(status)))).toBe('NO_SUCH_STEP');
  });

  it('asks the warehouses that have a part of it before a released order is cancelled', () => {
    expect(decide(cancel, moving('RELEASED'))).toMatchObject({
      event: { type: 'CANCEL_REQUESTED', fulfillmentOrderIds: ['f1'] },
    });
  });

  it.each([approve, hold, cancel, release()])('$type does nothing to history', (command) => {
    expect(decide(command, { kind: 'HISTORY', status: 'PENDING' })).toMatchObject({
      ok: false,
      refusal: { type: 'IS_HISTORY', from: 'PENDING' },
    });
  });
});
