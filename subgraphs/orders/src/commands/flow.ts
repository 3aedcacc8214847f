import type { EventContext } from '@tradegraph/event-log';
import type { Clock } from '@tradegraph/kernel';
import type { Logger } from '@tradegraph/service-kit';
import type { DataSource } from 'typeorm';
import type { Inventory } from '../remote/inventory.js';
import type { QuoteDesk } from '../remote/quote-desk.js';
import type { RuleCache } from '../rules/rule-cache.js';

/** What the steps of the flow need, whether a task or a person starts them. */
export interface Flow {
  dataSource: DataSource;
  clock: Clock;
  logger: Logger;
  rules: RuleCache;
  inventory: Inventory;
  quotes: QuoteDesk;
}

/** The orders of a batch, each with what led to its step. */
export type Causes = ReadonlyMap<string, EventContext>;

/** Why a step could not be taken, by order; those that are not in it are done, or have nothing left to do. */
export type Failures = Map<string, string>;

/** One step of many orders. It finds out by itself which of them it still applies to. */
export type BatchStep = (flow: Flow, causes: Causes) => Promise<Failures>;

export const causeOf =
  (causes: Causes) =>
  (orderId: string): EventContext =>
    causes.get(orderId) ?? { correlationId: orderId, actor: 'orders' };
