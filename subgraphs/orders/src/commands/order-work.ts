import type { EventContext } from '@tradegraph/event-log';
import type { EntityManager } from 'typeorm';
import { decide, type OrderCommand } from '../domain/order-decisions.js';
import type { FlowEvent, OrderEvent } from '../domain/order-event.js';
import type { OrderEntity } from '../entities/order.entity.js';
import { lockOrders, saveLockedOrders } from '../repositories/order-repository.js';
import { changesOf } from './order-changes.js';
import { orderChanged } from './order-events.js';
import { stateWithHolds } from './order-state.js';
import { recordChanges, type OrdersNewEvent } from './record-changes.js';

/**
 * Steps of many orders in one transaction: the rows are locked, decided on in memory, and written with their events
 * in a number of statements that does not depend on how many there are.
 */
export class OrderWork {
  readonly #changed = new Set<OrderEntity>();
  readonly #events: OrdersNewEvent[] = [];

  private constructor(
    private readonly tx: EntityManager,
    readonly orders: ReadonlyMap<string, OrderEntity>,
    readonly now: Date,
    private readonly contextOf: (orderId: string) => EventContext,
  ) {}

  static async lock(
    tx: EntityManager,
    orderIds: readonly string[],
    now: Date,
    contextOf: (orderId: string) => EventContext,
  ): Promise<OrderWork> {
    return new OrderWork(tx, await lockOrders(tx, orderIds), now, contextOf);
  }

  /** Takes the step if the order's state has it. */
  take(order: OrderEntity, command: OrderCommand, openHolds: readonly string[] = []): OrderEvent | null {
    const decision = decide(command, stateWithHolds(order, openHolds));
    if (!decision.ok) return null;
    this.#events.push({
      ...orderChanged(order, decision.event, this.now),
      context: this.contextOf(order.id),
    });
    Object.assign(order, changesOf(decision.event, this.now), {
      version: order.version + 1,
      updatedAt: this.now,
    });
    this.#changed.add(order);
    return decision.event;
  }

  advance(order: OrderEntity, event: FlowEvent): boolean {
    return this.take(order, { type: 'ADVANCE', event }) !== null;
  }

  /** An event of a part of the order. */
  add(orderId: string, event: OrdersNewEvent): void {
    this.#events.push({ ...event, context: this.contextOf(orderId) });
  }

  async save(): Promise<void> {
    if (this.#changed.size > 0) await saveLockedOrders(this.tx, [...this.#changed]);
    await recordChanges(this.tx, this.#events, { actor: 'orders', correlationId: 'orders' });
  }
}
