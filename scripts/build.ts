/**
 * `npm run build` makes everything that runs, in `dist/`; `--into <folder>` makes a folder that runs by itself
 * (with node_modules beside it): the bundles, the console, and the schemas that they read.
 */
import { dirname, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Command } from 'commander';
import { bundleServices } from './build/bundle.js';
import { copyRuntimeFiles } from './build/runtime-files.js';
import { buildWeb } from './build/web.js';
import { runEntry } from './process/operator-error.js';
import { SERVICES } from './system/services.js';

const root = dirname(dirname(fileURLToPath(import.meta.url)));

await runEntry(async () => {
  const { into } = new Command('npm run build --')
    .option('--into <folder>', 'where to build; the checkout itself when not given')
    .parse()
    .opts<{ into?: string }>();
  const target = into === undefined ? root : resolve(into);
  const [{ built, absent }, web] = await Promise.all([
    bundleServices(root, target, SERVICES),
    buildWeb(root, target),
  ]);
  console.log(`Built ${built.map(({ name }) => name).join(', ')}; web console ${web}.`);
  for (const { name, entry } of absent) console.log(`Left out ${name}: ${entry} does not exist.`);
  if (into !== undefined) copyRuntimeFiles(root, target);
});
