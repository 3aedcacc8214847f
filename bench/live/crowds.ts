import type { ChildProcess } from 'node:child_process';
import { setTimeout as sleep } from 'node:timers/promises';
import { spawnTied, stopChild } from '../../scripts/process/child.js';
import { metric } from '@tradegraph/test-kit';
import { emptyReport, type CrowdReport, type CrowdRequest, type OpenOptions } from './crowd/protocol.js';

/** So many processes: one could not read as fast as the gateway writes. */
const PROCESSES = 2;
const PATIENCE_MS = 300_000;

/** Subscribers in processes of their own, commanded together. */
export class Crowds {
  readonly #children: ChildProcess[] = [];
  #nextId = 1;

  private constructor(private readonly options: OpenOptions) {}

  /** Resolves when so many subscriptions stand. `gatewayUrl`: whose metrics tell it. */
  static async open(options: OpenOptions, gatewayUrl?: string): Promise<Crowds> {
    const crowds = new Crowds(options);
    for (let index = 0; index < PROCESSES; index++) {
      const args = ['--import', 'tsx', new URL('./crowd/main.ts', import.meta.url).pathname];
      crowds.#children.push(
        spawnTied(process.execPath, args, { stdio: ['ignore', 'inherit', 'inherit', 'ipc'] }),
      );
    }
    await Promise.all(
      crowds.#children.map((child, index) =>
        crowds.#ask(child, {
          type: 'open',
          options: { ...options, count: shareOf(options.count, index) },
        }),
      ),
    );
    if (gatewayUrl !== undefined) await crowds.standing(gatewayUrl);
    return crowds;
  }

  /** Resolves when the gateway counts every subscription. */
  async standing(gatewayUrl: string): Promise<void> {
    for (const deadline = Date.now() + PATIENCE_MS; ; await sleep(100)) {
      const count = await metric(gatewayUrl, 'tradegraph_live_subscribers').catch(() => 0);
      if (count === this.options.count) return;
      if (Date.now() > deadline) {
        const report = JSON.stringify(await this.report());
        throw new Error(`${count} of ${this.options.count} subscriptions stand: ${report}`);
      }
    }
  }

  async drop(): Promise<void> {
    await this.#all({ type: 'drop' });
  }

  async return(spreadMs: number): Promise<void> {
    await this.#all({ type: 'return', spreadMs });
  }

  /** Resolves to the moment at which the last subscriber had the change. */
  async reach(sequence: number): Promise<number> {
    return Math.max(...(await this.#all<number>({ type: 'reach', sequence })));
  }

  async report(): Promise<CrowdReport> {
    const total = emptyReport();
    for (const part of await this.#all<CrowdReport>({ type: 'report' })) {
      for (const key of Object.keys(part) as (keyof CrowdReport)[]) {
        if (key === 'wrongs') total.wrongs.push(...part.wrongs);
        else total[key] += part[key];
      }
    }
    return total;
  }

  async close(): Promise<void> {
    await this.#all({ type: 'close' });
    await Promise.all(this.#children.map((child) => stopChild(child, 5_000)));
  }

  #all<T>(request: CrowdRequest): Promise<T[]> {
    return Promise.all(this.#children.map((child) => this.#ask<T>(child, request)));
  }

  #ask<T>(child: ChildProcess, request: CrowdRequest): Promise<T> {
    const id = this.#nextId++;
    return new Promise((resolve, reject) => {
      const timer = setTimeout(
        () => reject(new Error(`The crowd did not ${request.type} in time`)),
        PATIENCE_MS,
      );
      const onMessage = (message: { id: number; answer: T }) => {
        if (message.id !== id) return;
        clearTimeout(timer);
        child.off('message', onMessage);
        resolve(message.answer);
      };
      child.on('message', onMessage);
      child.send({ id, request });
    });
  }
}

const shareOf = (count: number, index: number): number =>
  Math.floor((count * (index + 1)) / PROCESSES) - Math.floor((count * index) / PROCESSES);

/** Fails the bench when a subscriber missed a change, got one twice, or was refused. */
export function assertWhole({ gaps, duplicates, wrongs }: CrowdReport): void {
  if (gaps + duplicates + wrongs.length === 0) return;
  throw new Error(`Subscribers saw ${gaps} gaps, ${duplicates} duplicates, and: ${wrongs.join(' | ')}`);
}
