import { appendEvents } from '@tradegraph/event-log';
import { newId } from '@tradegraph/kernel';
import { badInput, notFound, parseInput, runCommand, type CommandOutcome } from '@tradegraph/subgraph-kit';
import type { EntityManager } from 'typeorm';
import type { ReceiveStockInput } from '../__generated__/resolvers.js';
import type { Context } from '../context.js';
import { binOnTheFly } from '../domain/bin.js';
import { assertOwnWarehouse } from '../domain/own-warehouse.js';
import { binAdditions, receiptInput, stockReceived, type ReceiptInput } from '../domain/receipt.js';
import { WarehouseEntity } from '../entities/warehouse.entity.js';
import { addBins, findBins } from '../repositories/bin-repository.js';
import { addToBins } from '../repositories/bin-stock-repository.js';
import { addReceipt } from '../repositories/receipt-repository.js';

/** Books a receipt into its bins: one transaction and one event, whatever the number of lines. */
export function receiveStock(
  context: Context,
  raw: ReceiveStockInput,
): Promise<CommandOutcome<{ receiptId: string }>> {
  const { idempotencyKey, ...rest } = raw;
  return runCommand(context, { operation: 'receiveStock', idempotencyKey, input: raw }, async (tx) => {
    const receipt = parseInput(receiptInput, rest);
    assertOwnWarehouse(context.viewer, receipt.warehouseCode);
    await requireOpen(tx, receipt.warehouseCode);
    await addMissingBins(tx, receipt);
    const receiptId = newId('rcp');
    const now = context.clock.now();
    await addReceipt(tx, receiptId, receipt, now);
    await addToBins(tx, receipt.warehouseCode, binAdditions(receipt), now).catch(refuseOverfull);
    await appendEvents(tx, 'warehouse', [stockReceived(receiptId, receipt)], {
      correlationId: context.correlationId,
      actor: context.viewer.id,
    });
    return { receiptId };
  });
}

async function requireOpen(tx: EntityManager, code: string): Promise<void> {
  const warehouse = await tx.findOneBy(WarehouseEntity, { code });
  if (!warehouse) throw notFound('warehouse', code, ['warehouseCode']);
  if (warehouse.status !== 'ACTIVE') {
    throw badInput(`warehouseCode: "${code}" is ${warehouse.status} and takes no goods`, ['warehouseCode']);
  }
}

async function addMissingBins(tx: EntityManager, receipt: ReceiptInput): Promise<void> {
  const codes = [...new Set(receipt.lines.map((line) => line.binCode))];
  const known = await findBins(tx, receipt.warehouseCode, codes);
  const missing = codes.filter((code) => !known.has(code));
  await addBins(
    tx,
    missing.map((code) => binOnTheFly(receipt.warehouseCode, code)),
  );
}

const ER_WARN_DATA_OUT_OF_RANGE = 1264;

/** The column ends at 2,147,483,647 units; the whole receipt is undone. */
function refuseOverfull(error: unknown): never {
  if ((error as { errno?: number }).errno !== ER_WARN_DATA_OUT_OF_RANGE) throw error;
  throw badInput('lines: a bin would hold more than 2,147,483,647 units of one SKU', ['lines']);
}
