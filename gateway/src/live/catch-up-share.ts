/** Changes that wait for their payload in all lanes that catch up, together: some 50 MiB with all that belongs to them. */
const CHANGES = 16_384;
/** So many hide the round trips of a lane that is alone. */
const MOST = 200;
/** So few keep a lane going, however many there are. */
const LEAST = 4;

/**
 * How many changes each lane that catches up may hold: the more lanes, the fewer, so that ten thousand who come back
 * from far behind take about the memory of a hundred. Nobody waits for a turn, since a lane may stand still for as
 * long as its subgraph does.
 */
export class CatchUpShare {
  #lanes = 0;

  get changes(): number {
    return Math.max(LEAST, Math.min(MOST, Math.floor(CHANGES / Math.max(1, this.#lanes))));
  }

  async during(work: () => Promise<void>): Promise<void> {
    this.#lanes += 1;
    try {
      await work();
    } finally {
      this.#lanes -= 1;
    }
  }
}
