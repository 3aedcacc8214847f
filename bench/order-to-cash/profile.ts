import { mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { openShop, type Shop, type ShopOptions } from './shop.js';

export interface Profiler {
  /** From now on every process is sampled. */
  start(): void;
  /** Leaves a `.cpuprofile` of each process in the folder, beside `statements.log`. */
  end(): Promise<void>;
}

const NONE: Profiler = { start: () => undefined, end: () => Promise.resolve() };

/** A shop that leaves in `folder`, if one is given, where its time went. */
export async function openProfiledShop(
  options: ShopOptions,
  folder: string | undefined,
): Promise<{ shop: Shop; profiler: Profiler }> {
  if (folder === undefined) return { shop: await openShop(options), profiler: NONE };
  const place = resolve(folder);
  mkdirSync(place, { recursive: true });
  const shop = await openShop({ ...options, statementLog: join(place, 'statements.log') });
  const end = async () => void (await shop.writeProfiles(place));
  return { shop, profiler: { start: shop.startProfiles, end } };
}
