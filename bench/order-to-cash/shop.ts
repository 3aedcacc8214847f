import { join } from 'node:path';
import { FAKE_SERVICE, registerFakeCarrier } from '../../e2e/fake-carrier/register-fake-carrier.js';
import { startFakeCarrier } from '../../e2e/fake-carrier/start-fake-carrier.js';
import { SERVICES } from '../../scripts/system/services.js';
import { signDevelopmentToken } from '../../scripts/tokens/development-token.js';
import { cpuSecondsOf } from '../live/cpu-seconds.js';
import { openGround, type Ground } from '../live/stack.js';
import type { NodeProcess } from '../live/node-process.js';
import { openSql } from './invariants.js';

const DELIVERED_AFTER_MS = 200;

export type Shop = Awaited<ReturnType<typeof openShop>>;

export interface ShopOptions {
  log: (line: string) => void;
  env?: NodeJS.ProcessEnv;
  /** A file for every statement that the database runs, with its time and the rows that it looked at. */
  statementLog?: string | undefined;
}

/** Every process of the system as it runs in production, on servers of its own, and a carrier beside it. */
export async function openShop({ log, env = {}, statementLog }: ShopOptions) {
  const carrier = await startFakeCarrier({ switches: { deliverAfterMs: DELIVERED_AFTER_MS } });
  const ground = await openGround('data', SERVICES, log);
  if (statementLog) await logStatements(ground, statementLog);
  const processes = new Map<string, NodeProcess>();
  for (const service of SERVICES)
    processes.set(service.name, ground.process(service, { LOG_LEVEL: 'warn', ...env }));
  await Promise.all([...processes.values()].map((each) => each.start()));
  const token = await signDevelopmentToken('admin', ground.around.secrets.tokenSecret);
  const url = `${ground.urlOf('gateway')}/graphql`;
  const send = async <T>(query: string, variables: object = {}): Promise<T> => {
    const response = await fetch(url, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
      body: JSON.stringify({ query, variables }),
    });
    const { data, errors } = (await response.json()) as { data: T | null; errors?: unknown };
    if (errors || !data) throw new Error(JSON.stringify(errors));
    return data;
  };
  let keys = 0;
  const change = async <T>(name: string, fields: string, input: object): Promise<T> => {
    const type = `${name[0]!.toUpperCase()}${name.slice(1)}Input!`;
    const answer = await send<Record<string, T & { userErrors: unknown[] }>>(
      `mutation ($input: ${type}) { ${name}(input: $input) { ${fields} userErrors { message } } }`,
      { input: { idempotencyKey: `${name}-${++keys}`, ...input } },
    );
    const payload = answer[name]!;
    if (payload.userErrors.length > 0) throw new Error(`${name}: ${JSON.stringify(payload.userErrors)}`);
    return payload;
  };
  await registerFakeCarrier(send, { url: carrier.url, pollSeconds: 1 });
  await change('upsertRule', 'rule { id }', {
    ...{ code: 'carrier', kind: 'CARRIER', name: 'The fake carrier', priority: 1 },
    action: { type: 'USE', carrierServices: [FAKE_SERVICE] },
  });
  return {
    ...{ ground, carrier, url, token, send, change },
    /** Processor seconds of every process so far, the servers' too. */
    cpu: () => {
      const { mysqlPid, redisPid } = ground.servers.pids();
      return new Map([
        ...[...processes].map(([name, each]) => [name, each.cpuSeconds()] as const),
        ...(mysqlPid ? [['MariaDB', cpuSecondsOf(mysqlPid)] as const] : []),
        ...(redisPid ? [['Redis', cpuSecondsOf(redisPid)] as const] : []),
      ]);
    },
    pid: (name: string) => processes.get(name)!.pid,
    startProfiles: () => processes.forEach((each) => each.startProfile()),
    writeProfiles: (folder: string) =>
      Promise.all(
        [...processes].map(([name, each]) => each.writeProfile(join(folder, `${name}.cpuprofile`))),
      ),
    warehouse: (code: string) =>
      change('upsertWarehouse', 'warehouse { id }', {
        ...{ code, name: code, type: 'DOMESTIC', countryCode: 'GB', automation: 'AUTOMATIC' },
      }),
    receive: (warehouseCode: string, stock: ReadonlyMap<string, number>) =>
      change('receiveStock', 'receipt { id }', {
        warehouseCode,
        lines: [...stock].map(([skuCode, quantity]) => ({
          ...{ skuCode, quantity, unitCost: { amount: '1.25', currencyCode: 'GBP' } },
        })),
      }),
    stop: async () => {
      await ground.stop();
      await carrier.stop();
    },
  };
}

/** Before the processes connect: a connection goes on as the settings were when it was opened. */
async function logStatements(ground: Ground, file: string): Promise<void> {
  const { sql, close } = await openSql({ ground });
  await sql('SET GLOBAL slow_query_log_file = ?', [file]);
  await sql('SET GLOBAL long_query_time = 0, slow_query_log = ON');
  await close();
}
