import { decodeCursor } from '@tradegraph/event-log';
import { metric, until } from '@tradegraph/test-kit';
import type { Client } from 'graphql-ws';
import { subscribe, type Live } from './fixture/live-client.js';
import { from, liveShopOfSuite, type LiveShop } from './fixture/live-shop.js';
import type { SmallShop } from './fixture/small-shop.js';

interface OrdersLive {
  list: {
    cursor: string;
    snapshot: { id: string; version: number; status: string }[] | null;
    change: { cursor: string; status: string; order: { id: string; version: number } } | null;
  };
}

const ORDERS = `subscription ($where: OrderChangeFilter, $first: Int! = 250, $after: String) {
  list: ordersLive(where: $where, first: $first, after: $after) {
    cursor snapshot { id version status } change { cursor status order { id version } }
  }
}`;

let world: LiveShop;
let shop: SmallShop;
let client: Client;

liveShopOfSuite((opened) => {
  world = opened;
  ({ shop, client } = world);
});

const sequenceOf = (cursor: string): number => decodeCursor(cursor).sequence;

/** Waits for the change of this order, and gives all payloads up to it. */
async function untilChange(live: Live<OrdersLive>, id: string): Promise<OrdersLive[]> {
  const lists = () => live.payloads.map(({ data }) => data!);
  const isIt = ({ list }: OrdersLive) => list.change?.order.id === id;
  await until(() => live.failure ?? lists().some(isIt), `the change of ${id}`);
  return lists().slice(0, lists().findIndex(isIt) + 1);
}

/** What a client's screen shows: the snapshot, then every change laid over it. */
function screenOf(payloads: OrdersLive[]): Map<string, number> {
  const shown = new Map<string, number>();
  for (const { list } of payloads) {
    for (const { id, version } of list.snapshot ?? []) shown.set(id, version);
    if (list.change) {
      const { id, version } = list.change.order;
      shown.set(id, Math.max(version, shown.get(id) ?? 0));
    }
  }
  return shown;
}

it('begins with what is there, and misses no change that is made while it is read', async () => {
  const ids = from(1, 20).map((n) => `s${n}`);
  await shop.changeOrders(ids);
  const rounds = 5;
  const writing = (async () => {
    for (let round = 0; round < rounds; round++) for (const id of ids) await shop.changeOrder(id);
  })();
  const lives = [];
  for (const _ of from(1, 6)) {
    const live = subscribe<OrdersLive>(client, ORDERS);
    await live.received(1);
    lives.push(live);
  }
  await writing;
  await shop.changeOrder('end');
  for (const live of lives) {
    const payloads = await untilChange(live, 'end');
    const start = sequenceOf(payloads[0]!.list.cursor);
    const changes = payloads.slice(1).map(({ list }) => list);
    expect(payloads[0]!.list.change).toBeNull();
    expect(changes.map(({ cursor }) => sequenceOf(cursor))).toEqual(from(start + 1, changes.length));
    for (const { snapshot, change, cursor } of changes) {
      expect(snapshot).toBeNull();
      expect(change!.cursor).toBe(cursor);
    }
    expect(screenOf(payloads)).toEqual(
      new Map([...shop.orderTable.values()].map(({ id, version }) => [id, version])),
    );
    live.stop();
  }
});

it('goes on after a cursor without another snapshot', async () => {
  await shop.changeOrder('a1');
  const live = subscribe<OrdersLive>(client, ORDERS, { where: { channel: { eq: 'resume' } } });
  const [first] = await live.received(1);
  live.stop();
  await shop.changeOrder('a2', 'APPROVED', 'resume');
  await shop.changeOrder('a3', 'APPROVED', 'elsewhere');
  await shop.changeOrder('a4', 'APPROVED', 'resume');
  const again = subscribe<OrdersLive>(client, ORDERS, {
    where: { channel: { eq: 'resume' } },
    after: first!.list.cursor,
  });
  const payloads = await again.received(2);
  expect(payloads.map(({ list }) => [list.snapshot, list.change!.order.id])).toEqual([
    [null, 'a2'],
    [null, 'a4'],
  ]);
  again.stop();
});

