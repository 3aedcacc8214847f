import { readFileSync } from 'node:fs';
import { constants } from 'node:os';

const PARENT_CHECK_MS = 1_000;

/**
 * Calls `stop` once, when somebody wants this process to end: Ctrl-C, SIGTERM, a closed terminal, or an npm that
 * was killed and can't pass a signal on. `code` is the exit code that shells expect for that signal.
 */
export function onStopRequest(stop: (signal: NodeJS.Signals, code: number) => void): void {
  let asked = false;
  const ask = (signal: NodeJS.Signals) => {
    if (asked) return;
    asked = true;
    stop(signal, 128 + constants.signals[signal]);
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => ask(signal));
  if (process.env.npm_lifecycle_event !== undefined) watchParent(() => ask('SIGTERM'));
}

/**
 * Only under npm: a shell may well end before what it put in the background. npm runs a script through `sh -c`,
 * which outlives it: then npm is one step further up.
 */
function watchParent(onGone: () => void): void {
  const parent = process.ppid;
  const shell = runsCommand(parent) ? parent : undefined;
  const npm = shell === undefined ? undefined : parentOf(shell);
  const timer = setInterval(() => {
    if (process.ppid === parent && (shell === undefined || parentOf(shell) === npm)) return;
    clearInterval(timer);
    onGone();
  }, PARENT_CHECK_MS);
  timer.unref();
}

/** True for `sh -c …`; false where there is no /proc to look it up. */
function runsCommand(pid: number): boolean {
  return readProcFile(pid, 'cmdline')?.split('\0')[1] === '-c';
}

function parentOf(pid: number): number | undefined {
  const stat = readProcFile(pid, 'stat');
  return stat === undefined ? undefined : Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1]);
}

function readProcFile(pid: number, name: string): string | undefined {
  try {
    return readFileSync(`/proc/${pid}/${name}`, 'utf8');
  } catch {
    return undefined;
  }
}
