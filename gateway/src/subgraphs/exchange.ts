import type { Dispatcher } from 'undici';

export interface SubgraphAnswer {
  status: number;
  text: string;
}

/** Why there is no answer, for our logs. */
export class NoAnswer extends Error {
  constructor(
    message: string,
    /** False when not one byte of the request can have reached the subgraph. */
    readonly sent: boolean,
    /** Another attempt would not help: the time is up, or the subgraph itself says that it can't. */
    readonly final: boolean,
    cause?: unknown,
  ) {
    super(message, { cause });
  }
}

/**
 * One request and its answer, on undici's own events: its promises, streams and signals cost more than all the rest of
 * a small request. The deadline covers everything, the wait for a connection too.
 */
export class Exchange implements Dispatcher.DispatchHandler {
  #status = 0;
  #first: Buffer | undefined;
  #more: Buffer[] | undefined;
  #controller: Dispatcher.DispatchController | undefined;
  #expired: NoAnswer | undefined;
  readonly #timer: NodeJS.Timeout;

  constructor(
    private readonly resolve: (answer: SubgraphAnswer) => void,
    private readonly reject: (error: NoAnswer) => void,
    deadlineMs: number,
  ) {
    this.#timer = setTimeout(() => this.#expire(deadlineMs), deadlineMs);
  }

  onRequestStart(controller: Dispatcher.DispatchController): void {
    this.#controller = controller;
    if (this.#expired) controller.abort(this.#expired);
  }

  onResponseStart(_controller: Dispatcher.DispatchController, status: number): void {
    this.#status = status;
  }

  onResponseData(_controller: Dispatcher.DispatchController, chunk: Buffer): void {
    if (this.#first === undefined) this.#first = chunk;
    else (this.#more ??= [this.#first]).push(chunk);
  }

  onResponseEnd(): void {
    clearTimeout(this.#timer);
    const bytes = this.#more ? Buffer.concat(this.#more) : this.#first;
    this.resolve({ status: this.#status, text: bytes?.toString('utf8') ?? '' });
  }

  onResponseError(_controller: Dispatcher.DispatchController, error: Error): void {
    clearTimeout(this.#timer);
    this.reject(new NoAnswer(error.message, this.#controller !== undefined, false, error));
  }

  #expire(deadlineMs: number): void {
    this.#expired = new NoAnswer(`No answer within ${deadlineMs} ms`, this.#controller !== undefined, true);
    this.reject(this.#expired);
    this.#controller?.abort(this.#expired);
  }
}
