import { constants } from 'node:os';

const PARENT_CHECK_MS = 500;

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
 * Only under npm: a shell may well end before what it put in the background. The scripts in package.json begin
 * with `exec`, which makes npm itself the parent; a shell in between would swallow npm's signals.
 */
function watchParent(onGone: () => void): void {
  const parent = process.ppid;
  const timer = setInterval(() => {
    if (process.ppid === parent) return;
    clearInterval(timer);
    onGone();
  }, PARENT_CHECK_MS);
  timer.unref();
}
