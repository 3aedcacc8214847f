/** What the bench asks of a crowd process, over IPC; each request is answered once. */
export type CrowdRequest =
  | { type: 'open'; options: OpenOptions }
  /** Cuts every connection. The subscribers stay, with their cursors. */
  | { type: 'drop' }
  /** All subscribers connect again and go on after their cursors, at moments spread over so many milliseconds. */
  | { type: 'return'; spreadMs: number }
  /** Answered when every subscriber has this change. */
  | { type: 'reach'; sequence: number }
  | { type: 'report' }
  /** Every subscriber leaves for good. */
  | { type: 'close' };

export interface OpenOptions {
  count: number;
  transport: TransportName;
  port: number;
  tokenSecret: string;
  /** With a variable `$channels`, each subscriber's are other ones. */
  query: string;
  /** The cursor that everybody begins after; from now on when left out. */
  after?: string;
  /** They come back by themselves when the gateway goes away. */
  returns: boolean;
}

export type TransportName = 'websocket' | 'sse';

export interface CrowdReport {
  connected: number;
  received: number;
  /** Changes that came after a later one, or twice. */
  duplicates: number;
  /** Changes that never came although a later one did. */
  gaps: number;
  /** What the gateway refused, and answers that make no sense: the first few. */
  wrongs: string[];
  connects: number;
  refusedConnects: number;
}

export const emptyReport = (): CrowdReport => ({
  ...{ connected: 0, received: 0, duplicates: 0, gaps: 0, wrongs: [], connects: 0, refusedConnects: 0 },
});
