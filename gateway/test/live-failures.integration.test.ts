import { decodeCursor } from '@tradegraph/event-log';
import { metric, until } from '@tradegraph/test-kit';
import type { Client } from 'graphql-ws';
import type { RunningGateway } from '../src/server.js';
import { liveClient, subscribe, type Closed } from './fixture/live-client.js';
import { liveShopOfSuite, type LiveShop, ORDER, deadlines, type OrderChanged } from './fixture/live-shop.js';
import type { SmallShop } from './fixture/small-shop.js';

let world: LiveShop;
let shop: SmallShop;
let gateway: RunningGateway;
let client: Client;
let begun: LiveShop['begun'];
let newest: LiveShop['newest'];

liveShopOfSuite((opened) => {
  world = opened;
  ({ shop, gateway, client } = world);
  begun = world.begun.bind(world);
  newest = world.newest.bind(world);
});

describe('a subgraph that fails', () => {
  it('nulls the fields that may be null, in its own change only', async () => {
    const live = subscribe<OrderChanged>(client, ORDER);
    await begun('orderChanged', 1);
    await shop.subgraphs.catalog.stop();
    await shop.changeOrder('p1');
    await live.received(1);
    await shop.subgraphs.catalog.start();
    await shop.changeOrder('p2');
    await live.received(2);
    live.stop();
    const [failed, whole] = live.payloads;
    expect(failed!.data!.orderChanged.order.sku.name).toBeNull();
    expect(failed!.errors).toMatchObject([
      { extensions: { code: 'SERVICE_UNAVAILABLE', serviceName: 'catalog' } },
    ]);
    expect(whole).toMatchObject({ data: { orderChanged: { order: { sku: { name: 'Name of A-1' } } } } });
  });

  it('delays a change that it would have taken whole, and the order stays', async () => {
    const live = subscribe<OrderChanged>(client, ORDER);
    await begun('orderChanged', 1);
    await shop.subgraphs.orders.stop();
    await shop.changeOrder('d1');
    await shop.changeOrder('d2');
    await until(() => metric(gateway.url, 'tradegraph_live_retries_total', { field: 'orderChanged' }));
    expect(live.payloads).toHaveLength(0);
    await shop.subgraphs.orders.start();
    const changes = await live.received(2);
    live.stop();
    expect(changes.map(({ orderChanged }) => orderChanged.order.id)).toEqual(['d1', 'd2']);
    expect(live.payloads.every(({ errors }) => errors === undefined)).toBe(true);
  });

  it('in the end sends its subscribers away with their cursor, at which they go on', async () => {
    const impatient = await shop.gateway({
      deadlines,
      live: { giveUpAfterMs: 400 },
      traffic: { breakMs: 50 },
    });
    const patient = await liveClient(impatient.url);
    const start = await newest();
    const live = subscribe<OrderChanged>(patient, ORDER);
    await begun('orderChanged', 1, impatient.url);
    await shop.changeOrder('g1');
    await live.received(1);
    await shop.subgraphs.orders.stop();
    await shop.changeOrder('g2');
    await until(() => live.failure);
    const [error] = live.failure as Exclude<typeof live.failure, Closed | undefined>;
    expect(error!.extensions).toMatchObject({ code: 'SERVICE_UNAVAILABLE', retryable: true });
    expect(decodeCursor(error!.extensions.cursor!).sequence).toBe(start + 1);
    await shop.subgraphs.orders.start();
    const again = subscribe<OrderChanged>(patient, ORDER, { after: error!.extensions.cursor });
    const [change] = await again.received(1);
    expect(change!.orderChanged.order.id).toBe('g2');
    await patient.dispose();
  });

  it('does not hold up what trying again can not mend: the cursor then stands beside the error', async () => {
    const live = subscribe<OrderChanged>(client, ORDER, { where: { orderId: { eq: 'forbidden-1' } } });
    await begun('orderChanged', 1);
    await shop.changeOrder('forbidden-1');
    await until(() => live.payloads.length > 0);
    live.stop();
    expect(live.payloads[0]).toMatchObject({
      data: { orderChanged: null },
      errors: [{ extensions: { code: 'FORBIDDEN' } }],
      extensions: { cursor: expect.any(String) as string },
    });
  });
});
