import type { Random } from '../random.js';
import type { Stack } from '../stack/stack.js';

/** Where and with what chances a fault strikes. */
export interface Site {
  stack: Stack;
  random: Random;
}

export interface Fault {
  /** Its name in reports. */
  kind: string;
  /** Redis loses what it has: how long subscribers need afterwards is measured. */
  losesStreams?: boolean;
  /**
   * Strikes, lasts, and heals what would not heal by itself. Resolves to what exactly was done, or to null when there
   * was nothing to strike: the process was down already, or the message did not come by.
   */
  strike(site: Site): Promise<string | null>;
}
