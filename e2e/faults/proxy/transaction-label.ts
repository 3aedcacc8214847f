/** Whose transaction it is, as far as its statements tell. */
export type TransactionKind = 'command' | 'sequencer' | 'consumer' | 'job';

/** Watches the statements of one connection, so that a COMMIT can be told from another. */
export class TransactionLabel {
  kind: TransactionKind = 'job';

  /** Call with each statement before it is judged. */
  note(sql: string): void {
    if (/^START TRANSACTION/i.test(sql)) this.kind = 'job';
    else if (/^INSERT (IGNORE )?INTO idempotency_key/.test(sql)) this.kind = 'command';
    else if (/FROM inbox_offset .*FOR UPDATE/s.test(sql)) this.kind = 'consumer';
    else if (/FROM outbox_counter .*FOR UPDATE/s.test(sql)) this.kind = 'sequencer';
  }
}
