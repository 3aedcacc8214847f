/** `npm run import -- <source> …`: real files into a running system, as a plain client of its gateway. */
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Command } from 'commander';
import { runEntry } from '../process/operator-error.js';
import type { CommonFlags } from './cli-options.js';
import { codeOf, openingStock, positiveInteger } from './cli-options.js';
import { runImport } from './run-import.js';
import { importUci } from './uci/import-uci.js';
import { uciFigures, uciRows } from './uci/uci-summary.js';

const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))));

const program = new Command('import')
  .description(
    'Imports files into the running system. It may be stopped or killed at any point and run again.',
  )
  .showHelpAfterError('(--help shows all options)');

/** A command with the options that all of them have. */
function command(signature: string, description: string): Command {
  return program
    .command(signature)
    .description(description)
    .option(
      '--url <url>',
      'the GraphQL endpoint (default: the running system’s, else http://127.0.0.1:4000/graphql)',
    )
    .option('--token <token>', 'the token to send (default: TRADEGRAPH_TOKEN, else one for development)')
    .option('--dry-run', 'read and judge everything, send nothing')
    .option('--concurrency <n>', 'requests in flight', positiveInteger(64), 4)
    .option('--report <folder>', 'where the report goes (default: .data/import/<source>-<file>)');
}

interface UciFlags extends CommonFlags {
  channel: string;
  openingStock: 'sold' | number;
  warehouse: string;
}

command('uci', 'orders of the UCI Online Retail data set (CSV, may be gzip)')
  .argument('<file>', 'the file, e.g. online-retail.csv.gz')
  .option('--channel <code>', 'the sales channel', codeOf(64), 'uci-retail')
  .option(
    '--opening-stock <sold|N|none>',
    'receive stock first: what the file sells, N of each, or none',
    openingStock,
    0,
  )
  .option(
    '--warehouse <code>',
    'the warehouse of the opening stock; made when there is none',
    codeOf(32),
    'UCI-MAIN',
  )
  .action(async (file: string, flags: UciFlags) => {
    const work = async (context: Parameters<Parameters<typeof runImport>[3]>[0]) => {
      const result = await importUci(context, { ...flags, file });
      const rejected = context.rejected.counts;
      return {
        title: `UCI Online Retail → channel ${flags.channel}`,
        rows: uciRows(result, rejected),
        figures: uciFigures(result, rejected),
        refused: result.orders.refusedOrders + result.skus.refused,
      };
    };
    process.exitCode = await runImport(root, { kind: 'uci', path: file }, flags, work);
  });

await runEntry(async () => {
  await program.parseAsync();
  return Number(process.exitCode ?? 0);
});
process.exit();
