import type { NewEvent } from '@tradegraph/event-log';
import type { SkuEntity } from '../entities/sku.entity.js';
import { productIdOf } from './product-id.js';
import type { SkuInput } from './sku-input.js';

/** The SKU after the input, or null when the input changes nothing. A missing field keeps its value. */
export function changedSku(sku: SkuEntity, input: SkuInput, now: Date): SkuEntity | null {
  const {
    prices: _prices,
    productCode,
    productName: _name,
    productNameZh: _nameZh,
    category: _category,
    ...rest
  } = input;
  const given = {
    ...rest,
    ...(productCode === undefined
      ? {}
      : { productId: productCode === null ? null : productIdOf(productCode) }),
  };
  const changes = Object.entries(given).filter(
    ([key, value]) => value !== undefined && sku[key as keyof SkuEntity] !== value,
  );
  if (changes.length === 0) return null;
  return { ...sku, ...Object.fromEntries(changes), version: sku.version + 1, updatedAt: now };
}

export function skuUpserted(sku: SkuEntity): NewEvent<'catalog'> {
  return {
    eventType: 'SKU_UPSERTED',
    aggregateType: 'Sku',
    aggregateId: sku.id,
    aggregateVersion: sku.version,
    data: {
      skuId: sku.id,
      skuCode: sku.skuCode,
      name: sku.name,
      weightGrams: sku.weightGrams,
      lengthMm: sku.lengthMm,
      widthMm: sku.widthMm,
      heightMm: sku.heightMm,
      hsCode: sku.hsCode,
      originCountry: sku.originCountry,
      status: sku.status,
    },
  };
}
