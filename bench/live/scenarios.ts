import type { Row } from '../table.js';
import { fanout } from './fanout.js';
import { idle } from './idle.js';
import { latency } from './latency.js';
import type { LiveBench } from './live-bench.js';
import { replay } from './replay.js';
import { storm } from './storm.js';

interface Scenario {
  run: (bench: LiveBench) => Promise<Row[]>;
  /** What it uses unless the command says otherwise. */
  subscribers: number;
  changes: number;
}

export const liveScenarios = {
  idle: { run: idle, subscribers: 10_000, changes: 0 },
  storm: { run: storm, subscribers: 10_000, changes: 20 },
  replay: { run: replay, subscribers: 1_000, changes: 3_000 },
  fanout: { run: fanout, subscribers: 1_000, changes: 100 },
  latency: { run: latency, subscribers: 2, changes: 1_000 },
} as const satisfies Record<string, Scenario>;

export type LiveScenario = keyof typeof liveScenarios;
