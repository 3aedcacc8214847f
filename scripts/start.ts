/** `npm start` and `npm run dev`: the whole system from this checkout, until Ctrl-C. */
import { dirname } from 'node:path';
import { createInterface } from 'node:readline/promises';
import { fileURLToPath } from 'node:url';
import { OperatorError, reportFailure } from './process/operator-error.js';
import { onStopRequest } from './process/stop-request.js';
import { createLineFormat, isRoutine } from './supervisor/log-lines.js';
import { dataFolder } from './system/data-folder.js';
import type { StartFlags } from './system/start-flags.js';
import { parseStartFlags } from './system/start-flags.js';
import { configuredPorts } from './system/ports.js';
import { readyTable } from './system/ready-table.js';
import { SERVICES } from './system/services.js';
import type { System } from './system/start-system.js';
import { startSystem } from './system/start-system.js';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const dataDir = dataFolder(root, process.env);
const names = SERVICES.map(({ name }) => name);

let system: System | undefined;
let stopping = false;
onStopRequest(() => {
  stopping = true;
  console.log('Stopping …');
  void (system?.stop() ?? Promise.resolve()).then(() => process.exit(0));
});

try {
  await run(parseStartFlags(process.argv));
} catch (error) {
  if (!stopping) {
    reportFailure(error);
    process.exit(1);
  }
}

async function run(flags: StartFlags): Promise<void> {
  const started = Date.now();
  if (flags.reset) await confirmReset(flags.yes);
  const colour = process.stdout.isTTY && !process.env.NO_COLOR;
  const format = createLineFormat(['start', ...names], colour);
  const log = (line: string) => console.log(format('start', line));
  const { MYSQL_URL, REDIS_URL, HOST, TRADEGRAPH_DB_PREFIX } = process.env;
  system = startSystem({
    dataDir,
    ports: configuredPorts(process.env),
    host: HOST || undefined,
    mysqlUrl: MYSQL_URL || undefined,
    redisUrl: REDIS_URL || undefined,
    dbPrefix: TRADEGRAPH_DB_PREFIX || undefined,
    demo: flags.demo,
    reset: flags.reset,
    watch: flags.watch,
    log,
    onLine: (name, line) => {
      if (process.env.LOG_LEVEL || !isRoutine(line)) console.log(format(name, line));
    },
  });
  const { secrets, ...info } = await system.ready;
  console.log(await readyTable(info, secrets.tokenSecret, Date.now() - started));
}

async function confirmReset(yes: boolean): Promise<void> {
  if (yes) return;
  const where = process.env.MYSQL_URL ? 'the databases at MYSQL_URL and the streams at REDIS_URL' : dataDir;
  if (!process.stdin.isTTY) {
    throw new OperatorError('--reset asks before it deletes, and there is no terminal to ask at: add --yes.');
  }
  const terminal = createInterface({ input: process.stdin, output: process.stdout });
  const answer = await terminal.question(
    `This deletes every order, stock level and event in ${where}. Go on? [y/N] `,
  );
  terminal.close();
  if (!/^y(es)?$/i.test(answer.trim())) throw new OperatorError('Nothing was deleted, nothing was started.');
}
