import type { EventContext } from '@tradegraph/event-log';
import type { EntityManager } from 'typeorm';
import type { AllocatedPart } from '../domain/order-event.js';
import type { AllocationEntity } from '../entities/allocation.entity.js';
import { FulfillmentOrderLineEntity } from '../entities/fulfillment-order-line.entity.js';
import { FulfillmentOrderEntity } from '../entities/fulfillment-order.entity.js';
import type { OrderEntity } from '../entities/order.entity.js';
import type { StockWaitEntity } from '../entities/stock-wait.entity.js';
import type { ReserveResult } from '../remote/inventory.js';
import { insertAllocations, resolveAllocations } from '../repositories/allocation-repository.js';
import { insertFulfillmentOrders } from '../repositories/fulfillment-order-repository.js';
import { endWaits, keepWaits } from '../repositories/stock-wait-repository.js';
import { planTasks } from '../repositories/task-repository.js';
import { isAllocatable, type IdentifiedPart, type Planned } from './allocation-plans.js';
import { allocationRow } from './allocation-row.js';
import type { OrderWork } from './order-work.js';

/** What becomes of plans once stock has answered; collected in memory, written for all of them together. */
export class AllocationEnd {
  /** Orders to be planned once more. */
  readonly again: string[] = [];
  readonly #reserved: string[] = [];
  readonly #abandoned: string[] = [];
  readonly #free: string[] = [];
  readonly #unplanned: AllocationEntity[] = [];
  readonly #parts: FulfillmentOrderEntity[] = [];
  readonly #lines: FulfillmentOrderLineEntity[] = [];
  readonly #waits: StockWaitEntity[] = [];
  readonly #settled: string[] = [];

  constructor(
    private readonly now: Date,
    private readonly contextOf: (orderId: string) => EventContext,
  ) {}

  decide(work: OrderWork, one: Planned, results: ReadonlyMap<string, ReserveResult>, last: boolean): void {
    const order = work.orders.get(one.order.id);
    if (!order) return;
    const { parts } = one.plan;
    if (!isAllocatable(order) || order.version !== one.plan.orderVersion) return this.#moved(order, one);
    const active = parts.filter(
      (part) => results.get(part.fulfillmentOrderId)?.reservation?.status === 'ACTIVE',
    );
    if (parts.length > 0 && active.length < parts.length) return this.#short(work, order, one, last);
    if (parts.length === 0 && one.goods) return this.#backorder(work, order, one);
    this.#allocate(work, order, one, results);
  }

  async freeStock(tx: EntityManager, orderIds: readonly string[]): Promise<void> {
    const tasks = [...new Set(orderIds)].map((orderId) => {
      const { correlationId, causationId = null } = this.contextOf(orderId);
      return {
        orderId,
        kind: 'FREE_STOCK' as const,
        dueAt: this.now,
        correlationId,
        causeEventId: causationId,
      };
    });
    await planTasks(tx, tasks);
  }

