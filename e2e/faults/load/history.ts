import { createWriteStream } from 'node:fs';
import { once } from 'node:events';
import type { Command, Operation, Outcome } from './command.js';

export interface Entry {
  command: Command;
  client: string;
  /** How often it was sent. */
  tries: number;
  outcome?: Outcome;
}

/** Everything that clients sent and learned: in memory for the checks, and line by line for a person. */
export class History {
  readonly entries = new Map<string, Entry>();
  /** Tries without an answer. */
  unknowns = 0;
  readonly #file: ReturnType<typeof createWriteStream>;

  constructor(file: string) {
    this.#file = createWriteStream(file);
  }

  invoke(client: string, command: Command): Entry {
    const entry = this.entries.get(command.key) ?? { command, client, tries: 0 };
    this.entries.set(command.key, entry);
    entry.tries += 1;
    this.#write({ type: 'invoke', client, ...command, try: entry.tries });
    return entry;
  }

  unknown(entry: Entry, why: string): void {
    this.unknowns += 1;
    this.#write({ type: 'unknown', client: entry.client, key: entry.command.key, why });
  }

  answer(entry: Entry, outcome: Outcome): void {
    entry.outcome = outcome;
    this.#write({ client: entry.client, key: entry.command.key, ...outcome });
  }

  get open(): Entry[] {
    return [...this.entries.values()].filter(({ outcome }) => !outcome);
  }

  /** The commands of one kind that were acknowledged. */
  done(...operations: Operation[]): (Entry & { outcome: Extract<Outcome, { type: 'ok' }> })[] {
    return [...this.entries.values()].filter(
      (entry): entry is Entry & { outcome: Extract<Outcome, { type: 'ok' }> } =>
        entry.outcome?.type === 'ok' && operations.includes(entry.command.operation),
    );
  }

  async close(): Promise<void> {
    this.#file.end();
    await once(this.#file, 'close');
  }

  #write(line: object): void {
    this.#file.write(`${JSON.stringify({ at: Date.now(), ...line })}\n`);
  }
}
