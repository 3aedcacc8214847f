import { randomPart } from '@tradegraph/kernel';

/** A W3C trace context: 16 and 8 bytes in hex, and whether the trace is recorded. */
export interface TraceContext {
  readonly traceId: string;
  readonly spanId: string;
  readonly sampled: boolean;
}

/** The header of https://www.w3.org/TR/trace-context/ */
export const TRACE_HEADER = 'traceparent';

const SHAPE = /^([0-9a-f]{2})-([0-9a-f]{32})-([0-9a-f]{16})-([0-9a-f]{2})(-.*)?$/;
const ZEROS = /^0+$/;

/** Null for anything that is no trace context; later versions are read as far as this one knows them. */
export function parseTraceparent(header: unknown): TraceContext | null {
  if (typeof header !== 'string' || header.length > 200) return null;
  const [, version, traceId = '', spanId = '', flags = '', rest] = SHAPE.exec(header) ?? [];
  if (version === undefined || version === 'ff' || (version === '00' && rest !== undefined)) return null;
  if (ZEROS.test(traceId) || ZEROS.test(spanId)) return null;
  return { traceId, spanId, sampled: (Number.parseInt(flags, 16) & 1) === 1 };
}

export const formatTraceparent = ({ traceId, spanId, sampled }: TraceContext): string =>
  `00-${traceId}-${spanId}-${sampled ? '01' : '00'}`;

/** The beginning of a trace that nobody has begun before us. */
export function newTraceContext(): TraceContext {
  const bytes = randomPart(24).toString('hex');
  return { traceId: bytes.slice(0, 32), spanId: bytes.slice(32), sampled: false };
}
