import type { Context } from '../context.js';
import type { BinEntity } from '../entities/bin.entity.js';

/** The bin of a row that names it by id. Bins are never deleted, so a missing one is a fault. */
export async function binOf(
  { binId }: { binId: string },
  _args: object,
  { loaders }: Context,
): Promise<BinEntity> {
  const bin = await loaders.binById.load(binId);
  if (!bin) throw new Error(`A row names the bin "${binId}", which is not there`);
  return bin;
}
