import type { Identity } from '@tradegraph/service-kit';
import type { LiveChange } from './live/live-change.js';

/** What an operation carries to its subgraph fetches. */
export interface OperationContext {
  identity: Identity;
  /** Filled in while the operation runs, for the access log. */
  log: OperationLog;
  /** In a subscription: the change that this execution answers. */
  change?: LiveChange;
}

export interface OperationLog {
  operation?: string;
  kind?: string;
  outcome?: string;
}
