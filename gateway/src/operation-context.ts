import type { Identity } from '@tradegraph/service-kit';
import type { BudgetClass } from './limits/budget/budget.js';
import type { LiveChange } from './live/live-change.js';

/** What an operation carries to its subgraph fetches. */
export interface OperationContext {
  identity: Identity;
  /** Whose budget it is when that is not the viewer's own: the address of somebody without a name. */
  client?: string;
  /** Which budget it is counted in; by its kind when left out. */
  budget?: BudgetClass;
  /** Filled in while the operation runs, for the access log. */
  log: OperationLog;
  /** Sent along with each fetch: the trace, and headers of the client's request that are propagated. */
  headers?: Readonly<Record<string, string>>;
  /** The propagated ones as text: a read is not shared with one that has others. */
  propagated?: string;
  /** The text that was found trusted, or that we made of one that was: it is not looked at again. */
  trusted?: string;
  /** In a subscription: the change that this execution answers. */
  change?: LiveChange;
}

export interface OperationLog {
  operation?: string;
  /** Equal for operations that differ only in spelling, so that lines without a name can be told apart. */
  hash?: string;
  kind?: string;
  outcome?: string;
  /** Estimated, in the units of the limits. */
  cost?: number;
  /** By subgraph: how often it was asked, and for how many milliseconds altogether. */
  fetches?: Record<string, { count: number; ms: number }>;
}
