import type { Registry } from '@tradegraph/service-kit';
import type { GraphQLSchema } from 'graphql';
import { Counter, Histogram } from 'prom-client';
import type { OperationContext, OperationLog } from '../operation-context.js';
import { FieldUsage } from './field-usage.js';
import type { OperationFacts } from './operation-facts.js';

/** Names that get a series of their own; clients choose them, so their number has an end. */
const MAX_NAMES = 100;
const OTHER = 'other';
/** Errors of which we are the cause. What a client did wrong, or may not do, is no failure of the system. */
const OUR_FAULT = new Set<unknown>(['INTERNAL_SERVER_ERROR', 'SERVICE_UNAVAILABLE', 'TIMEOUT']);

interface CodedError {
  readonly extensions?: Readonly<Record<string, unknown>> | undefined;
}

/** What is counted and kept of every operation, whichever transport brought it. */
export class OperationObserver {
  readonly usage: FieldUsage;
  readonly #names = new Set<string>();
  readonly #plans: Counter<'outcome'>;
  readonly #failures: Counter<'kind'>;
  readonly #duration: Histogram<'operation'>;

  constructor(registry: Registry, schema: GraphQLSchema) {
    const registers = [registry];
    const deprecated = new Counter({
      name: 'tradegraph_deprecated_field_requests_total',
      help: 'Requests that ask for a deprecated field, by Type.field.',
      labelNames: ['field'] as const,
      registers,
    });
    this.#plans = new Counter({
      name: 'tradegraph_prepared_operations_total',
      help: 'Looks for an operation among the prepared ones: hit, or miss (it was parsed, checked and planned).',
      labelNames: ['outcome'] as const,
      registers,
    });
    this.#failures = new Counter({
      name: 'tradegraph_graphql_failures_total',
      help: 'Requests with at least one error of which the system is the cause.',
      labelNames: ['kind'] as const,
      registers,
    });
    for (const kind of ['query', 'mutation']) this.#failures.inc({ kind }, 0); // an alert needs its zero
    this.#duration = new Histogram({
      name: 'tradegraph_operation_seconds',
      help: `Time to answer, in seconds, by operation name; after the first ${MAX_NAMES} names "${OTHER}".`,
      labelNames: ['operation'] as const,
      buckets: [0.005, 0.025, 0.1, 0.25, 0.5, 1, 2.5, 10],
      registers,
    });
    this.usage = new FieldUsage(schema, (field) => deprecated.inc({ field }));
  }

  /** The operation is valid and about to run. */
  begins({ log, identity }: OperationContext, facts: OperationFacts): void {
    log.hash = facts.hash;
    this.usage.count(facts.fields, identity.viewer.id);
  }

  lookedUp(outcome: 'hit' | 'miss'): void {
    this.#plans.inc({ outcome });
  }

  /** It was answered; `log` has its name, kind and outcome by now. */
  answered(log: OperationLog, errors: readonly CodedError[], seconds: number): void {
    if (errors.some(({ extensions }) => OUR_FAULT.has(extensions?.['code'])))
      this.#failures.inc({ kind: log.kind ?? 'invalid' });
    if (log.outcome !== 'refused') this.#duration.observe({ operation: this.#label(log.operation) }, seconds);
  }

  #label(name: string | undefined): string {
    if (name === undefined) return OTHER;
    if (this.#names.has(name)) return name;
    if (this.#names.size >= MAX_NAMES) return OTHER;
    this.#names.add(name);
    return name;
  }
}
