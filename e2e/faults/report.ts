import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { countBy, percentile } from './figures.js';
import type { RunOptions, RunResult } from './run.js';

export interface Report {
  seed: number;
  passed: boolean;
  loadSeconds: number;
  commands: {
    answered: number;
    done: number;
    refused: number;
    triesWithoutAnswer: number;
    triedAgain: number;
  };
  commandsByOperation: Record<string, number>;
  faults: number;
  faultsByKind: Record<string, number>;
  recoveryMs: { count: number; p50: number | null; max: number | null; tooLong: number };
  latencies: RunResult['latencies'];
  subscribers: { name: string; changes: number; resumes: number; withoutData: number }[];
  events: Record<string, number>;
  restarts: Record<string, number>;
  looks: number;
  orders: RunResult['orders'];
  replayed: number;
  violations: RunResult['violations'];
}

export function makeReport({ seed }: RunOptions, result: RunResult): Report {
  const entries = [...result.history.entries.values()];
  const recovered = result.recoveries.flatMap(({ ms }) => (ms === null ? [] : [ms]));
  return {
    seed,
    passed: result.violations.length === 0,
    loadSeconds: Math.round(result.loadSeconds),
    commands: {
      answered: entries.filter(({ outcome }) => outcome).length,
      done: entries.filter(({ outcome }) => outcome?.type === 'ok').length,
      refused: entries.filter(({ outcome }) => outcome?.type === 'fail').length,
      triesWithoutAnswer: result.history.unknowns,
      triedAgain: entries.filter(({ tries }) => tries > 1).length,
    },
    commandsByOperation: countBy(entries, ({ command }) => command.operation),
    faults: result.struck.length,
    faultsByKind: countBy(result.struck, ({ kind }) => kind),
    recoveryMs: {
      count: result.recoveries.length,
      p50: percentile(recovered, 0.5),
      max: percentile(recovered, 1),
      tooLong: result.recoveries.length - recovered.length,
    },
    latencies: result.latencies,
    subscribers: result.subscribers.map(({ name, received, resumes }) => ({
      name,
      changes: received.length,
      resumes,
      withoutData: received.filter(({ eventId }) => eventId === null).length,
    })),
    events: result.events,
    restarts: result.restarts,
    looks: result.looks,
    orders: result.orders,
    replayed: result.replayed,
    violations: result.violations,
  };
}

/** Writes report.md, report.json and faults.json into the folder of the run. */
export function writeReport(folder: string, report: Report, result: RunResult): void {
  writeFileSync(join(folder, 'report.json'), `${JSON.stringify(report, null, 2)}\n`);
  writeFileSync(join(folder, 'report.md'), toMarkdown(report));
  writeFileSync(join(folder, 'faults.json'), `${JSON.stringify(result.struck, null, 2)}\n`);
  const ends = Object.fromEntries(
    result.subscribers.map(({ name, ends }) => [name, Object.fromEntries(ends)]),
  );
  writeFileSync(join(folder, 'subscriptions.json'), `${JSON.stringify(ends, null, 2)}\n`);
}

export function toMarkdown(report: Report): string {
  const { commands, recoveryMs } = report;
  return `# Fault run, seed ${report.seed}: ${report.passed ? 'every invariant held' : 'VIOLATIONS'}

${report.loadSeconds} s of load, ${report.faults} faults, ${commands.answered} commands
(${commands.done} done, ${commands.refused} refused; ${commands.triedAgain} had to be sent again, ${commands.triesWithoutAnswer} tries had no answer).
Orders that went on by themselves: ${pairs(report.orders) || 'none'}.
Stock was looked at ${report.looks} times; ${report.replayed} poisoned events were replayed. Events: ${pairs(report.events)}. Restarts: ${pairs(report.restarts)}.

## Violations

${report.violations.map(({ check, count, details }) => `- **${check}**: ${count}\n${details.map((detail) => `  - ${detail}`).join('\n')}`).join('\n') || 'None.'}

## After Redis lost its data

${recoveryMs.count} times; all subscribers had caught up after ${recoveryMs.p50} ms (median), ${recoveryMs.max} ms (longest); longer than 60 s: ${recoveryMs.tooLong}.

## Commit to client, unloaded

${table(
  ['subscription', 'changes', 'p50 ms', 'p99 ms'],
  report.latencies.map(({ name, count, p50Ms, p99Ms }) => [name, count, p50Ms, p99Ms]),
)}

## Subscribers

${table(
  ['subscriber', 'changes', 'resumed', 'without data'],
  report.subscribers.map(({ name, changes, resumes, withoutData }) => [name, changes, resumes, withoutData]),
)}

## Faults

${table(['fault', 'times'], Object.entries(report.faultsByKind).sort())}

## Commands

${table(['command', 'times'], Object.entries(report.commandsByOperation).sort())}
`;
}

const pairs = (record: Record<string, number>): string =>
  Object.entries(record)
    .map(([name, value]) => `${name} ${value}`)
    .join(', ');

const table = (head: string[], rows: (string | number | null)[][]): string =>
  [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
