import type { AsyncLocalStorage } from 'node:async_hooks';

/** What is written about one piece of work, when tracing is on. */
export interface Span {
  /** For whoever goes on from here: the next process, or the event. Undefined while tracing is off. */
  readonly traceparent: string | undefined;
  set(attributes: SpanAttributes): void;
  /** The work failed. Only the kind of the error is written: a message may hold a client's data. */
  fail(error: unknown): void;
  end(): void;
}

export type SpanAttributes = Readonly<Record<string, string | number | boolean | undefined>>;

export interface SpanOptions {
  /** Who takes part: another process asks us, we ask another, an event is consumed, or nothing leaves the process. */
  kind?: 'server' | 'client' | 'consumer' | 'internal';
  /** The traceparent that it belongs to; the span around it when left out. */
  parent?: string | undefined;
  attributes?: SpanAttributes;
}

/** The part that needs OpenTelemetry's SDK; loaded when an endpoint is configured, and not before. */
export interface TracingBackend {
  /** Events' ids to the spans that apply them, beside the span of the work around. */
  readonly ambient: AsyncLocalStorage<AmbientTrace>;
  start(name: string, options: SpanOptions, around: Span | undefined): Span;
  /** Sends what is left, for a few seconds at most. */
  stop(): Promise<void>;
}

export interface AmbientTrace {
  span?: Span;
  /** By the id of the event that leads to further ones: several may be applied as one. */
  causes?: ReadonlyMap<string, Span>;
}

const NO_SPAN: Span = {
  traceparent: undefined,
  set: () => undefined,
  fail: () => undefined,
  end: () => undefined,
};

/** One process has one place that its spans go to. */
let backend: TracingBackend | undefined;

/** Turns tracing on for this process until `stop`; without an endpoint nothing is loaded and nothing is done. */
export async function startTracing(
  service: string,
  endpoint: string | undefined,
  warn: (message: string) => void,
): Promise<{ stop(): Promise<void> }> {
  if (endpoint === undefined) return { stop: () => Promise.resolve() };
  const { openTelemetryBackend } = await import('./open-telemetry.js');
  const own = await openTelemetryBackend(service, endpoint, warn);
  backend = own;
  return {
    stop: async () => {
      if (backend === own) backend = undefined;
      await own.stop();
    },
  };
}

export const isTracing = (): boolean => backend !== undefined;

/** A span that the caller ends, e.g. when an answer has left. */
export function startSpan(name: string, options: SpanOptions = {}): Span {
  if (!backend) return NO_SPAN;
  return backend.start(name, options, backend.ambient.getStore()?.span);
}

/** Runs `work` inside a span of its own; what it calls finds that span around it. */
export async function traced<T>(
  name: string,
  options: SpanOptions,
  work: (span: Span) => Promise<T> | T,
): Promise<T> {
  if (!backend) return work(NO_SPAN);
  const span = startSpan(name, options);
  try {
    return await within({ span }, () => work(span));
  } catch (error) {
    span.fail(error);
    throw error;
  } finally {
    span.end();
  }
}

/** Runs `work` inside spans that are ended elsewhere. */
export function within<T>(trace: AmbientTrace, work: () => T): T {
  return backend ? backend.ambient.run(trace, work) : work();
}

export const currentSpan = (): Span => backend?.ambient.getStore()?.span ?? NO_SPAN;

/** What an event carries on: the trace of the event that led to it, else of the request that it is made in. */
export function traceparentFor(causationId: string | null | undefined): string | undefined {
  const around = backend?.ambient.getStore();
  return (
    (causationId ? around?.causes?.get(causationId) : undefined)?.traceparent ?? around?.span?.traceparent
  );
}
