import type { Row } from '../table.js';
import { fanout } from './fanout.js';
import { idle } from './idle.js';
import type { LiveBench } from './live-bench.js';

interface Scenario {
  run: (bench: LiveBench) => Promise<Row[]>;
  /** What it uses unless the command says otherwise. */
  subscribers: number;
  changes: number;
}

export const liveScenarios = {
  idle: { run: idle, subscribers: 10_000, changes: 0 },
  fanout: { run: fanout, subscribers: 1_000, changes: 100 },
} as const satisfies Record<string, Scenario>;

export type LiveScenario = keyof typeof liveScenarios;