it('of a state hears of orders that leave it as well', async () => {
  const where = { status: { in: ['ON_HOLD'] }, channel: { eq: 'states' } };
  const witness = subscribe<OrdersLive>(client, ORDERS, { where });
  await witness.received(1);
  await shop.changeOrder('l1', 'ON_HOLD', 'states');
  await witness.received(2); // the gateway is past it: it is in the next snapshot, and does not follow
  witness.stop();
  const live = subscribe<OrdersLive>(client, ORDERS, { where });
  const [first] = await live.received(1);
  expect(first!.list.snapshot!.map(({ id }) => id)).toEqual(['l1']);
  await shop.changeOrder('l2', 'PENDING', 'states');
  await shop.changeOrder('l1', 'APPROVED', 'states');
  await shop.changeOrder('l1', 'ALLOCATED', 'states');
  await shop.changeOrder('l2', 'ON_HOLD', 'states');
  const payloads = await live.received(3);
  expect(payloads.slice(1).map(({ list }) => [list.change!.order.id, list.change!.status])).toEqual([
    ['l1', 'APPROVED'],
    ['l2', 'ON_HOLD'],
  ]);
  live.stop();
});

it('is read once for all who ask the same at the same time', async () => {
  const asked = () => shop.subgraphs.orders.asked.length;
  const release = shop.subgraphs.orders.hold();
  const before = asked();
  const lives = from(1, 50).map(() => subscribe<OrdersLive>(client, ORDERS, { first: 3 }));
  const single = subscribe(client, 'subscription { orderChanged { cursor } }');
  await world.begun('orderChanged', 1); // what was sent before it has been taken
  release();
  for (const live of lives) {
    const [first] = await live.received(1);
    expect(first!.list.snapshot!.length).toBeLessThanOrEqual(3);
  }
  expect(asked() - before).toBeLessThan(20); // each alone: 100; a change that still arrives costs one more
  await world.begun('ordersLive', 50);
  [...lives, single].forEach((live) => live.stop());
});

it('is refused as the list itself is, and when the subgraph is away', async () => {
  await shop.subgraphs.orders.stop();
  const away = subscribe<OrdersLive>(client, ORDERS);
  await away.received(1).catch(() => undefined);
  expect(away.failure).toMatchObject([{ extensions: { code: 'SERVICE_UNAVAILABLE', retryable: true } }]);
  expect(await metric(world.gateway.url, 'tradegraph_live_subscribers', { field: 'ordersLive' })).toBe(0);
  await shop.subgraphs.orders.start();
});

describe('the other subscriptions', () => {
  it('tell each change of an outbound order', async () => {
    const live = subscribe(
      client,
      `subscription { outboundOrderChanged(where: { warehouseCode: { eq: "W1" }, status: { eq: WAVED } }) {
         eventType previousStatus status outboundOrder { id lines } } }`,
    );
    await world.begun('outboundOrderChanged', 1);
    await shop.changeOutboundOrder('out_1', 'W2');
    await shop.changeOutboundOrder('out_2', 'W1');
    expect(await live.received(1)).toEqual([
      {
        outboundOrderChanged: {
          eventType: 'OUTBOUND_ORDER_CHANGED',
          previousStatus: 'CREATED',
          status: 'WAVED',
          outboundOrder: { id: 'out_2', lines: 2 },
        },
      },
    ]);
    live.stop();
  });

  it('tell each change of a shipment', async () => {
    const live = subscribe(
      client,
      `subscription { shipmentChanged(where: { shipmentId: { in: ["shp_2", "shp_3"] } }) {
         eventType previousStatus status trackingNo shipment { id carrier } } }`,
    );
    await world.begun('shipmentChanged', 1);
    await shop.changeShipment('shp_1', '1Z1');
    await shop.changeShipment('shp_2', '1Z2');
    expect(await live.received(1)).toEqual([
      {
        shipmentChanged: {
          eventType: 'SHIPMENT_STATUS_CHANGED',
          previousStatus: 'PENDING',
          status: 'LABEL_CREATED',
          trackingNo: '1Z2',
          shipment: { id: 'shp_2', carrier: 'ups' },
        },
      },
    ]);
    live.stop();
  });
});
