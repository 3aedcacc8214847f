import type { TransactionKind } from './transaction-label.js';

/** A message on its way to the server, as rules see it. */
export interface Passing {
  /** The process that sent it. */
  from: string;
  /** The server that it goes to. */
  to: string;
  /** The SQL, or the words of a Redis command; null for what is neither. */
  text: string | null;
  /** For SQL: whose transaction it belongs to. */
  transaction: TransactionKind;
}

/**
 * A fault that waits for its moment. `before`: the message never reaches the server, the connection is gone.
 * `after`: the server has done it, but the answer is lost with the connection. `hold`: the message stays where it is
 * until the rule is removed.
 */
export interface Rule {
  matches(message: Passing): boolean;
  at: 'before' | 'after' | 'hold';
  /** Something more to happen at this very moment, e.g. the death of the process that waits for the answer. */
  onHit?(message: Passing): void;
}
