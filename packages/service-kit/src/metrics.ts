import { Counter, Histogram, Registry, collectDefaultMetrics } from 'prom-client';

export { Registry };

/** One registry per process; every series carries the process' name as `service`, and the labels given. */
export function createRegistry(service: string, labels: Record<string, string> = {}): Registry {
  const registry = new Registry();
  registry.setDefaultLabels({ service, ...labels });
  collectDefaultMetrics({ register: registry });
  return registry;
}

/** Requests by operation kind and outcome, and how long they took. */
export function requestMetrics(registry: Registry) {
  return {
    requests: new Counter({
      name: 'tradegraph_graphql_requests_total',
      help: 'GraphQL requests, by kind of root (query, mutation, entities) and outcome.',
      labelNames: ['kind', 'outcome'] as const,
      registers: [registry],
    }),
    duration: new Histogram({
      name: 'tradegraph_graphql_request_seconds',
      help: 'Time to answer a GraphQL request, in seconds.',
      labelNames: ['kind'] as const,
      buckets: [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5],
      registers: [registry],
    }),
  };
}
