import type net from 'node:net';
import { DelayLine } from './delay-line.js';
import type { Framer, Message } from './framing.js';
import type { Link } from './link.js';
import { readResp, rewriteEntries, writeResp } from './resp.js';
import type { Rule } from './rule.js';
import { TransactionLabel } from './transaction-label.js';

/** One connection through a link: both directions, each in its order. */
export class Passage {
  readonly #framer: Framer;
  readonly #label = new TransactionLabel();
  /** Messages of the client that have not been sent on. */
  #up: { message: Message; noted: boolean }[] = [];
  /** Answers that have not been handed on. */
  #down: Buffer[] = [];
  /** The rule that waits for the server's answer, to lose it. */
  #losing: { rule: Rule; text: string | null } | undefined;
  #lastText = '';
  /** Answers are rewritten only on connections that were made for it: others may be in the middle of one. */
  readonly #rewriting: boolean;
  #unread: Buffer = Buffer.alloc(0);
  readonly #upLine = new DelayLine((bytes) => this.#write(this.far, bytes));
  readonly #downLine = new DelayLine((bytes) => this.#write(this.near, bytes));

  constructor(
    private readonly link: Link,
    private readonly near: net.Socket,
    private readonly far: net.Socket,
    private readonly onClose: () => void,
  ) {
    this.#framer = link.framer();
    this.#rewriting = link.rewrite !== undefined;
    near.setNoDelay(true);
    far.setNoDelay(true);
    near.on('data', (chunk) => this.#fromClient(chunk));
    far.on('data', (chunk) => this.#fromServer(chunk));
    near.on('end', () => this.#endOnce(far));
    far.on('end', () => this.#endOnce(near));
    far.on('error', () => this.destroy());
    near.on('close', () => this.destroy());
    far.on('close', () => this.#endOnce(near));
  }

  /** The mode or the rules have changed: goes on with what waits. */
  resume(): void {
    this.#pumpUp();
    this.#pumpDown();
  }

  destroy(): void {
    this.near.destroy();
    this.far.destroy();
    this.#up = [];
    this.#down = [];
    this.#upLine.clear();
    this.#downLine.clear();
    this.onClose();
  }

  #endOnce(socket: net.Socket): void {
    if (!socket.destroyed && !socket.writableEnded) socket.end();
    if (socket === this.near) this.onClose();
  }

  #fromClient(chunk: Buffer): void {
    for (const message of this.#framer.push(chunk)) this.#up.push({ message, noted: false });
    this.#pumpUp();
  }

  #pumpUp(): void {
    const { mode } = this.link;
    if (mode.type === 'hang' && mode.direction === 'both') return;
    while (this.#up[0]) {
      const [head] = this.#up;
      if (!this.#mayPass(head)) return;
      this.#up.shift();
      this.#lastText = head.message.text ?? '';
      this.#upLine.push(head.message.bytes, this.#delay);
    }
  }

  /** False when a rule holds the message, or has just ended the connection. */
  #mayPass(head: { message: Message; noted: boolean }): boolean {
    const { text } = head.message;
    if (text === null) return true;
    if (!head.noted) this.#label.note(text);
    head.noted = true;
    const { from, to, ruleFor } = this.link.options;
    const passing = { from, to, text, transaction: this.#label.kind };
    const rule = ruleFor(passing);
    if (!rule) return true;
    if (rule.at === 'after') {
      this.#losing = { rule, text };
      return true;
    }
    rule.onHit?.(passing);
    if (rule.at === 'before') this.destroy();
    return false;
  }

  #fromServer(chunk: Buffer): void {
    if (this.#losing) {
      const { rule, text } = this.#losing;
      const { from, to } = this.link.options;
      rule.onHit?.({ from, to, text, transaction: this.#label.kind });
      return this.destroy();
    }
    this.#down.push(chunk);
    this.#pumpDown();
  }

  #pumpDown(): void {
    if (this.link.mode.type === 'hang') return;
    for (const chunk of this.#down.splice(0)) {
      const bytes = this.#rewriting ? this.#rewritten(chunk) : chunk;
      if (bytes.length > 0) this.#downLine.push(bytes, this.#delay);
    }
  }

  #rewritten(chunk: Buffer): Buffer {
    this.#unread = Buffer.concat([this.#unread, chunk]);
    const written: Buffer[] = [];
    for (let read = readResp(this.#unread); read; read = readResp(this.#unread)) {
      const { rewrite } = this.link;
      const applies = rewrite !== undefined && /^XREAD /i.test(this.#lastText);
      written.push(writeResp(applies ? rewriteEntries(read.value, rewrite) : read.value));
      this.#unread = this.#unread.subarray(read.end);
    }
    return Buffer.concat(written);
  }

  get #delay(): number {
    const { mode } = this.link;
    return mode.type === 'delay' ? mode.ms : 0;
  }

  #write(to: net.Socket, bytes: Buffer): void {
    if (to.destroyed || to.writableEnded) return;
    if (to.write(bytes)) return;
    const from = to === this.far ? this.near : this.far;
    from.pause();
    to.once('drain', () => from.resume());
  }
}
