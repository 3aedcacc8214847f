import {
  callSubgraph,
  startService,
  type Job,
  type RunningSubgraph,
  type Services,
  type Subscription,
} from '@tradegraph/subgraph-kit';
import type { Flow } from './commands/flow.js';
import type { OrdersConfig } from './config.js';
import { fromCatalog } from './consumers/from-catalog.js';
import { fromFinance } from './consumers/from-finance.js';
import { fromInventory } from './consumers/from-inventory.js';
import { fromLogistics } from './consumers/from-logistics.js';
import { fromWarehouse } from './consumers/from-warehouse.js';
import { createContext } from './context.js';
import { AllocationEntity } from './entities/allocation.entity.js';
import { ChannelEntity } from './entities/channel.entity.js';
import { FulfillmentOrderLineEntity } from './entities/fulfillment-order-line.entity.js';
import { FulfillmentOrderEntity } from './entities/fulfillment-order.entity.js';
import { OrderHoldEntity } from './entities/order-hold.entity.js';
import { OrderLineEntity } from './entities/order-line.entity.js';
import { OrderTaskEntity } from './entities/order-task.entity.js';
import { OrderTimelineEntity } from './entities/order-timeline.entity.js';
import { OrderEntity } from './entities/order.entity.js';
import { ReturnLineEntity } from './entities/return-line.entity.js';
import { ReturnEntity } from './entities/return.entity.js';
import { RuleEntity } from './entities/rule.entity.js';
import { StockWaitEntity } from './entities/stock-wait.entity.js';
import { retryBackorders } from './jobs/retry-backorders.js';
import { StepWorkers } from './jobs/step-workers.js';
import { Orders1700000000200 } from './migrations/1700000000200-orders.js';
import { OrderToCash1700000000210 } from './migrations/1700000000210-order-to-cash.js';
import { remoteInventory } from './remote/inventory.js';
import { remoteLogistics } from './remote/logistics.js';
import { QuoteDesk } from './remote/quote-desk.js';
import { resolvers } from './resolvers/index.js';
import { RuleCache } from './rules/rule-cache.js';

/** Between two looks for steps that nothing here has led to: whose time has come, or of a process that died. */
const LOOK_MS = 500;
const RETRY_BACKORDERS_MS = 1_000;
const INVENTORY_TIMEOUT_MS = 20_000;
/** Quotes are worth less than the time that orders would wait for them. */
const QUOTES_TIMEOUT_MS = 2_000;

export interface OrdersOptions {
  /** False: nothing goes on by itself; for tests of single steps. */
  workers: boolean;
}

export function startOrders(
  config: OrdersConfig,
  { workers }: OrdersOptions = { workers: true },
): Promise<RunningSubgraph> {
  const flowOf = flowMaker(config);
  return startService(config, {
    name: 'orders',
    entities: [
      AllocationEntity,
      ChannelEntity,
      OrderEntity,
      OrderLineEntity,
      OrderHoldEntity,
      OrderTaskEntity,
      OrderTimelineEntity,
      FulfillmentOrderEntity,
      FulfillmentOrderLineEntity,
      ReturnEntity,
      ReturnLineEntity,
      RuleEntity,
      StockWaitEntity,
    ],
    migrations: [Orders1700000000200, OrderToCash1700000000210],
    resolvers,
    createContext: (services, request) => createContext(services, request, flowOf(services)),
    consumes: (services) => (workers ? subscriptions(config, services) : []),
    jobs: (services) => (workers ? taskJobs(services, flowOf(services)) : []),
  });
}

/** One of each per pool of connections, for the process's whole life. */
function flowMaker(config: OrdersConfig): (services: Services) => Flow {
  const called = { identitySecret: config.IDENTITY_SECRET, caller: 'orders' };
  const ask = (url: string, timeoutMs: number) => callSubgraph({ ...called, url, timeoutMs });
  const inventory = remoteInventory(ask(config.INVENTORY_URL, INVENTORY_TIMEOUT_MS));
  const logistics = remoteLogistics(ask(config.LOGISTICS_URL, QUOTES_TIMEOUT_MS));
  const flows = new Map<Services['dataSource'], Flow>();
  return ({ dataSource, clock, logger }) => {
    const known = flows.get(dataSource);
    if (known) return known;
    const quotes = new QuoteDesk(logistics, clock, logger);
    const flow = { dataSource, clock, logger, inventory, quotes, rules: new RuleCache(dataSource) };
    flows.set(dataSource, flow);
    return flow;
  };
}

const subscriptions = (config: OrdersConfig, { clock }: Services): Subscription[] => [
  { source: 'warehouse', url: config.WAREHOUSE_URL, batch: fromWarehouse(clock) },
  { source: 'logistics', url: config.LOGISTICS_URL, batch: fromLogistics(clock) },
  { source: 'finance', url: config.FINANCE_URL, batch: fromFinance },
  { source: 'catalog', url: config.CATALOG_URL, batch: fromCatalog },
  { source: 'inventory', url: config.INVENTORY_URL, batch: fromInventory },
];

function taskJobs(services: Services, flow: Flow): Job[] {
  const workers = new StepWorkers(flow, services.eventLog);
  const look = () => workers.look();
  return [
    { name: 'take-steps', everyMs: LOOK_MS, followsCommits: true, run: look, stop: () => workers.stop() },
    { name: 'retry-backorders', everyMs: RETRY_BACKORDERS_MS, run: () => retryBackorders(flow).then(look) },
  ];
}
