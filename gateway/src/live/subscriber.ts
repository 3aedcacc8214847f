import type { GraphQLError } from 'graphql';
import type { Batch } from './delivery.js';
import type { Lane } from './lane.js';

/** Where payloads go: one subscription of one connection. Neither call may throw. */
export interface LiveSink {
  deliver(batch: Batch): void;
  /** The hub ends the subscription; the error says why, and its `extensions.cursor` where to go on. */
  end(error: GraphQLError): void;
}

/** One client's place in a source's log. */
export class Subscriber {
  closed = false;
  lane: Lane | undefined;

  constructor(
    readonly sink: LiveSink,
    /** What the client has, or does not want: only later changes are delivered. */
    public sequence: number,
    private readonly onClose: (subscriber: Subscriber) => void,
  ) {}

  /** Answers how many deliveries were news to the client. */
  deliver(batch: Batch): number {
    const news = this.closed ? null : batch.after(this.sequence);
    if (!news) return 0;
    this.sequence = news.last.sequence;
    this.sink.deliver(news);
    return news.deliveries.length;
  }

  end(error: GraphQLError): void {
    if (this.closed) return;
    this.close();
    this.sink.end(error);
  }

  close(): void {
    if (this.closed) return;
    this.closed = true;
    this.onClose(this);
  }
}
