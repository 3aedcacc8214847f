import type { Row } from '../table.js';
import { idle } from './idle.js';
import type { LiveBench } from './live-bench.js';

interface Scenario {
  run: (bench: LiveBench) => Promise<Row[]>;
  /** What it uses unless the command says otherwise. */
  subscribers: number;
  changes: number;
}

export type LiveScenario = 'idle';

export const liveScenarios: Record<LiveScenario, Scenario> = {
  idle: { run: idle, subscribers: 10_000, changes: 0 },
};
