/** What the load generator is told to do. */
export interface LoadJob {
  port: number;
  path: string;
  /** One connection for each token, one request at a time on each. */
  tokens: string[];
  bodies: string[];
}

/** To the load generator; `stop` is answered with the report of what was asked since `start`. */
export type LoadMessage = { type: 'start'; job: LoadJob } | { type: 'stop' };

export interface LoadReport {
  /** Answered within `seconds`; a few more were under way and came after. */
  requests: number;
  seconds: number;
  /** All, with those. */
  finished: number;
  /** Milliseconds. */
  p50: number;
  p99: number;
  bytes: number;
  /** What was wrong, at most ten of them; each is also a request too few. */
  wrongs: string[];
}
