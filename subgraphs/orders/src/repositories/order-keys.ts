import type { EntityManager } from 'typeorm';
import { OrderEntity } from '../entities/order.entity.js';

/** Which order of which channel: what makes two deliveries of an order one order. */
export interface OrderKey {
  channelCode: string;
  channelOrderId: string;
}

/** The key as one text. Codes have no line breaks, so two keys never share a text. */
export const keyText = (key: OrderKey): string => `${key.channelCode}\n${key.channelOrderId}`;

function fromText(text: string): OrderKey {
  const end = text.indexOf('\n');
  return { channelCode: text.slice(0, end), channelOrderId: text.slice(end + 1) };
}

/** The orders of these keys, in one statement by the unique key. */
export function findByChannelKeys(manager: EntityManager, keys: readonly string[]): Promise<OrderEntity[]> {
  const { sql, values } = keyCondition(keys.map(fromText));
  return manager.createQueryBuilder(OrderEntity, 'ord').where(sql, values).getMany();
}

/** `keyText` → id of those orders that are there already. */
export async function findOrderIds(
  tx: EntityManager,
  keys: readonly OrderKey[],
): Promise<Map<string, string>> {
  if (keys.length === 0) return new Map();
  const { sql, values } = keyCondition(keys);
  const rows = await tx
    .createQueryBuilder(OrderEntity, 'ord')
    .select('ord.id', 'id')
    .addSelect('ord.channelCode', 'channelCode')
    .addSelect('ord.channelOrderId', 'channelOrderId')
    .where(sql, values)
    .getRawMany<OrderKey & { id: string }>();
  return new Map(rows.map((row) => [keyText(row), row.id] as const));
}

/** Per channel one range of the unique key: row constructors would be read as one scan by some optimisers. */
function keyCondition(keys: readonly OrderKey[]): { sql: string; values: Record<string, unknown> } {
  const byChannel = new Map<string, string[]>();
  for (const { channelCode, channelOrderId } of keys) {
    const ids = byChannel.get(channelCode);
    if (ids) ids.push(channelOrderId);
    else byChannel.set(channelCode, [channelOrderId]);
  }
  const parts: string[] = [];
  const values: Record<string, unknown> = {};
  for (const [channelCode, ids] of byChannel) {
    const n = parts.length;
    parts.push(`(ord.channelCode = :channel${n} AND ord.channelOrderId IN (:...ids${n}))`);
    values[`channel${n}`] = channelCode;
    values[`ids${n}`] = ids;
  }
  return { sql: parts.join(' OR '), values };
}
