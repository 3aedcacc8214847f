import { nameBasedId } from '@tradegraph/kernel';

/** A bin's id follows from the two codes; no code has a line break in it, so no two pairs give the same name. */
export const binIdOf = (warehouseCode: string, binCode: string): string =>
  nameBasedId('bin', `${warehouseCode}\n${binCode}`);
