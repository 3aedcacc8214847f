import type { ProcessHooks, ProcessSpec, SupervisorTiming } from './supervised-process.js';
import { SupervisedProcess } from './supervised-process.js';

export interface Supervisor {
  /** Resolves when every process of every stage was ready once; throws, with all stopped, when one can't start. */
  ready: Promise<void>;
  process(name: string): SupervisedProcess | undefined;
  processes(): SupervisedProcess[];
  /** Last stage first; resolves when nothing runs any more. Harmless when repeated. */
  stop(): Promise<void>;
}

/** Starts processes stage by stage: those of one stage together, the next stage when all of them are ready. */
export function supervise(
  stages: ProcessSpec[][],
  hooks: ProcessHooks,
  timing?: SupervisorTiming,
): Supervisor {
  const groups = stages.map((specs) => specs.map((spec) => new SupervisedProcess(spec, hooks, timing)));
  const all = groups.flat();
  let started: SupervisedProcess[][] = [];
  let stopping: Promise<void> | undefined;

  async function startStages(): Promise<void> {
    try {
      for (const group of groups) {
        if (stopping !== undefined) return;
        started = [...started, group];
        await Promise.all(group.map((process) => process.start()));
      }
    } catch (error) {
      await stop();
      throw error;
    }
  }

  async function stopStages(): Promise<void> {
    for (const group of [...started].reverse()) await Promise.all(group.map((process) => process.stop()));
  }

  const stop = () => (stopping ??= stopStages());
  return {
    ready: startStages(),
    process: (name) => all.find((process) => process.spec.name === name),
    processes: () => all,
    stop,
  };
}
