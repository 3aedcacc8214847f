import { nameBasedId } from '@tradegraph/kernel';
import {
  insertRows,
  onlyWithin,
  paginate,
  type Connection,
  type PageArguments,
  type PageOrder,
  type RowScope,
} from '@tradegraph/subgraph-kit';
import { In, type EntityManager } from 'typeorm';
import { ChannelEntity } from '../entities/channel.entity.js';

/** A channel's id follows from its code, so that nobody has to look it up or race for it. */
export const channelIdOf = (code: string): string => nameBasedId('chn', code);

const byCode: PageOrder<ChannelEntity> = {
  name: 'CODE_ASC',
  column: 'channel.code',
  direction: 'ASC',
  unique: true,
  value: (channel) => channel.code,
};

export function listChannels(
  manager: EntityManager,
  page: PageArguments,
  scope: RowScope,
): Promise<Connection<ChannelEntity>> {
  const query = manager.createQueryBuilder(ChannelEntity, 'channel');
  onlyWithin(query, 'channel.code', scope);
  return paginate(query, page, byCode, 'channel.id');
}

/** The channels of these codes, by code; a code that is new is not in it. */
export async function findChannels(
  tx: EntityManager,
  codes: readonly string[],
): Promise<Map<string, ChannelEntity>> {
  if (codes.length === 0) return new Map();
  const rows = await tx.findBy(ChannelEntity, { code: In([...codes]) });
  return new Map(rows.map((channel) => [channel.code, channel] as const));
}

/** Creates channels that only have a code, in sorted order; one that somebody else creates meanwhile is fine. */
export async function createChannels(tx: EntityManager, codes: readonly string[], now: Date): Promise<void> {
  const rows = [...codes]
    .sort()
    .map((code) => [channelIdOf(code), code, code, 'OTHER', 'ACTIVE', 'AUTOMATIC', 1, now]);
  const columns = ['id', 'code', 'name', 'type', 'status', 'automation', 'version', 'updated_at'];
  await insertRows(tx, 'channel', columns, rows, { suffix: 'ON DUPLICATE KEY UPDATE code = VALUES(code)' });
}

/** Locks the channel's row, which is made when it is new; then it has version 0. */
export async function lockChannel(tx: EntityManager, code: string, now: Date): Promise<ChannelEntity> {
  await insertRows(
    tx,
    'channel',
    ['id', 'code', 'name', 'type', 'status', 'automation', 'version', 'updated_at'],
    [[channelIdOf(code), code, code, 'OTHER', 'ACTIVE', 'AUTOMATIC', 0, now]],
    { suffix: 'ON DUPLICATE KEY UPDATE code = VALUES(code)' }, // locks exclusively, where IGNORE would share
  );
  return tx.findOneByOrFail(ChannelEntity, { code });
}
