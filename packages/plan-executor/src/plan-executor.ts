import type { DocumentNode } from 'graphql';
import { CompiledOperation } from './compile/compiled-operation.js';
import { whyNotCompiled } from './compile/limits.js';
import type { Fetcher } from './fetch-request.js';
import { planOperation } from './plan.js';
import type { PreparedOperation } from './prepared-operation.js';
import { StockOperation } from './stock/stock-operation.js';
import type { LoadedSupergraph } from './supergraph.js';

export interface PlanExecutorOptions<C> {
  supergraph: LoadedSupergraph;
  /** By subgraph. */
  fetchers: Readonly<Record<string, Fetcher<C>>>;
}

export interface PlanExecutor<C> {
  /**
   * Plans and compiles one operation of a document that has been validated against `clientSchema`. Takes some
   * milliseconds: keep the result. `operationName` may be left out where there is only one operation. Throws a
   * GraphQLError for what can't be planned.
   */
  prepare(document: DocumentNode, operationName?: string): PreparedOperation<C>;
}

/** Executes operations over one supergraph. */
export function createPlanExecutor<C>(options: PlanExecutorOptions<C>): PlanExecutor<C> {
  const { supergraph, fetchers } = options;
  return {
    prepare: (document, operationName) => {
      const planned = planOperation(supergraph, document, operationName);
      return whyNotCompiled(planned) === null
        ? new CompiledOperation(supergraph, planned, fetchers)
        : new StockOperation(supergraph, planned, fetchers);
    },
  };
}
