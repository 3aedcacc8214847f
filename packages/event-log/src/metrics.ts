import { Gauge } from 'prom-client';
import type { Registry } from 'prom-client';

/** The log and each consumer of a process share its registry, and each may come first. */
function gauge<L extends string>(registry: Registry, name: string, help: string, labelNames: L[]): Gauge<L> {
  const existing = registry.getSingleMetric(name) as Gauge<L> | undefined;
  return existing ?? new Gauge({ name, help, labelNames, registers: [registry] });
}

/** Alarm: backlog over 10,000, or a delay over 5 minutes. */
export const outboxMetrics = (registry: Registry) => ({
  backlog: gauge(
    registry,
    'tradegraph_outbox_backlog_events',
    'Committed events that are not in the stream yet.',
    ['source'],
  ),
  delay: gauge(
    registry,
    'tradegraph_outbox_publish_delay_seconds',
    'Age of the oldest event that is not in the stream yet, in seconds; 0 when there is none.',
    ['source'],
  ),
});

/** Alarm: any DEAD letter; a lag that does not fall. */
export const consumerMetrics = (registry: Registry) => ({
  lag: gauge(
    registry,
    'tradegraph_consumer_lag_events',
    'Events of the source that this consumer has not applied yet.',
    ['consumer', 'source'],
  ),
  deadLetters: gauge(
    registry,
    'tradegraph_dead_letters',
    'Events that failed (DEAD) or wait behind a failed one of their aggregate (PARKED).',
    ['consumer', 'source', 'state'],
  ),
});
