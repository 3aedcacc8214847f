/** `npm run test:hostile -- [--requests 100000] [--seed N]`: the whole bad-input table, then random requests. */
import { Command } from 'commander';
import { runEntry } from '../../scripts/process/operator-error.js';
import { onStopRequest } from '../../scripts/process/stop-request.js';
import { attackAll } from './attack-all.js';
import { openTarget } from './target.js';

const options = new Command('npm run test:hostile --')
  .option('--requests <number>', 'random requests after the table', '100000')
  .option('--seed <number>', 'repeats a run’s requests', String(Math.floor(Math.random() * 1_000_000)))
  .parse()
  .opts<{ requests: string; seed: string }>();
const log = (line: string) => console.log(`${new Date().toTimeString().slice(0, 8)} ${line}`);

/** What the processes wrote about the errors that an answer names. */
const logged = (lines: string[], wrong: string) =>
  (wrong.match(/(?<=\(error )\w+/g) ?? []).flatMap((id) => lines.filter((line) => line.includes(id)));

onStopRequest((_signal, code) => process.exit(code)); // the processes of the run end with this one
await runEntry(async () => {
  log(`Seed ${options.seed}.`);
  const target = await openTarget();
  try {
    const { rows, requests, wrongs } = await attackAll(
      target,
      Number(options.seed),
      Number(options.requests),
      log,
    );
    for (const wrong of wrongs) log([wrong, ...logged(target.log, wrong)].join('\n'));
    log(`${rows} rows, ${requests} random requests, ${wrongs.length} wrong. Seed ${options.seed}.`);
    return wrongs.length === 0 ? 0 : 1;
  } finally {
    await target.stop();
  }
});
process.exit();
