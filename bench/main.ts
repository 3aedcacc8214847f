/** `npm run bench -- <name>`: measures, and asserts nothing about time. */
import { writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { Command, Option } from 'commander';
import { onStopRequest } from '../scripts/process/stop-request.js';
import { runEntry } from '../scripts/process/operator-error.js';
import { gatewayCommand } from './gateway/command.js';
import { liveScenarios, type LiveScenario } from './live/scenarios.js';
import { flashSale } from './order-to-cash/flash-sale.js';
import { orderToCash } from './order-to-cash/order-to-cash.js';
import { realOrders } from './order-to-cash/real-orders.js';
import { hung } from './trouble/hung.js';
import { rolling } from './trouble/rolling.js';
import { toTable, type Row } from './table.js';

interface LiveOptions {
  subscribers?: string;
  rounds: string;
  changes?: string;
  json?: string;
}

interface Profiled {
  profile?: string;
}

type OrderToCashFlags = Record<'orders' | 'lines' | 'stock', string> & { uci?: true | string } & Profiled;
type FlashSaleFlags = Record<'requests' | 'units' | 'clients', string> & Profiled;

const PROFILE = 'write where the time of every process and statement goes into this folder';
const names = Object.keys(liveScenarios) as LiveScenario[];
const log = (line: string) => console.error(`${new Date().toTimeString().slice(0, 8)} ${line}`);

async function live(chosen: LiveScenario | undefined, options: LiveOptions): Promise<void> {
  const results: Record<string, Row[]> = {};
  for (const name of chosen === undefined ? names : [chosen]) {
    const { run, subscribers, changes } = liveScenarios[name];
    const rows = await run({
      subscribers: Number(options.subscribers ?? subscribers),
      changes: Number(options.changes ?? changes),
      rounds: Number(options.rounds),
      log: (line) => log(`${name}: ${line}`),
    });
    results[name] = rows;
  }
  publish(results, options.json);
}

/** The tables, and with a file's name the figures in it. */
function publish(results: Record<string, Row[]>, file: string | undefined): void {
  for (const [name, rows] of Object.entries(results)) console.log(`\n${name}\n\n${toTable(rows)}`);
  if (file === undefined) return;
  const machine = { node: process.version, cpus: cpus().length, model: cpus()[0]?.model };
  const text = JSON.stringify({ at: new Date().toISOString(), machine, results }, null, 2);
  writeFileSync(file, `${text}\n`);
}

const program = new Command('npm run bench --');
program
  .command('live')
  .description('the live side of the gateway; without a scenario all of them')
  .argument('[scenario]', names.join(', '))
  .option('--subscribers <number>', 'connections, one subscription each')
  .option('--changes <number>', 'changes in each round')
  .addOption(new Option('--rounds <number>', 'rounds of each variant, interleaved').default('3'))
  .option('--json <file>', 'also write the figures here')
  .action(async (scenario: string | undefined, options: LiveOptions) => {
    if (scenario !== undefined && !names.includes(scenario as LiveScenario))
      program.error(`There is no scenario "${scenario}": choose ${names.join(', ')}`);
    await live(scenario as LiveScenario | undefined, options);
  });
program
  .command('order-to-cash')
  .description('orders from the import to the voucher, by themselves; ends with 1 when a law is broken')
  .addOption(new Option('--orders <number>', 'how many').default('1000'))
  .addOption(new Option('--lines <number>', 'goods lines of each').default('25'))
  .option('--uci [lines]', 'the orders of the UCI file instead, or of its first so many lines')
  .option(
    '--stock <percent>',
    'with --uci: how much of what it sells is there before; the rest comes later',
    '100',
  )
  .option('--profile <folder>', PROFILE)
  .action(async ({ orders, lines, uci, stock, profile }: OrderToCashFlags) => {
    const rows = await (uci
      ? realOrders({ lines: uci === true ? null : Number(uci), percent: Number(stock), log })
      : orderToCash({ orders: Number(orders), lines: Number(lines), log, profile }));
    console.log(`\norder-to-cash\n\n${toTable(rows)}`);
  });
program
  .command('flash-sale')
  .description('many clients reserve the same SKU at once, with and without batching')
  .addOption(new Option('--requests <number>', 'orders of one unit').default('20000'))
  .addOption(new Option('--units <number>', 'units that there are').default('5000'))
  .addOption(new Option('--clients <number>', 'connections').default('200'))
  .option('--profile <folder>', PROFILE)
  .action(async ({ requests, units, clients, profile }: FlashSaleFlags) => {
    const rows = await flashSale({
      ...{ requests: Number(requests), units: Number(units), clients: Number(clients), log, profile },
    });
    console.log(`\nflash-sale\n\n${toTable(rows)}`);
  });

program
  .command('hung')
  .description('a subgraph stands still: what those notice who do not ask it')
  .addOption(new Option('--rounds <number>', 'each without and with it').default('5'))
  .addOption(new Option('--seconds <number>', 'of each').default('10'))
  .action(async ({ rounds, seconds }: Record<'rounds' | 'seconds', string>) => {
    console.log(
      `\nhung\n\n${toTable(await hung({ rounds: Number(rounds), seconds: Number(seconds), log }))}`,
    );
  });

program
  .command('rolling')
  .description('the gateway’s workers are replaced again and again while clients ask')
  .addOption(new Option('--requests <number>', 'in all').default('20000'))
  .addOption(new Option('--clients <number>', 'with one request under way each').default('16'))
  .action(async ({ requests, clients }: Record<'requests' | 'clients', string>) => {
    const rows = await rolling({ requests: Number(requests), clients: Number(clients), log });
    console.log(`\nrolling\n\n${toTable(rows)}`);
  });

program.addCommand(gatewayCommand(log, publish));

onStopRequest((_signal, code) => process.exit(code)); // what it started ends with it
await runEntry(async () => void (await program.parseAsync()));
process.exit();
