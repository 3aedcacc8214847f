import type { FlowEvent, HoldKind, OrderEvent } from './order-event.js';
import { orderTransitions, type HoldableStatus, type OrderStatus } from './order-status.js';

/** What a decision needs to know of an order. `holds`: the ids of the active ones, oldest first. */
export type OrderState =
  | { kind: 'HISTORY'; status: OrderStatus }
  | { kind: 'HELD'; heldFrom: HoldableStatus; holds: readonly string[] }
  | { kind: 'MOVING'; status: Exclude<OrderStatus, 'ON_HOLD'> };

export type OrderCommand =
  | { type: 'APPROVE'; ruleVersion?: number }
  | { type: 'HOLD'; holdId: string; reason: string; kind?: HoldKind; ruleCode?: string }
  /** `holdId` null: the newest. */
  | { type: 'RELEASE_HOLD'; holdId: string | null }
  /** `atWarehouses`: the fulfilment orders that a warehouse has, and must be asked about. */
  | { type: 'CANCEL'; reason: string; atWarehouses: readonly string[] }
  /** What stock, a warehouse or a carrier makes of the order. */
  | { type: 'ADVANCE'; event: FlowEvent };

export type OrderRefusal =
  | { type: 'NO_SUCH_STEP'; from: OrderStatus; to: OrderStatus }
  /** It happened elsewhere: there is nothing here that a command could still change. */
  | { type: 'IS_HISTORY'; from: OrderStatus; to: OrderStatus }
  | { type: 'NOT_ON_HOLD'; from: OrderStatus }
  | { type: 'NO_SUCH_HOLD'; holdId: string };

export type OrderDecision = { ok: true; event: OrderEvent } | { ok: false; refusal: OrderRefusal };

/** Approving must not bypass a hold or a backorder, though the table has a way from both to APPROVED. */
const approvable: readonly OrderStatus[] = ['PENDING'];
/** From RELEASED on the warehouse has the last word. */
const cancellable: readonly OrderStatus[] = ['PENDING', 'APPROVED', 'BACKORDERED', 'ALLOCATED', 'ON_HOLD'];
const holdable: readonly OrderStatus[] = ['PENDING', 'APPROVED', 'ALLOCATED'];

/** From where each step of the flow is taken; an allocation keeps the state of an order that is on its way. */
const flow: Record<FlowEvent['type'], readonly OrderStatus[]> = {
  ALLOCATED: ['APPROVED', 'RELEASED', 'PARTIALLY_SHIPPED'],
  BACKORDERED: ['APPROVED'],
  BACKORDER_ENDED: ['BACKORDERED'],
  RELEASED: ['ALLOCATED'],
  CANCEL_REFUSED: ['CANCEL_REQUESTED'],
  VOIDED: ['CANCEL_REQUESTED'],
  PARTIALLY_SHIPPED: ['RELEASED'],
  SHIPPED: ['RELEASED', 'PARTIALLY_SHIPPED'],
  DELIVERED: ['SHIPPED'],
  COMPLETED: ['DELIVERED'],
};

/** What the command does to an order in this state, or why it does nothing. */
export function decide(command: OrderCommand, state: OrderState): OrderDecision {
  if (state.kind === 'HISTORY') {
    return refuse({ type: 'IS_HISTORY', from: state.status, to: targetOf(command, state) });
  }
  switch (command.type) {
    case 'APPROVE':
      return step(state, approvable, {
        ...{ type: 'APPROVED', status: 'APPROVED' },
        ruleVersion: command.ruleVersion ?? null,
      });
    case 'HOLD':
      return hold(command, state);
    case 'RELEASE_HOLD':
      return releaseHold(command.holdId, state);
    case 'CANCEL':
      return cancel(command, state);
    case 'ADVANCE':
      return step(state, flow[command.event.type], command.event);
    default:
      return unknown(command);
  }
}

function hold(command: OrderCommand & { type: 'HOLD' }, state: LiveState): OrderDecision {
  const { holdId, reason, kind = 'MANUAL', ruleCode = null } = command;
  const held = { type: 'HELD', status: 'ON_HOLD', holdId, reason, kind, ruleCode } as const;
  if (state.kind === 'HELD') return accept({ ...held, heldFrom: state.heldFrom });
  return step(state, holdable, { ...held, heldFrom: state.status as HoldableStatus }); // proved by `step`
}

/** What a warehouse has can only be voided by it. */
function cancel(command: OrderCommand & { type: 'CANCEL' }, state: LiveState): OrderDecision {
  const { reason, atWarehouses } = command;
  if (state.kind === 'MOVING' && state.status === 'RELEASED') {
    const fulfillmentOrderIds = [...atWarehouses];
    return accept({ type: 'CANCEL_REQUESTED', status: 'CANCEL_REQUESTED', reason, fulfillmentOrderIds });
  }
  const openHolds = state.kind === 'HELD' ? state.holds : [];
  return step(state, cancellable, { type: 'CANCELLED', status: 'CANCELLED', reason, openHolds });
}

function releaseHold(holdId: string | null, state: LiveState): OrderDecision {
  if (state.kind !== 'HELD') return refuse({ type: 'NOT_ON_HOLD', from: state.status });
  const released = holdId ?? state.holds.at(-1) ?? '';
  if (!state.holds.includes(released)) return refuse({ type: 'NO_SUCH_HOLD', holdId: released });
  if (state.holds.length > 1) return accept({ type: 'HOLD_RELEASED', status: 'ON_HOLD', holdId: released });
  return step(state, ['ON_HOLD'], { type: 'HOLD_RELEASED', status: state.heldFrom, holdId: released });
}

type LiveState = Exclude<OrderState, { kind: 'HISTORY' }>;

const statusOf = (state: OrderState): OrderStatus => (state.kind === 'HELD' ? 'ON_HOLD' : state.status);

/** The event, when both the command's own list and the table have the step. */
function step(state: LiveState, from: readonly OrderStatus[], event: OrderEvent): OrderDecision {
  const status = statusOf(state);
  const listed = status === event.status || orderTransitions.allows(status, event.status);
  return from.includes(status) && listed
    ? accept(event)
    : refuse({ type: 'NO_SUCH_STEP', from: status, to: event.status });
}

function targetOf(command: OrderCommand, state: OrderState): OrderStatus {
  switch (command.type) {
    case 'APPROVE':
      return 'APPROVED';
    case 'HOLD':
      return 'ON_HOLD';
    case 'CANCEL':
      return 'CANCELLED';
    case 'ADVANCE':
      return command.event.status;
    case 'RELEASE_HOLD':
      return statusOf(state);
    default:
      return unknown(command);
  }
}

const accept = (event: OrderEvent): OrderDecision => ({ ok: true, event });
const refuse = (refusal: OrderRefusal): OrderDecision => ({ ok: false, refusal });

function unknown(command: never): never {
  throw new Error(`No decision for ${JSON.stringify(command)}`);
}
