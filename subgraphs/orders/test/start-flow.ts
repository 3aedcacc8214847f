import type { NewEvent } from '@tradegraph/event-log';
import { mysqlOptions } from '@tradegraph/service-kit';
import { createTestDatabase, subgraphClient, testRedisUrl, until } from '@tradegraph/test-kit';
import { startEventSource } from '@tradegraph/test-kit/event-source';
import mysql from 'mysql2/promise';
import { startOrders } from '../src/server.js';
import { InventoryStandIn, LogisticsStandIn, serve } from './stand-ins.js';

const IDENTITY_SECRET = 'orders-flow-identity-secret-0123456789';

export type Flowing = Awaited<ReturnType<typeof startFlow>>;

/**
 * Orders with its workers, on a real database and real logs. What it asks is answered by stand-ins, what it hears is
 * what a test says; so that every fault has its moment.
 */
export async function startFlow() {
  const database = createTestDatabase('orders_flow');
  const redisUrl = testRedisUrl(database.database);
  const source = <S extends 'warehouse' | 'logistics' | 'finance' | 'catalog' | 'inventory'>(name: S) =>
    startEventSource(name, { identitySecret: IDENTITY_SECRET, redisUrl });
  const [warehouse, logistics, finance, catalog, inventory] = await Promise.all([
    source('warehouse'),
    source('logistics'),
    source('finance'),
    source('catalog'),
    source('inventory'),
  ]);
  const stock = new InventoryStandIn();
  const carriers = new LogisticsStandIn();
  const [stockServer, carrierServer] = await Promise.all([
    serve(stock, inventory.url),
    serve(carriers, logistics.url),
  ]);
  const subgraph = await startOrders({
    HOST: '127.0.0.1',
    PORT: 0,
    LOG_LEVEL: 'silent',
    IDENTITY_SECRET,
    MYSQL_URL: database.url,
    MYSQL_DATABASE: database.database,
    MYSQL_POOL_SIZE: 15,
    REDIS_URL: redisUrl,
    CATALOG_URL: catalog.url,
    INVENTORY_URL: stockServer.url,
    WAREHOUSE_URL: warehouse.url,
    LOGISTICS_URL: carrierServer.url,
    FINANCE_URL: finance.url,
  });
  const { username, ...server } = mysqlOptions(database.url);
  const connection = await mysql.createConnection({
    ...{ ...server, user: username, database: database.database, timezone: 'Z' },
  });
  const ask = subgraphClient({ url: subgraph.url, identitySecret: IDENTITY_SECRET });
  const data = async <T>(query: string, variables: Record<string, unknown> = {}): Promise<T> => {
    const answer = await ask<T>(query, variables);
    if (!answer.data || answer.errors) throw new Error(JSON.stringify(answer.errors));
    return answer.data;
  };
  let keys = 0;
  const mutate = async <T>(name: string, fields: string, input: object) => {
    const type = `${name[0]!.toUpperCase()}${name.slice(1)}Input!`;
    const query = `mutation ($input: ${type}) { ${name}(input: $input) { ${fields} userErrors { code message } } }`;
    const answer = await data<Record<string, T & { userErrors: { code: string; message: string }[] }>>(
      query,
      {
        input: { idempotencyKey: `k${++keys}`, ...input },
      },
    );
    return answer[name]!;
  };
  return {
    ...{ stock, carriers, warehouse, logistics, finance, catalog, inventory, ask, data, mutate },
    sql: async <T>(text: string, values: unknown[] = []): Promise<T[]> =>
      (await connection.query(text, values))[0] as T[],
    take: async (orders: object[]): Promise<string[]> => {
      const { results } = await mutate<{ results: { order: { id: string } | null }[] }>(
        'importOrders',
        'results { order { id } }',
        { orders },
      );
      return results.map(({ order }) => order!.id);
    },
    order: async (id: string) => (await data<{ order: FlowOrder }>(ORDER, { id })).order,
    reaches: (id: string, status: string) =>
      until(
        async () => (await data<{ order: FlowOrder }>(ORDER, { id })).order.status === status,
        `${id} ${status}`,
        60_000,
      ),
    stop: async () => {
      await connection.end();
      await subgraph.stop();
      await Promise.all([stockServer.stop(), carrierServer.stop()]);
      await Promise.all([warehouse, logistics, finance, catalog, inventory].map((each) => each.stop()));
      await database.drop();
    },
  };
}

const ORDER = `query ($id: ID!) { order(id: $id) { id status version cancelReason holdReasons
  holds { kind ruleCode releasedAt }
  lines { quantity shippedQuantity cancelledQuantity }
  waitingFor { sku { skuCode } quantity }
  allocation { outcome withoutQuotes ruleVersion
    candidates { warehouse { code } carrierService score rejectedBecause chosen } }
  fulfillmentOrders { id status warehouse { code } carrierServiceCode reservationId lines { quantity } }
  timeline(first: 250) { nodes { eventType source status } } } }`;

export interface FlowOrder {
  id: string;
  status: string;
  version: number;
  cancelReason: string | null;
  holdReasons: string[];
  holds: { kind: string; ruleCode: string | null; releasedAt: string | null }[];
  lines: { quantity: number; shippedQuantity: number; cancelledQuantity: number }[];
  waitingFor: { sku: { skuCode: string }; quantity: number }[];
  allocation: {
    outcome: string;
    withoutQuotes: boolean;
    ruleVersion: number;
    candidates: {
      warehouse: { code: string };
      carrierService: string | null;
      score: string | null;
      rejectedBecause: string | null;
      chosen: boolean;
    }[];
  } | null;
  fulfillmentOrders: {
    id: string;
    status: string;
    warehouse: { code: string };
    carrierServiceCode: string | null;
    reservationId: string;
    lines: { quantity: number }[];
  }[];
  timeline: { nodes: { eventType: string; source: string; status: string | null }[] };
}

type Part = FlowOrder['fulfillmentOrders'][number];

/** What a warehouse says of a part of an order. */
export const outbound = (
  order: Pick<FlowOrder, 'id'>,
  part: Part,
  status: 'PICKING' | 'HANDED_OVER' | 'VOIDED' | 'SHORT_PICKED',
  more: object = {},
): NewEvent<'warehouse'> => ({
  eventType: 'OUTBOUND_ORDER_CHANGED',
  aggregateType: 'OutboundOrder',
  aggregateId: `out_${part.id}`.slice(0, 40),
  aggregateVersion: 2,
  data: {
    outboundOrderId: `out_${part.id}`.slice(0, 40),
    orderId: order.id,
    fulfillmentOrderId: part.id,
    warehouseCode: part.warehouse.code,
    previousStatus: null,
    status,
    ...(status === 'HANDED_OVER' ? { handedOverAt: new Date().toISOString() } : {}),
    ...more,
  },
});

/** What a carrier says of the parcels of a part. */
export const shipment = (
  order: Pick<FlowOrder, 'id'>,
  part: Part,
  status: 'LABEL_CREATED' | 'DELIVERED',
): NewEvent<'logistics'> => ({
  eventType: 'SHIPMENT_STATUS_CHANGED',
  aggregateType: 'Shipment',
  aggregateId: `shp_${part.id}`.slice(0, 40),
  aggregateVersion: 2,
  data: {
    shipmentId: `shp_${part.id}`.slice(0, 40),
    trackingNo: null,
    orderId: order.id,
    fulfillmentOrderId: part.id,
    previousStatus: null,
    status,
  },
});
