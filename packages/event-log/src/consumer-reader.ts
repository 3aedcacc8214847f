import type { EventEnvelope, EventSource } from '@tradegraph/events';
import type { Logger } from '@tradegraph/service-kit';
import { Condition } from './condition.js';
import { fetchPage } from './fetch-page.js';
import type { FetchEvents } from './fetch-page.js';
import { pause } from './loop.js';
import { RedisUnavailableError } from './redis-link.js';
import type { RedisLink } from './redis-link.js';
import { contiguousEvents, sequenceOf, streamId, streamKey } from './stream.js';
import type { StreamEntry } from './stream.js';

export interface ReaderTuning {
  /** Events per read, and so per transaction. */
  batch: number;
  /** How long one read of the stream waits. */
  blockMs: number;
  /** How often the outbox is asked although the stream seems fine: a silent stream may be a dead publisher. */
  auditMs: number;
}

export interface ReaderOptions extends ReaderTuning {
  redis: RedisLink;
  source: EventSource;
  fetchEvents: FetchEvents;
  logger: Logger;
}

/** Reads one source in order: from the stream while it goes on without a gap, from the outbox otherwise. */
export class ConsumerReader {
  /** The newest sequence of the source that this reader has heard of. */
  latest = 0;
  #auditAt = 0;
  /** What the outbox had when it was last read. Up to there it is read on, as the stream may lack a part. */
  #outboxEnd = 0;
  readonly #audits: Condition;

  constructor(private readonly options: ReaderOptions) {
    this.#audits = new Condition(options.logger, `reading the outbox of ${options.source}`);
  }

  /** Contiguous events starting with `after + 1`; none when nothing came within the time of one read. */
  async next(after: number, signal: AbortSignal): Promise<EventEnvelope[]> {
    if (after < this.#outboxEnd || Date.now() >= this.#auditAt) {
      const audited = await this.#audit(after);
      if (audited.length > 0) return audited;
    }
    try {
      return await this.#readStream(after);
    } catch (error) {
      if (!(error instanceof RedisUnavailableError)) throw error;
      const events = signal.aborted ? [] : await this.#fetch(after);
      if (events.length === 0) await pause(this.options.blockMs, signal);
      return events;
    }
  }

  async #readStream(after: number): Promise<EventEnvelope[]> {
    const { redis, source, batch, blockMs } = this.options;
    const streams = await redis.run(
      (client) =>
        client.xRead({ key: streamKey(source), id: streamId(after) }, { COUNT: batch, BLOCK: blockMs }),
      blockMs + 5_000,
    );
    const entries = (streams as { messages: StreamEntry[] }[] | null)?.[0]?.messages ?? [];
    if (entries.length === 0) return [];
    this.latest = Math.max(this.latest, sequenceOf(entries.at(-1)!.id));
    const events = contiguousEvents(entries, after);
    if (events.length > 0) return events;
    return this.#fetch(after);
  }

  async #fetch(after: number): Promise<EventEnvelope[]> {
    const page = await fetchPage(this.options.fetchEvents, this.options.source, after, this.options.batch);
    this.latest = Math.max(this.latest, page.latestSequence);
    this.#auditAt = Date.now() + this.options.auditMs;
    this.#outboxEnd = page.latestSequence;
    if (page.latestSequence < after) {
      throw new Error(
        `This consumer is at ${after}, but its source only at ${page.latestSequence}: was a database reset?`,
      );
    }
    return page.events;
  }

  /** An audit that fails stops nothing: while the stream goes on, the source itself may be down. */
  async #audit(after: number): Promise<EventEnvelope[]> {
    this.#auditAt = Date.now() + this.options.auditMs;
    try {
      const events = await this.#fetch(after);
      this.#audits.ok();
      return events;
    } catch (error) {
      this.#audits.failed(error);
      this.#outboxEnd = 0;
      return [];
    }
  }
}
