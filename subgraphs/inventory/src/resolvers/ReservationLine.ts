import type { ReservationLineResolvers } from '../__generated__/resolvers.js';
import { skuOf, warehouseOf } from './references.js';

export const ReservationLine: ReservationLineResolvers = { sku: skuOf, warehouse: warehouseOf };
