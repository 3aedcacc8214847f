import type { DemoSku } from './catalog.js';
import type { DemoClient } from './demo-client.js';
import { inParallel } from './demo-client.js';
import type { DemoWarehouse } from './places.js';
import { WAREHOUSES } from './places.js';
import { seeded } from './random.js';

interface StockLine {
  skuCode: string;
  quantity: number;
  binCode: string;
}

const BIN_THERE = `query DemoBin($warehouse: String!, $bin: String!) {
  bins(where: { warehouseCode: { eq: $warehouse }, code: { eq: $bin } }, first: 1) { nodes { id } }
}`;

/**
 * Four warehouses with stock in bins. A receipt has no natural key, so the bins stand in for one: they are made by the
 * receipt, in its transaction, and where they are the stock was received before.
 */
export async function loadStock(client: DemoClient, skus: readonly DemoSku[]): Promise<number> {
  let units = 0;
  await inParallel(WAREHOUSES, async (warehouse) => {
    const { share: _share, ...input } = warehouse;
    await client.mutate('upsertWarehouse', 'UpsertWarehouseInput', input);
    const lines = stockLines(warehouse, skus);
    units += lines.reduce((sum, { quantity }) => sum + quantity, 0);
    if (await wasReceived(client, warehouse, lines)) return;
    const receipt = { warehouseCode: warehouse.code, lines, reference: 'demo opening stock' };
    await client.mutate('receiveStock', 'ReceiveStockInput', receipt);
    const codes = [...new Set(lines.map(({ binCode }) => binCode))];
    const bins = codes.map((code) => ({
      code,
      zone: code.slice(0, 1),
      type: code < 'D' ? 'PICKING' : 'STORAGE',
    }));
    await client.mutate('upsertWarehouse', 'UpsertWarehouseInput', { code: warehouse.code, bins });
  });
  return units;
}

async function wasReceived(
  client: DemoClient,
  { code }: DemoWarehouse,
  lines: StockLine[],
): Promise<boolean> {
  const { bins } = await client.query<{ bins: { nodes: unknown[] } }>(BIN_THERE, {
    warehouse: code,
    bin: lines[0]!.binCode,
  });
  return bins.nodes.length > 0;
}

/** Some SKUs run short, some lie in two bins, some are not here at all. */
export function stockLines(warehouse: DemoWarehouse, skus: readonly DemoSku[]): StockLine[] {
  const random = seeded(500 + WAREHOUSES.indexOf(warehouse));
  return skus.flatMap(({ skuCode }) => {
    if (!random.percent(warehouse.share)) return [];
    const quantity = random.percent(15) ? random.between(1, 6) : random.between(20, 240);
    const first = { skuCode, quantity, binCode: binCode(random.between(0, 2), random.between(1, 40)) };
    if (!random.percent(20)) return [first];
    return [first, { skuCode, quantity: quantity * 2, binCode: binCode(3, random.between(1, 20)) }];
  });
}

/** Aisle A to D, bay and level, such as `B-04-2`; D holds the reserves. */
const binCode = (aisle: number, place: number): string =>
  `${'ABCD'[aisle]}-${String(1 + Math.floor(place / 4)).padStart(2, '0')}-${1 + (place % 4)}`;
