import { TRACE_HEADER, traced } from '@tradegraph/service-kit';
import type { OperationContext } from '../operation-context.js';

/**
 * Around one fetch from a subgraph, retries included: its time goes to the request's log line, and its span to the
 * subgraph, which continues the trace from there.
 */
export async function observeFetch<T>(
  subgraph: string,
  context: OperationContext,
  fetch: (context: OperationContext) => Promise<T>,
): Promise<T> {
  const start = performance.now();
  try {
    return await traced(
      `fetch ${subgraph}`,
      { kind: 'client', attributes: { 'peer.service': subgraph } },
      ({ traceparent }) =>
        fetch(
          traceparent === undefined
            ? context
            : { ...context, headers: { ...context.headers, [TRACE_HEADER]: traceparent } },
        ),
    );
  } finally {
    const entry = ((context.log.fetches ??= {})[subgraph] ??= { count: 0, ms: 0 });
    entry.count += 1;
    entry.ms = Math.round((entry.ms + performance.now() - start) * 10) / 10;
  }
}
