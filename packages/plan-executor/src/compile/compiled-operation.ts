import type { GraphQLSchema } from 'graphql';
import { asGraphQLError } from '../as-graphql-error.js';
import type { Fetcher } from '../fetch-request.js';
import type { PlannedOperation } from '../plan.js';
import type { Executed, ExecuteRequest, PreparedOperation } from '../prepared-operation.js';
import { shapeAsApollo } from '../stock/shape-as-apollo.js';
import type { LoadedSupergraph } from '../supergraph.js';
import { compilePlan } from './compile-plan.js';
import { IRREGULAR } from './irregular.js';
import { conditionsOf } from './limits.js';
import type { Run, Step } from './run.js';
import { compileSerializer, type Serializer } from './serializer.js';

/** Combinations of conditions whose serialisers are kept. */
const KEPT_SERIALIZERS = 16;

/** An operation as a function over fetches, and one that writes its answer, for each combination of conditions. */
export class CompiledOperation<C> implements PreparedOperation<C> {
  readonly way = 'compiled';
  readonly #step: Step<C> | undefined;
  readonly #conditions: readonly string[];
  readonly #serializers = new Map<string, Serializer>();
  readonly #schema: GraphQLSchema;

  constructor(
    supergraph: LoadedSupergraph,
    private readonly planned: PlannedOperation,
    fetchers: Readonly<Record<string, Fetcher<C>>>,
  ) {
    const parts = { schema: supergraph.supergraphSchema, fetchers };
    this.#schema = supergraph.clientSchema;
    this.#step = planned.node && compilePlan(planned.node, parts);
    this.#conditions = conditionsOf(planned);
  }

  async execute({ variables, context }: ExecuteRequest<C>): Promise<Executed> {
    const conditions = this.#valuesOf(variables);
    const run: Run<C> = { data: {}, errors: [], variables, conditions, context };
    try {
      await this.#step?.(run, [run.data]);
    } catch (error) {
      return { data: undefined, errors: [...run.errors, asGraphQLError(error)] };
    }
    return this.#write(run);
  }

  #write({ data, errors, variables, conditions }: Run<C>): Executed {
    try {
      return { data: this.#serializer(conditions)(data), errors };
    } catch (error) {
      if (error !== IRREGULAR) throw error;
      return shapeAsApollo(this.planned, data, variables, errors);
    }
  }

  #serializer(conditions: Readonly<Record<string, boolean>>): Serializer {
    const key = this.#conditions.map((name) => (conditions[name] ? '1' : '0')).join('');
    const known = this.#serializers.get(key);
    if (known) return known;
    if (this.#serializers.size >= KEPT_SERIALIZERS) this.#serializers.clear();
    const compiled = compileSerializer(this.#schema, this.planned, conditions);
    this.#serializers.set(key, compiled);
    return compiled;
  }

  /** Validation and coercion have made sure that each has a value. */
  #valuesOf(variables: Readonly<Record<string, unknown>>): Record<string, boolean> {
    if (this.#conditions.length === 0) return NO_CONDITIONS;
    const defaults = this.planned.operation.collectDefaultedVariableValues();
    return Object.fromEntries(
      this.#conditions.map((name) => [name, (variables[name] ?? defaults[name]) === true]),
    );
  }
}

const NO_CONDITIONS: Record<string, boolean> = {};
