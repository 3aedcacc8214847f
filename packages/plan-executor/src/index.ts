export { chooseOperation } from './choose-operation.js';
export { createPlanExecutor, type PlanExecutor, type PlanExecutorOptions } from './plan-executor.js';
export type { ExecuteRequest, Executed, PreparedOperation } from './prepared-operation.js';
export { FetchRequest, type Fetcher, type FetchAnswer } from './fetch-request.js';
export { shareReads, type Read } from './share-reads.js';
export { loadSupergraph, type LoadedSupergraph } from './supergraph.js';
