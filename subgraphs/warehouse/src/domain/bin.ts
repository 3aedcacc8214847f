import type { BinEntity, BinType } from '../entities/bin.entity.js';
import { binIdOf } from './bin-id.js';

/** Where goods go when a receipt names no bin. */
export const RECEIVING_BIN = 'RECV-01';

/** Where picked goods stand until the carrier has them; one per warehouse, made on demand. */
export const STAGING_BIN = 'STAGE-01';

export interface BinInput {
  code: string;
  zone?: string | undefined;
  type?: BinType | undefined;
}

/** A bin as it is after the input: what is left out stays as it was, or takes its default when the bin is new. */
export function changedBin(
  warehouseCode: string,
  current: BinEntity | undefined,
  input: BinInput,
): BinEntity {
  return {
    id: binIdOf(warehouseCode, input.code),
    warehouseCode,
    code: input.code,
    zone: input.zone ?? current?.zone ?? 'MAIN',
    type: input.type ?? current?.type ?? 'PICKING',
  };
}

const OWN_BINS: Partial<Record<string, Omit<BinInput, 'code'>>> = {
  [RECEIVING_BIN]: { zone: 'RECEIVING', type: 'RECEIVING' },
  [STAGING_BIN]: { zone: 'STAGING', type: 'STAGING' },
};

/** A bin that a receipt or a picker needs before anybody described it. */
export function binOnTheFly(warehouseCode: string, code: string): BinEntity {
  return changedBin(warehouseCode, undefined, { code, ...OWN_BINS[code] });
}
