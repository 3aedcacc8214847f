/** What every scenario is told. */
export interface LiveBench {
  subscribers: number;
  rounds: number;
  changes: number;
  log: (line: string) => void;
}
