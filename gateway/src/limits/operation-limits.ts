import type { Viewer } from '@tradegraph/service-kit';
import type { DocumentNode, GraphQLFormattedError, OperationDefinitionNode } from 'graphql';
import type { LoadedSupergraph } from '../supergraph.js';
import type { Balance, Budget, BudgetClass } from './budget/budget.js';
import { checkDocument } from './check-document.js';
import { checkInput } from './check-input.js';
import { compileCost, type CostOf } from './cost/compile-cost.js';
import { readWeights, type Weights } from './cost/weights.js';
import type { LimitConfig } from './environment.js';
import { refuseIntrospection } from './introspection.js';
import { overLimit } from './over-limit.js';
import { parseWithin } from './parse-within.js';
import { withoutSuggestions } from './suggestions.js';

/** What an admitted operation costs, and what its client has left; null where nothing is limited. */
export interface Admission {
  cost: number;
  balance: Balance | null;
}

/** Whose budget it is: the viewer's, or that of an address which somebody without a name comes from. */
export interface Client {
  viewer: Viewer;
  client?: string | undefined;
}

/** Every bound on what clients may ask, for every transport. */
export class OperationLimits {
  /** Of the supergraph that serves now. */
  #weights: { sdl: string; weights: Weights } | undefined;

  constructor(
    private readonly config: LimitConfig,
    readonly budget: Budget,
  ) {}

  get production(): boolean {
    return this.config.production;
  }

  /** An error as clients see it: without a guess at what they meant, in production mode. */
  silenced(error: GraphQLFormattedError): GraphQLFormattedError {
    return this.config.production ? withoutSuggestions(error) : error;
  }

  /** Parses a text and refuses what is too much in it, before it is validated. */
  parse(text: string): DocumentNode {
    const document = parseWithin(text, this.config.document);
    checkDocument(document, this.config.document);
    if (this.config.production) refuseIntrospection(document);
    return document;
  }

  /** For what Apollo Server parses itself: refuses what is too much, and leaves it to say what is no GraphQL. */
  checkText(text: string): void {
    try {
      this.parse(text);
    } catch (error) {
      const { code } = (error as { extensions?: { code?: unknown } }).extensions ?? {};
      if (code !== 'GRAPHQL_PARSE_FAILED') throw error;
    }
  }

  /** Of a valid operation; to be kept with it. Throws for a page that is too large as it stands in the text. */
  costOf(
    { sdl, clientSchema }: Pick<LoadedSupergraph, 'sdl' | 'clientSchema'>,
    document: DocumentNode,
    operation: OperationDefinitionNode,
  ): CostOf {
    if (this.#weights?.sdl !== sdl) this.#weights = { sdl, weights: readWeights(sdl) };
    return compileCost(
      clientSchema,
      this.#weights.weights,
      document,
      operation,
      this.config.document.pageSize,
    );
  }

  /** Refuses variables that are too large to look at, before they are coerced. */
  checkInput(variables: Readonly<Record<string, unknown>>): void {
    checkInput(variables, this.config.document);
  }

  /** Counts an operation against its client's budget. Throws COST_LIMIT_EXCEEDED or RATE_LIMITED. */
  admit(
    budget: BudgetClass,
    { viewer, client }: Client,
    costOf: CostOf,
    variables: Readonly<Record<string, unknown>>,
  ): Admission {
    const cost = costOf(variables);
    const limit = this.config.document.cost;
    if (cost > limit) {
      throw overLimit({
        code: 'COST_LIMIT_EXCEEDED',
        message: `The operation is estimated to cost ${cost}, and one may cost at most ${limit}: ask for smaller pages, or for less of each entry`,
        limit,
        found: cost,
      });
    }
    // Nothing is free: a request costs something even when it asks for nothing.
    const balance = this.budget.spend(budget, client ?? viewer.id, Math.max(1, cost), this.#factor(viewer));
    return { cost, balance };
  }

  #factor({ roles }: Viewer): number {
    return roles.includes('service') || roles.includes('admin') ? this.config.serviceFactor : 1;
  }
}

/** What an answer's `extensions.cost` says. */
export const costExtension = ({ cost, balance }: Admission) => ({
  requested: cost,
  ...(balance
    ? { limit: balance.limit, remaining: balance.remaining, resetSeconds: balance.resetSeconds }
    : {}),
});
