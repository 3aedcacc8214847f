export { createPlanExecutor, type PlanExecutor, type PlanExecutorOptions } from './plan-executor.js';
export type { ExecuteRequest, Executed, PreparedOperation } from './prepared-operation.js';
export { FetchRequest, type Fetcher, type FetchAnswer } from './fetch-request.js';
export { loadSupergraph, type LoadedSupergraph } from './supergraph.js';
