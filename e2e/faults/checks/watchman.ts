import { setTimeout as sleep } from 'node:timers/promises';
import type { Pool } from 'mysql2/promise';
import { rowsOf } from './rows.js';
import type { Violations } from './violation.js';

const EVERY_MS = 250;

/** Looks at the stock all along: no balance may be negative for a moment, not even during a fault. */
export function startWatchman(database: Pool, found: Violations): { looks(): number; stop(): Promise<void> } {
  let stopped = false;
  let looks = 0;
  const look = async () => {
    const wrong = await rowsOf<{ id: string; sellable: number; reserved: number }>(
      database,
      `SELECT id, sellable, reserved FROM {inventory}.stock_level
       WHERE sellable < 0 OR reserved < 0 OR unsellable < 0 OR on_hand <> sellable + reserved + unsellable`,
    );
    for (const { id, sellable, reserved } of wrong) {
      found.add('stock is never negative', `${id}: sellable ${sellable}, reserved ${reserved}`);
    }
    looks += 1;
  };
  const running = (async () => {
    while (!stopped) {
      await look().catch(() => undefined); // the database may be down by a fault
      await sleep(EVERY_MS);
    }
  })();
  return {
    looks: () => looks,
    stop: async () => {
      stopped = true;
      await running;
    },
  };
}
