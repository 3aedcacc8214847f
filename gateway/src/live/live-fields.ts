import {
  listedOrderChange,
  orderChange,
  outboundOrderChange,
  shipmentChange,
  stockChange,
} from './change-kinds.js';
import { changeField, listField, type LiveField } from './live-field.js';

const ordersLive = listField('ordersLive', listedOrderChange, {
  query: `query ($where: OrderWhere, $first: Int) {
    list: orders(where: $where, first: $first, orderBy: PLACED_AT_DESC) { nodes { id } }
  }`,
  where: ({ orderId, channel, status }) => ({ id: orderId, channel, status }),
});

const stockLevelsLive = listField('stockLevelsLive', stockChange, {
  query: `query ($where: StockLevelWhere, $first: Int) {
    list: stockLevels(where: $where, first: $first, orderBy: SKU_CODE_ASC) { nodes { id } }
  }`,
  where: ({ skuCode, warehouseCode }) => ({ skuCode, warehouseCode }),
});

/** The root fields of Subscription, by name. */
export const liveFields: ReadonlyMap<string, LiveField> = new Map(
  [
    changeField('orderChanged', orderChange),
    changeField('stockChanged', stockChange),
    changeField('outboundOrderChanged', outboundOrderChange),
    changeField('shipmentChanged', shipmentChange),
    ordersLive,
    stockLevelsLive,
  ].map((field) => [field.name, field]),
);
