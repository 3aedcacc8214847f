import { demoSkus } from './catalog.js';
import { demoClient, inParallel, slices } from './demo-client.js';
import { loadFx } from './load-fx.js';
import { loadOrders } from './load-orders.js';
import { loadPayments } from './load-payments.js';
import { loadShipping } from './load-shipping.js';
import { loadStock } from './load-stock.js';
import { demoOrders } from './orders.js';
import { CHANNELS } from './places.js';

export interface DemoOptions {
  /** The gateway's GraphQL endpoint. */
  url: string;
  /** Of a role that may write. */
  token: string;
  log: (line: string) => void;
  /** The day that the data leads up to; now unless given. */
  now?: Date;
}

/**
 * Loads the demo company: channels, products, stock, a month of orders with payments and shipments. Through the
 * gateway, like any client. Loading it again, also on a later day, adds nothing: see the natural keys in each part.
 */
export async function loadDemoData({ url, token, log, now = new Date() }: DemoOptions): Promise<void> {
  const client = demoClient(url, token);
  const started = Date.now();
  try {
    const skus = demoSkus();
    await inParallel(CHANNELS, (channel) => client.mutate('upsertChannel', 'UpsertChannelInput', channel));
    await inParallel(slices(skus, 150), (part) =>
      client.mutate(
        'upsertSkus',
        'UpsertSkusInput',
        { skus: part },
        'results { index userErrors { message } }',
      ),
    );
    log(`Demo data: ${CHANNELS.length} channels, ${skus.length} SKUs.`);
    log(`Demo data: ${await loadStock(client, skus)} units of stock in 4 warehouses.`);
    const orders = demoOrders(skus, now);
    const taken = await loadOrders(client, orders);
    log(`Demo data: ${taken.size} orders of the last 30 days.`);
    const payments = await loadPayments(client, orders);
    const shipments = await loadShipping(client, orders, taken);
    const days = await loadFx(client, now);
    log(`Demo data: ${payments} payments, ${shipments} shipments, ${days} days of exchange rates.`);
    log(`Demo data is loaded (${((Date.now() - started) / 1000).toFixed(1)} s).`);
  } finally {
    await client.close();
  }
}
