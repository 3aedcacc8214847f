/** `npm run import -- <source> …`: real files into a running system, as a plain client of its gateway. */
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { runEntry } from '../process/operator-error.js';
import { importProgram } from './cli-commands.js';

const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))));

await runEntry(async () => {
  await importProgram(root).parseAsync();
  return Number(process.exitCode ?? 0);
});
process.exit(); // watching the parent under npm would keep the process alive
