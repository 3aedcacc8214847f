import { insertRows } from '@tradegraph/subgraph-kit';
import type { EntityManager } from 'typeorm';
import { binIdOf } from '../domain/bin-id.js';
import type { ReceiptInput } from '../domain/receipt.js';
import { ReceiptEntity } from '../entities/receipt.entity.js';

export async function addReceipt(
  tx: EntityManager,
  id: string,
  receipt: ReceiptInput,
  receivedAt: Date,
): Promise<void> {
  const { warehouseCode, reference = null, lines } = receipt;
  await tx.insert(ReceiptEntity, { id, warehouseCode, reference, receivedAt });
  await insertRows(
    tx,
    'receipt_line',
    ['receipt_id', 'line_no', 'sku_code', 'bin_id', 'quantity'],
    lines.map((line, index) => [
      id,
      index + 1,
      line.skuCode,
      binIdOf(warehouseCode, line.binCode),
      line.quantity,
    ]),
  );
}
