import { requestMetrics, type Registry } from '@tradegraph/service-kit';
import { Counter, Gauge, Histogram } from 'prom-client';

/** Everything that the gateway counts, beside what every process does. */
export function gatewayMetrics(registry: Registry) {
  const registers = [registry];
  return {
    requests: requestMetrics(registry),
    fetches: {
      breaker: new Gauge({
        name: 'tradegraph_subgraph_breaker_open',
        help: '1 while a subgraph that does not answer is left alone, else 0.',
        labelNames: ['subgraph'] as const,
        registers,
      }),
      retries: new Counter({
        name: 'tradegraph_subgraph_retries_total',
        help: 'Fetches that were sent again because no answer came.',
        labelNames: ['subgraph'] as const,
        registers,
      }),
      duration: new Histogram({
        name: 'tradegraph_subgraph_fetch_seconds',
        help: 'Time of one fetch from a subgraph, in seconds, by outcome (ok, error, unavailable).',
        labelNames: ['subgraph', 'outcome'] as const,
        buckets: [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2, 5, 30],
        registers,
      }),
      errors: new Counter({
        name: 'tradegraph_subgraph_unavailable_total',
        help: 'Fetches that got no answer from their subgraph.',
        labelNames: ['subgraph'] as const,
        registers,
      }),
    },
    supergraph: {
      loads: new Counter({
        name: 'tradegraph_supergraph_loads_total',
        help: 'New supergraphs since the start, by outcome: loaded, or refused while the one before serves on.',
        labelNames: ['outcome'] as const,
        registers,
      }),
    },
    documents: {
      untrusted: new Counter({
        name: 'tradegraph_untrusted_documents_total',
        help: 'Operations that are in no manifest of trusted documents, by outcome: refused, or let_through while it is tried out.',
        labelNames: ['outcome'] as const,
        registers,
      }),
    },
    live: {
      sockets: new Gauge({
        name: 'tradegraph_live_connections',
        help: 'Open WebSocket and SSE connections.',
        labelNames: ['transport'] as const,
        registers,
      }),
      subscribers: new Gauge({
        name: 'tradegraph_live_subscribers',
        help: 'Running subscriptions, by root field.',
        labelNames: ['field'] as const,
        registers,
      }),
      executions: new Counter({
        name: 'tradegraph_live_executions_total',
        help: 'Subscription payloads computed, by root field; equal subscribers share one.',
        labelNames: ['field'] as const,
        registers,
      }),
      deliveries: new Counter({
        name: 'tradegraph_live_deliveries_total',
        help: 'Subscription payloads handed to connections, by root field.',
        labelNames: ['field'] as const,
        registers,
      }),
      retries: new Counter({
        name: 'tradegraph_live_retries_total',
        help: 'Subscription payloads computed again because a subgraph did not answer.',
        labelNames: ['field'] as const,
        registers,
      }),
      slow: new Counter({
        name: 'tradegraph_live_slow_connections_total',
        help: 'Connections closed because they did not read what was sent.',
        registers,
      }),
    },
  };
}

export type GatewayMetrics = ReturnType<typeof gatewayMetrics>;
export type FetchMetrics = GatewayMetrics['fetches'];
export type SupergraphMetrics = GatewayMetrics['supergraph'];
export type DocumentMetrics = GatewayMetrics['documents'];
export type LiveMetrics = GatewayMetrics['live'];
