import { AsyncLocalStorage } from 'node:async_hooks';
import type { Span as SdkSpan } from '@opentelemetry/api';
import { formatTraceparent, parseTraceparent } from './trace-context.js';
import type { AmbientTrace, Span, SpanOptions, TracingBackend } from './tracing.js';

/** A collector that is away costs the oldest spans, never memory or requests. */
const QUEUE = { maxQueueSize: 4_096, maxExportBatchSize: 512, scheduledDelayMillis: 1_000 };
const STOP_MS = 3_000;

/**
 * Spans over OTLP/HTTP as JSON to `<endpoint>/v1/traces`; a trace is recorded unless whoever began it said no. The
 * packages are imported here and not above: a bundle would load them with the process, traced or not.
 */
export async function openTelemetryBackend(
  service: string,
  endpoint: string,
  warn: (message: string) => void,
): Promise<TracingBackend> {
  const [api, { OTLPTraceExporter }, { Resource }, sdk] = await Promise.all([
    import('@opentelemetry/api'),
    import('@opentelemetry/exporter-trace-otlp-http'),
    import('@opentelemetry/resources'),
    import('@opentelemetry/sdk-trace-base'),
  ]);
  const { ROOT_CONTEXT, SpanKind, SpanStatusCode, TraceFlags, trace } = api;
  const kinds = {
    server: SpanKind.SERVER,
    client: SpanKind.CLIENT,
    consumer: SpanKind.CONSUMER,
    internal: SpanKind.INTERNAL,
  };
  const exporter = new OTLPTraceExporter({ url: `${endpoint.replace(/\/$/, '')}/v1/traces` });
  const provider = new sdk.BasicTracerProvider({
    resource: new Resource({ 'service.name': service }),
    spanProcessors: [new sdk.BatchSpanProcessor(exporter, QUEUE)],
  });
  const tracer = provider.getTracer('tradegraph');
  const parentOf = ({ parent }: SpanOptions, around: Span | undefined) => {
    const found = parseTraceparent(parent ?? around?.traceparent);
    if (!found) return ROOT_CONTEXT;
    const { traceId, spanId, sampled } = found;
    const traceFlags = sampled ? TraceFlags.SAMPLED : TraceFlags.NONE;
    return trace.setSpanContext(ROOT_CONTEXT, {
      traceId,
      spanId,
      traceFlags,
      isRemote: parent !== undefined,
    });
  };
  return {
    ambient: new AsyncLocalStorage<AmbientTrace>(),
    start: (name, options, around) => {
      const { kind = 'internal', attributes = {} } = options;
      const begun = { kind: kinds[kind], attributes: { ...attributes } };
      return new RecordedSpan(tracer.startSpan(name, begun, parentOf(options, around)), SpanStatusCode.ERROR);
    },
    stop: async () => {
      const late = new Promise((resolve) => setTimeout(resolve, STOP_MS).unref());
      // The address stays out of the log: it may hold a password.
      const shut = provider.shutdown().catch(() => warn('the last spans could not be sent'));
      await Promise.race([shut, late]);
    },
  };
}

class RecordedSpan implements Span {
  readonly traceparent: string;

  constructor(
    private readonly span: SdkSpan,
    private readonly failed: number,
  ) {
    const { traceId, spanId, traceFlags } = span.spanContext();
    this.traceparent = formatTraceparent({ traceId, spanId, sampled: (traceFlags & 1) === 1 });
  }

  set(attributes: Parameters<Span['set']>[0]): void {
    this.span.setAttributes({ ...attributes });
  }

  fail(error: unknown): void {
    this.span.setAttribute('error.type', error instanceof Error ? error.name : typeof error);
    this.span.setStatus({ code: this.failed });
  }

  end(): void {
    this.span.end();
  }
}
