import type { EntityManager } from 'typeorm';
import type { ChannelTerms } from '../domain/channel-terms.js';

export interface StoredTerms extends ChannelTerms {
  channelCode: string;
  version: number;
}

interface Row {
  channelCode: string;
  feeRate: string;
  feePerOrder: string;
  taxes: string;
  version: number;
}

/** The terms of these channels, by code; a channel without terms is not among them. */
export async function termsByChannel(
  manager: EntityManager,
  channelCodes: readonly string[],
  lock = '',
): Promise<Map<string, StoredTerms>> {
  if (channelCodes.length === 0) return new Map();
  const rows = await manager.query<Row[]>(
    `SELECT channel_code AS channelCode, fee_rate AS feeRate, fee_per_order AS feePerOrder, taxes, version
     FROM channel_terms WHERE channel_code IN (?) ${lock}`,
    [[...new Set(channelCodes)]],
  );
  return new Map(
    rows.map((row) => [row.channelCode, { ...row, taxes: JSON.parse(row.taxes) as ChannelTerms['taxes'] }]),
  );
}
