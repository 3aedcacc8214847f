export * from './database.js';
export * from './errors.js';
export * from './filters.js';
export {
  IdempotencyMigration1700000000001,
  keyScope,
  rememberOutcomes,
  sweepKeys,
  usedKeys,
  type KeyScope,
} from './idempotency.js';
export * from './input.js';
export type { Job } from './job-runner.js';
export * from './loaders.js';
export * from './paging.js';
export * from './permissions.js';
export { readRows } from './read-rows.js';
export * from './remote-graph.js';
export * from './row-scope.js';
export * from './run-command.js';
export * from './start-subgraph.js';
export * from './transact.js';
export { insertRows } from '@tradegraph/service-kit';
export * from './event-routes.js';
export * from './start-service.js';
export * from './subgraph-config.js';
