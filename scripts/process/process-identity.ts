import { readFileSync } from 'node:fs';

/**
 * A text that stays with one process: its id and, on Linux, its start time, because ids are used again. Undefined
 * when no such process runs.
 */
export function processIdentity(pid: number): string | undefined {
  try {
    process.kill(pid, 0);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EPERM') return undefined;
  }
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    return fields[0] === 'Z' ? undefined : `${pid}:${fields[19]}`;
  } catch {
    return String(pid);
  }
}

export const pidOf = (identity: string) => Number(identity.split(':')[0]);

/** True while the very process that had this identity runs. */
export const stillRuns = (identity: string) => processIdentity(pidOf(identity)) === identity;
