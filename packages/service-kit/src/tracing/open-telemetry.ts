import { AsyncLocalStorage } from 'node:async_hooks';
import { ROOT_CONTEXT, SpanKind, SpanStatusCode, TraceFlags, trace, type Context } from '@opentelemetry/api';
import { OTLPTraceExporter } from '@opentelemetry/exporter-trace-otlp-http';
import { Resource } from '@opentelemetry/resources';
import { BasicTracerProvider, BatchSpanProcessor } from '@opentelemetry/sdk-trace-base';
import { formatTraceparent, parseTraceparent } from './trace-context.js';
import type { AmbientTrace, Span, SpanOptions, TracingBackend } from './tracing.js';

const KINDS = {
  server: SpanKind.SERVER,
  client: SpanKind.CLIENT,
  consumer: SpanKind.CONSUMER,
  internal: SpanKind.INTERNAL,
};
/** A collector that is away costs the oldest spans, never memory or requests. */
const QUEUE = { maxQueueSize: 4_096, maxExportBatchSize: 512, scheduledDelayMillis: 1_000 };
const STOP_MS = 3_000;

/** Spans over OTLP/HTTP as JSON to `<endpoint>/v1/traces`; a trace is recorded unless whoever began it said no. */
export function openTelemetryBackend(
  service: string,
  endpoint: string,
  warn: (message: string) => void,
): TracingBackend {
  const exporter = new OTLPTraceExporter({ url: `${endpoint.replace(/\/$/, '')}/v1/traces` });
  const provider = new BasicTracerProvider({
    resource: new Resource({ 'service.name': service }),
    spanProcessors: [new BatchSpanProcessor(exporter, QUEUE)],
  });
  const tracer = provider.getTracer('tradegraph');
  return {
    ambient: new AsyncLocalStorage<AmbientTrace>(),
    start: (name, options, around) => {
      const { kind = 'internal', attributes = {} } = options;
      return new RecordedSpan(
        tracer.startSpan(name, { kind: KINDS[kind], attributes: { ...attributes } }, parentOf(options, around)),
      );
    },
    stop: async () => {
      const late = new Promise((resolve) => setTimeout(resolve, STOP_MS).unref());
      // The address stays out of the log: it may hold a password.
      const shut = provider.shutdown().catch(() => warn('the last spans could not be sent'));
      await Promise.race([shut, late]);
    },
  };
}

function parentOf({ parent }: SpanOptions, around: Span | undefined): Context {
  const found = parseTraceparent(parent ?? around?.traceparent);
  if (!found) return ROOT_CONTEXT;
  const { traceId, spanId, sampled } = found;
  const traceFlags = sampled ? TraceFlags.SAMPLED : TraceFlags.NONE;
  return trace.setSpanContext(ROOT_CONTEXT, { traceId, spanId, traceFlags, isRemote: parent !== undefined });
}

class RecordedSpan implements Span {
  readonly traceparent: string;

  constructor(private readonly span: ReturnType<ReturnType<typeof trace.getTracer>['startSpan']>) {
    const { traceId, spanId, traceFlags } = span.spanContext();
    this.traceparent = formatTraceparent({ traceId, spanId, sampled: (traceFlags & TraceFlags.SAMPLED) !== 0 });
  }

  set(attributes: Parameters<Span['set']>[0]): void {
    this.span.setAttributes({ ...attributes });
  }

  fail(error: unknown): void {
    this.span.setAttribute('error.type', error instanceof Error ? error.name : typeof error);
    this.span.setStatus({ code: SpanStatusCode.ERROR });
  }

  end(): void {
    this.span.end();
  }
}
