import { spawn, spawnSync } from 'node:child_process';
import type { ChildProcess, SpawnOptions } from 'node:child_process';

let canTie: boolean | undefined;

/** `setpriv --pdeathsig` (Linux, util-linux) lets the kernel end a child when its parent dies, even by SIGKILL. */
function tiedPrefix(): string[] {
  canTie ??= spawnSync('setpriv', ['--pdeathsig', 'TERM', 'true'], { stdio: 'ignore' }).status === 0;
  return canTie ? ['setpriv', '--pdeathsig', 'TERM', '--'] : [];
}

/**
 * Starts a child that dies with this process and has a process group of its own: Ctrl-C in a terminal reaches
 * only us, and we stop the children in the right order. The pid is the program's own (setpriv replaces itself).
 */
export function spawnTied(command: string, args: string[], options: SpawnOptions): ChildProcess {
  const [program = command, ...rest] = [...tiedPrefix(), command, ...args];
  return spawn(program, rest, { ...options, detached: true });
}

export function hasExited(child: ChildProcess): boolean {
  return child.exitCode !== null || child.signalCode !== null || child.pid === undefined;
}

/** Resolves when the child is gone; at once when it already is. */
export function whenExited(child: ChildProcess): Promise<void> {
  if (hasExited(child)) return Promise.resolve();
  return new Promise((resolve) => child.once('exit', () => resolve()));
}

/** Asks the child to end, waits for it, and kills it (with its group) after `graceMs`. */
export async function stopChild(child: ChildProcess, graceMs: number): Promise<'stopped' | 'killed'> {
  if (hasExited(child)) return 'stopped';
  child.kill('SIGTERM');
  let killed = false;
  const timer = setTimeout(() => {
    killed = true;
    signalGroup(child, 'SIGKILL');
  }, graceMs);
  await whenExited(child);
  clearTimeout(timer);
  return killed ? 'killed' : 'stopped';
}

function signalGroup(child: ChildProcess, signal: NodeJS.Signals): void {
  try {
    if (child.pid !== undefined) process.kill(-child.pid, signal);
  } catch {
    child.kill(signal); // the group is already gone, or was never made
  }
}

/** How a child ended, for a log line: `exit code 3` or `signal SIGKILL`. */
export function describeExit(child: ChildProcess): string {
  return child.signalCode === null ? `exit code ${child.exitCode}` : `signal ${child.signalCode}`;
}
