import { readFileSync, writeFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Role } from '@tradegraph/service-kit';
import { post, until } from '@tradegraph/test-kit';
import { startSystem } from '../../scripts/system/start-system.js';
import { signDevelopmentToken } from '../../scripts/tokens/development-token.js';

/** A key for signed requests, which the gateway under attack knows. */
export const API_KEY = {
  id: 'hostile-key',
  secret: 'a-secret-that-only-this-test-and-its-gateway-know',
  roles: ['operator'],
};
const EXPIRED_KEY = { ...API_KEY, id: 'expired-key', expiresAt: '2020-01-01T00:00:00Z' };

/** The running system that is to be attacked, and what an attacker must never see of it. */
export interface Target {
  gateway: string;
  subgraph: (name: string) => string;
  /** By role; `inA` and `ofShop` are admins who are limited to the warehouse HOST-A and to the channel HOST-SHOP. */
  tokens: Record<Role | 'inA' | 'ofShop', string>;
  secrets: { tokenSecret: string; identitySecret: string };
  /** Every line that the processes wrote. */
  log: string[];
  pids: () => Record<string, number | undefined>;
  restarts: () => Record<string, number>;
  /** An ordinary question; throws unless it is answered as ever. */
  good: () => Promise<void>;
  stop: () => Promise<void>;
}

type Servers = { mysqlUrl?: string; redisUrl?: string; dbPrefix?: string };

/** Starts the whole system, each part a process, with two warehouses and stock in both, and an order and a payment of each of two channels. */
export async function openTarget(servers: Servers = {}): Promise<Target> {
  const dataDir = await mkdtemp(join(tmpdir(), 'tradegraph-hostile-'));
  const keysFile = join(dataDir, 'api-keys.json');
  writeFileSync(keysFile, JSON.stringify([API_KEY, EXPIRED_KEY]), { mode: 0o600 });
  process.env['API_KEYS_FILE'] = keysFile;
  const log: string[] = [];
  const system = startSystem({
    ...{ dataDir, ports: 'ephemeral', purpose: 'test', demo: false, web: false },
    ...servers,
    log: () => undefined,
    onLine: (_name, line) => void log.push(line),
  });
  const ready = await system.ready;
  const { tokenSecret } = ready.secrets;
  const sign = (role: Role) => signDevelopmentToken(role, tokenSecret);
  const tokens = {
    admin: await sign('admin'),
    operator: await sign('operator'),
    analyst: await sign('analyst'),
    service: await sign('service'),
    finance: await sign('finance'),
    warehouse: await signDevelopmentToken('warehouse', tokenSecret, { warehouses: ['HOST-A'] }),
    inA: await signDevelopmentToken('admin', tokenSecret, { warehouses: ['HOST-A'] }),
    ofShop: await signDevelopmentToken('admin', tokenSecret, { channels: ['HOST-SHOP'] }),
  };
  const ask = async (query: string) => {
    const answer = await post<object>(
      `${ready.gateway}/graphql`,
      query,
      {},
      { authorization: `Bearer ${tokens.admin}` },
    );
    if (answer.errors || !answer.data) throw new Error(`A good request fails: ${JSON.stringify(answer)}`);
    return answer.data;
  };
  await ask(SEED);
  await until(async () => {
    const { stockLevels } = (await ask('{ stockLevels { totalCount } }')) as {
      stockLevels: { totalCount: number };
    };
    return stockLevels.totalCount === 2;
  }, 'the stock of both warehouses');
  return {
    gateway: ready.gateway,
    subgraph: (name) => ready.subgraphs[name]!.url,
    ...{ tokens, secrets: ready.secrets, log },
    pids: () => Object.fromEntries(Object.entries(system.processes()).map(([name, { pid }]) => [name, pid])),
    restarts: () => system.restartCounts(),
    good: async () => void (await ask('{ sku(skuCode: "HOST-1") { name stockLevels { onHand } } }')),
    stop: async () => {
      await system.stop();
      await rm(dataDir, { recursive: true, force: true });
    },
  };
}

const order = (channel: string) =>
  `{ channel: "${channel}", channelOrderId: "H-1", currencyCode: "EUR", placedAt: "2026-01-01T00:00:00Z", status: COMPLETED, total: "1", lines: [] }`;
const payment = (channelCode: string) =>
  `{ channelCode: "${channelCode}", channelOrderId: "H-1", externalRef: "H-1", method: CREDIT_CARD, amount: { amount: "1", currencyCode: "EUR" } }`;

const SEED = `mutation {
  upsertSkus(input: { idempotencyKey: "h-sku", skus: [{ skuCode: "HOST-1", name: "Anvil" }] }) { userErrors { message } }
  a: upsertWarehouse(input: { idempotencyKey: "h-a", code: "HOST-A", name: "A", type: DOMESTIC, countryCode: "GB" }) { userErrors { message } }
  b: upsertWarehouse(input: { idempotencyKey: "h-b", code: "HOST-B", name: "B", type: DOMESTIC, countryCode: "GB" }) { userErrors { message } }
  ra: receiveStock(input: { idempotencyKey: "h-ra", warehouseCode: "HOST-A", lines: [{ skuCode: "HOST-1", quantity: 5 }] }) { userErrors { message } }
  rb: receiveStock(input: { idempotencyKey: "h-rb", warehouseCode: "HOST-B", lines: [{ skuCode: "HOST-1", quantity: 5 }] }) { userErrors { message } }
  importOrders(input: { idempotencyKey: "h-orders", mode: HISTORY, orders: [${order('HOST-SHOP')}, ${order('HOST-RIVAL')}] }) { userErrors { message } }
  upsertChannelTerms(input: { idempotencyKey: "h-terms", channelCode: "HOST-RIVAL", feeRate: "0.1", feePerOrder: "0", taxes: [] }) { userErrors { message } }
  recordPayments(input: { idempotencyKey: "h-pay", payments: [${payment('HOST-SHOP')}, ${payment('HOST-RIVAL')}] }) { userErrors { message } }
}`;

/** Resident memory of a process in MiB. */
export const memoryOf = (pid: number): number =>
  Number(/^VmRSS:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))![1]) / 1024;
