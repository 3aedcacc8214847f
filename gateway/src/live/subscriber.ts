import type { GraphQLError } from 'graphql';
import type { Delivery } from './delivery.js';
import type { Lane } from './lane.js';

/** Where payloads go: one subscription of one connection. Neither call may throw. */
export interface LiveSink {
  deliver(delivery: Delivery): void;
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

  /** False when the client had it already. */
  deliver(delivery: Delivery): boolean {
    if (this.closed || delivery.sequence <= this.sequence) return false;
    this.sequence = delivery.sequence;
    this.sink.deliver(delivery);
    return true;
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
