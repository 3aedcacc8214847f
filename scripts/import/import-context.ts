import type { GatewayClient } from './gateway/gateway-client.js';
import type { Progress } from './report/progress.js';
import type { RemarkFile } from './report/remark-file.js';

/** What every import works with. */
export interface ImportContext {
  /** Undefined in a dry run: everything is read, judged and reported, nothing is sent. */
  client: GatewayClient | undefined;
  /** Requests in flight. */
  concurrency: number;
  /** Aborted when the operator wants to stop. */
  signal: AbortSignal;
  /** The folder of the report. */
  folder: string;
  /** Lines of the source that are not in the system, and why. */
  rejected: RemarkFile;
  startProgress(title: string, unit: string, total: number): Progress;
}
