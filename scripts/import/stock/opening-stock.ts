import { createHash } from 'node:crypto';
import { OperatorError } from '../../process/operator-error.js';
import { contentKey } from '../gateway/content-key.js';
import type { GatewayClient, UserError } from '../gateway/gateway-client.js';
import type { ImportContext } from '../import-context.js';
import type { Progress } from '../report/progress.js';

const RECEIVE_STOCK = `mutation OpeningStock($input: ReceiveStockInput!) {
  receiveStock(input: $input) { receipt { id } userErrors { code message } }
}`;
const BIN_THERE = `query OpeningBin($warehouse: String!, $bin: String!) {
  bins(where: { warehouseCode: { eq: $warehouse }, code: { eq: $bin } }, first: 1) { nodes { id } }
}`;
const WAREHOUSE_THERE = 'query Warehouse($code: String!) { warehouse(code: $code) { code name } }';
const CREATE_WAREHOUSE = `mutation OpeningWarehouse($input: UpsertWarehouseInput!) {
  upsertWarehouse(input: $input) { warehouse { id } userErrors { code message } }
}`;

export interface OpeningStock {
  channel: string;
  warehouse: string;
  /** Units by SKU. */
  units: ReadonlyMap<string, number>;
  /** What one unit of each SKU cost, where the caller knows: finance values the stock by it. */
  unitCost?: { amount: string; currencyCode: string } | undefined;
}

interface ReceiptLine {
  skuCode: string;
  quantity: number;
  binCode: string;
}

const LINES_PER_RECEIPT = 1_000;
/** A bin shows at most 250 SKUs. */
const SKUS_PER_BIN = 250;
const MAX_QUANTITY = 1_000_000;

/**
 * Receives opening stock into bins, once for all time: each receipt's bins are named after its content, and are made
 * in the same transaction. A receipt whose first bin is there was booked before, even when its idempotency key is
 * forgotten by now. Returns the units that this stock is in the warehouse with.
 */
export async function receiveOpeningStock(
  context: ImportContext,
  stock: OpeningStock,
  progress: Progress,
): Promise<{ units: number; skus: number; receipts: number }> {
  if (context.client) await ensureWarehouse(context.client, stock.warehouse);
  const receipts = planReceipts(stock);
  for (const lines of receipts) {
    context.signal.throwIfAborted();
    if (context.client) await receive(context.client, stock, lines);
    progress.advance(lines.length);
  }
  const units = receipts.flat().reduce((sum, { quantity }) => sum + quantity, 0);
  return { units, skus: stock.units.size, receipts: receipts.length };
}

/** Receipts of at most 1,000 lines, the same for the same stock whatever order it was counted in. */
export function planReceipts({ channel, warehouse, units }: OpeningStock): ReceiptLine[][] {
  const sorted = [...units].sort(([a], [b]) => (a < b ? -1 : 1));
  const lines = sorted.flatMap(([skuCode, total]) => split(total).map((quantity) => ({ skuCode, quantity })));
  const receipts: ReceiptLine[][] = [];
  for (let start = 0; start < lines.length; start += LINES_PER_RECEIPT) {
    const part = lines.slice(start, start + LINES_PER_RECEIPT);
    const hash = createHash('sha256')
      .update(JSON.stringify([channel, warehouse, part]))
      .digest('hex');
    const binOf = (place: number) => `OPEN-${hash.slice(0, 12)}-${Math.floor(place / SKUS_PER_BIN) + 1}`;
    receipts.push(part.map((line, place) => ({ ...line, binCode: binOf(place) })));
  }
  return receipts;
}

/** A line takes at most a million units. */
function split(total: number): number[] {
  const parts: number[] = [];
  for (let rest = total; rest > 0; rest -= MAX_QUANTITY) parts.push(Math.min(rest, MAX_QUANTITY));
  return parts;
}

async function receive(client: GatewayClient, stock: OpeningStock, lines: ReceiptLine[]): Promise<void> {
  const { warehouse, unitCost } = stock;
  const bin = lines[0]!.binCode;
  const { bins } = await client.request<{ bins: { nodes: unknown[] } }>(BIN_THERE, { warehouse, bin });
  if (bins.nodes.length > 0) return;
  const reference = `opening stock of ${stock.channel}`.slice(0, 128);
  const idempotencyKey = contentKey('opening-stock', bin);
  const valued = unitCost ? lines.map((line) => ({ ...line, unitCost })) : lines;
  const input = { idempotencyKey, warehouseCode: warehouse, lines: valued, reference };
  const answer = await client.request<{ receiveStock: { userErrors: UserError[] } }>(RECEIVE_STOCK, {
    input,
  });
  const [problem] = answer.receiveStock.userErrors;
  if (problem) throw new OperatorError(`The opening stock was refused: ${problem.message}`);
}

/** Makes the warehouse when there is none of that code; one that is there stays as it is. */
async function ensureWarehouse(client: GatewayClient, code: string): Promise<void> {
  const there = await client.request<{ warehouse: { name: string | null } | null }>(WAREHOUSE_THERE, {
    code,
  });
  if (there.warehouse?.name != null) return;
  const input = {
    ...{
      idempotencyKey: contentKey('warehouse', code),
      code,
      name: `Opening stock ${code}`,
      type: 'DOMESTIC',
    },
  };
  const answer = await client.request<{ upsertWarehouse: { userErrors: UserError[] } }>(CREATE_WAREHOUSE, {
    input,
  });
  const [problem] = answer.upsertWarehouse.userErrors;
  if (problem) throw new OperatorError(`The warehouse ${code} could not be made: ${problem.message}`);
}
