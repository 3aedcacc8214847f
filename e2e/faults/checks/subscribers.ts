import type { Pool } from 'mysql2/promise';
import { LIST_LENGTH, isList, sourceOf } from '../live/change.js';
import type { Subscriber } from '../live/subscriber.js';
import type { Outboxes } from './outboxes.js';
import { rowsOf, type OutboxRow } from './rows.js';
import type { Violations } from './violation.js';

const LISTED = ['Order', 'StockLevel'];

/** The events that a subscriber must have, in order. */
export type Expected = (subscriber: Subscriber) => OutboxRow[];

export async function expectations(database: Pool, outboxes: Outboxes): Promise<Expected> {
  const levels = await rowsOf<{ id: string; sku: string }>(
    database,
    'SELECT id, sku_code AS sku FROM {inventory}.stock_level',
  );
  const skus = new Map(levels.map(({ id, sku }) => [id, sku]));
  return ({ options: { watch, startAfter }, snapshot }) => {
    const source = sourceOf(watch);
    const after = snapshot?.sequence ?? startAfter;
    return outboxes[source].filter(({ sequence, eventType, aggregateId }) => {
      if ((sequence ?? 0) <= after) return false;
      if (source === 'orders') return eventType.startsWith('ORDER_');
      if (source === 'logistics') return eventType.startsWith('SHIPMENT_');
      if (eventType !== 'INVENTORY_CHANGED') return false;
      return !watch.skuCodes || watch.skuCodes.includes(skus.get(aggregateId) ?? '');
    });
  };
}

/** Each subscriber has seen every change of its filter once, in order, whatever was broken in between. */
export function checkSubscribers(
  subscribers: readonly Subscriber[],
  expected: Expected,
  outboxes: Outboxes,
  found: Violations,
): void {
  for (const subscriber of subscribers) {
    for (const wrong of subscriber.wrongs)
      found.add('no change comes twice, out of turn or unmarked', `${subscriber.name}: ${wrong}`);
    checkOne(subscriber, expected(subscriber), found);
    if (isList(subscriber.options.watch)) checkSnapshot(subscriber, outboxes, found);
  }
}

/** A list begins with what its cursor says or newer: what happened up to there is in it. */
function checkSnapshot({ name, snapshot, options }: Subscriber, outboxes: Outboxes, found: Violations): void {
  const check = 'a snapshot is as new as its cursor';
  if (!snapshot) return found.add(check, `${name} never had one`);
  const versions = new Map(snapshot.entities.map(({ id, version }) => [id, version]));
  const isWhole = snapshot.entities.length < LIST_LENGTH;
  for (const row of outboxes[sourceOf(options.watch)]) {
    if ((row.sequence ?? Infinity) > snapshot.sequence || !LISTED.includes(row.aggregateType)) continue;
    const version = versions.get(row.aggregateId) ?? (isWhole ? 0 : Infinity);
    found.require(
      version >= row.version,
      check,
      () => `${name}: at ${snapshot.sequence} ${row.aggregateId} has ${version}, not ${row.version}`,
    );
  }
}

function checkOne({ name, received }: Subscriber, rows: readonly OutboxRow[], found: Violations): void {
  const bySequence = new Map(received.map((change) => [change.sequence, change]));
  for (const row of rows) {
    const change = bySequence.get(row.sequence);
    if (!change) {
      found.add(
        'a subscriber sees every change',
        `${name}: ${row.sequence} ${row.eventType} ${row.aggregateId} is missing`,
      );
      continue;
    }
    bySequence.delete(change.sequence);
    found.require(
      change.eventId === null || change.eventId === row.eventId,
      'a subscriber sees what was committed',
      () => `${name}: ${row.sequence} is ${change.eventId}, committed was ${row.eventId}`,
    );
    found.require(
      (change.entityVersion ?? row.version) >= row.version,
      'an entity is as new as the change it comes with',
      () => `${name}: ${row.sequence} has version ${row.version}, the entity ${change.entityVersion}`,
    );
  }
  for (const sequence of bySequence.keys()) {
    found.add('a subscriber sees only what was committed', `${name}: there is no ${sequence} for it`);
  }
}