  async save(tx: EntityManager): Promise<void> {
    await resolveAllocations(tx, this.#reserved, 'RESERVED');
    await resolveAllocations(tx, this.#abandoned, 'ABANDONED');
    await insertAllocations(tx, this.#unplanned);
    await insertFulfillmentOrders(tx, this.#parts, this.#lines);
    await endWaits(tx, this.#settled);
    await keepWaits(tx, this.#waits);
    await this.freeStock(tx, this.#free);
  }

  /** Somebody cancelled, held or changed it while stock was asked. */
  #moved(order: OrderEntity, { allocationId, plan }: Planned): void {
    if (isAllocatable(order)) this.again.push(order.id);
    if (plan.parts.length === 0) return;
    this.#abandoned.push(allocationId);
    this.#free.push(order.id);
  }

  #short(work: OrderWork, order: OrderEntity, one: Planned, last: boolean): void {
    this.#abandoned.push(one.allocationId);
    this.#free.push(order.id);
    if (!last) return void this.again.push(order.id);
    const missing = one.needs.map(({ skuCode, quantity }) => ({ skuCode, required: quantity, sellable: 0 }));
    this.#wait(work, order, { ...one, plan: { ...one.plan, shortages: missing } });
  }

  #backorder(work: OrderWork, order: OrderEntity, one: Planned): void {
    if (order.status === 'APPROVED') this.#unplanned.push(allocationRow(one, 'BACKORDERED', this.now));
    this.#wait(work, order, one);
  }

  /** An order on its way keeps its state, and only waits for the rest. */
  #wait(work: OrderWork, order: OrderEntity, { allocationId, plan, needs }: Planned): void {
    if (order.status === 'APPROVED') {
      const { shortages } = plan;
      work.advance(order, { type: 'BACKORDERED', status: 'BACKORDERED', allocationId, shortages });
    }
    this.#waits.push(
      ...needs.map(({ lineId, skuCode, quantity }) => ({
        ...{ orderLineId: lineId, orderId: order.id, skuCode, quantity, since: this.now },
      })),
    );
  }

  #allocate(
    work: OrderWork,
    order: OrderEntity,
    one: Planned,
    results: ReadonlyMap<string, ReserveResult>,
  ): void {
    const parts = one.plan.parts.map((part) => this.#part(order, one, part, results));
    const { allocationId, ruleVersion } = one;
    if (order.status === 'BACKORDERED') work.advance(order, { type: 'BACKORDER_ENDED', status: 'APPROVED' });
    const status = order.status === 'APPROVED' ? 'ALLOCATED' : (order.status as 'RELEASED');
    work.advance(order, { type: 'ALLOCATED', status, allocationId, ruleVersion, parts });
    if (parts.length > 0) this.#reserved.push(allocationId);
    else this.#unplanned.push(allocationRow(one, 'RESERVED', this.now));
    this.#settled.push(order.id);
    this.#waits.push(...this.#rest(order, one));
  }

  #part(
    order: OrderEntity,
    { allocationId }: Planned,
    part: IdentifiedPart,
    results: ReadonlyMap<string, ReserveResult>,
  ): AllocatedPart {
    const { fulfillmentOrderId, warehouseCode, carrierServiceCode, maxPackageGrams, lines } = part;
    const reservationId = results.get(fulfillmentOrderId)!.reservation!.id;
    this.#parts.push(
      Object.assign(new FulfillmentOrderEntity(), {
        ...{ id: fulfillmentOrderId, orderId: order.id, warehouseCode, status: 'OPEN', version: 1 },
        ...{ createdAt: this.now, updatedAt: this.now, allocationId, carrierServiceCode, maxPackageGrams },
        ...{ reservationId, cancelReason: null, handedOverAt: null, deliveredAt: null },
      } as const),
    );
    for (const { lineId: orderLineId, quantity } of lines) {
      const row = { fulfillmentOrderId, orderLineId, quantity };
      this.#lines.push(Object.assign(new FulfillmentOrderLineEntity(), row));
    }
    return { fulfillmentOrderId, warehouseCode, carrierServiceCode, reservationId, lines };
  }

  /** What a partial allocation leaves over. */
  #rest(order: OrderEntity, { needs, plan }: Planned): StockWaitEntity[] {
    const sent = new Map<string, number>();
    for (const { lineId, quantity } of plan.parts.flatMap(({ lines }) => lines))
      sent.set(lineId, (sent.get(lineId) ?? 0) + quantity);
    return needs
      .map((line) => ({ ...line, quantity: line.quantity - (sent.get(line.lineId) ?? 0) }))
      .filter(({ quantity }) => quantity > 0)
      .map(({ lineId, skuCode, quantity }) => ({
        ...{ orderLineId: lineId, orderId: order.id, skuCode, quantity, since: this.now },
      }));
  }
}
