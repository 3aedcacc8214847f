import type { HostileCase } from './hostile-case.js';
import { leaksIn } from './leaks.js';
import type { Target } from './target.js';
import { codesIn } from './wire.js';

/** What is wrong with a row's answer; empty when it is exactly as the table says. */
export async function wrongsOf(row: HostileCase, target: Target): Promise<string[]> {
  const { status, text } = await row.send(target);
  const codes = codesIn(text);
  const wanted = row.code === undefined ? [] : [row.code];
  const shown = text.slice(-300);
  return [
    ...(status === row.status ? [] : [`status ${status}, not ${row.status}: ${shown}`]),
    ...(codes.join() === wanted.join()
      ? []
      : [`code ${codes.join()}, not ${wanted.join() || 'none'}: ${shown}`]),
    ...(row.holds === undefined || row.holds.test(text) ? [] : [`not ${row.holds.source}: ${shown}`]),
    ...leaksIn(text, target),
  ];
}
