import { Command } from 'commander';
import type { CommonFlags, OpeningStockChoice } from './cli-options.js';
import { codeOf, moneyOf, openingStock, positiveInteger } from './cli-options.js';
import { importFx } from './fx/import-fx.js';
import { fxRows } from './fx/fx-summary.js';
import { importOlist } from './olist/import-olist.js';
import { olistFigures, olistRows } from './olist/olist-summary.js';
import { importRateCards } from './rate-cards/import-rate-cards.js';
import { rateCardRows } from './rate-cards/rate-card-summary.js';
import { runImport } from './run-import.js';
import { importUci } from './uci/import-uci.js';
import { uciFigures, uciRows } from './uci/uci-summary.js';

/** The importer's commands; each sets the exit code of the process. */
export function importProgram(root: string): Command {
  const program = new Command('import')
    .description(
      'Imports files into the running system. It may be stopped or killed at any point and run again: that changes nothing that is in already. Exit code 0: done; 2: done, but the system refused something (see the report); 1: failed; 130: stopped.',
    )
    .showHelpAfterError('(--help shows all options)');
  addUci(program, root);
  addOlist(program, root);
  addRateCards(program, root);
  addFx(program, root);
  return program;
}

/** A command with the options that all of them have. */
function command(program: Command, name: string, description: string): Command {
  return program
    .command(name)
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
  openingStock: OpeningStockChoice;
  warehouse: string;
  unitCost?: { amount: string; currencyCode: string };
}

function addUci(program: Command, root: string): void {
  command(program, 'uci', 'orders of the UCI Online Retail data set')
    .argument('<file>', 'CSV, may be gzip, e.g. online-retail.csv.gz')
    .option('--channel <code>', 'the sales channel', codeOf(64), 'uci-retail')
    .option(
      '--opening-stock <sold|P%|N|none>',
      'receive stock first: exactly what the file sells, P % of it (rounded down), N of each SKU, or none',
      openingStock,
      0,
    )
    .option(
      '--warehouse <code>',
      'the warehouse of the opening stock; made when there is none',
      codeOf(32),
      'UCI-MAIN',
    )
    .option(
      '--unit-cost <amount currency>',
      'what one unit of the opening stock cost, e.g. "1.25 GBP"',
      moneyOf,
    )
    .action(async (file: string, flags: UciFlags) => {
      process.exitCode = await runImport(root, { kind: 'uci', path: file }, flags, async (context) => {
        const result = await importUci(context, { ...flags, file });
        return {
          title: `UCI Online Retail → channel ${flags.channel}`,
          rows: uciRows(result, context.rejected.counts),
          figures: uciFigures(result, context.rejected.counts),
          refused: result.orders.refusedOrders + result.skus.refused,
        };
      });
    });
}

function addOlist(program: Command, root: string): void {
  command(program, 'olist', 'orders, payments and products of the Olist data set, as history')
    .argument('<folder>', 'the folder with olist_orders_dataset.csv and its neighbours')
    .option('--channel <code>', 'the sales channel', codeOf(64), 'olist')
    .action(async (folder: string, flags: CommonFlags & { channel: string }) => {
      process.exitCode = await runImport(root, { kind: 'olist', path: folder }, flags, async (context) => {
        const result = await importOlist(context, { ...flags, folder });
        return {
          title: `Olist → channel ${flags.channel}`,
          rows: olistRows(result, context.rejected.counts),
          figures: olistFigures(result, context.rejected.counts),
          refused: result.orders.refusedOrders + result.payments.refused + result.skus.refused,
        };
      });
    });
}

function addRateCards(program: Command, root: string): void {
  command(program, 'rate-cards', 'carriers’ rate cards; the priced ones come into force')
    .argument('<path>', 'a CSV file named after its carrier, or a folder of them')
    .action(async (path: string, flags: CommonFlags) => {
      process.exitCode = await runImport(root, { kind: 'rate-cards', path }, flags, async (context) => {
        const cards = await importRateCards(context, path);
        const refused = cards.filter(({ problem }) => problem !== undefined).length;
        return { title: 'Rate cards', rows: rateCardRows(cards), figures: { cards }, refused };
      });
    });
}

function addFx(program: Command, root: string): void {
  command(program, 'fx', 'reference rates of the European Central Bank')
    .argument('<file>', 'eurofxref-hist.zip, or the CSV file from it')
    .action(async (file: string, flags: CommonFlags) => {
      process.exitCode = await runImport(root, { kind: 'fx', path: file }, flags, async (context) => {
        const result = await importFx(context, file);
        return { title: 'ECB reference rates', rows: fxRows(result), figures: { ...result }, refused: 0 };
      });
    });
}
