/** Only what the event itself says: a payload costs no fetch. */
export const OWN_FACTS = `subscription Changes($after: String) {
  orderChanged(after: $after) { cursor eventId eventType occurredAt previousStatus status order { id } }
}`;

/** Of all orders by a filter of one's own, so that nobody shares the payloads. */
export const OWN_FACTS_OF_OWN = `subscription Changes($after: String, $channels: [String!]) {
  orderChanged(after: $after, where: { channel: { in: $channels } }) {
    cursor eventId eventType occurredAt previousStatus status order { id } }
}`;

/** And a field of the order that the gateway reads for each change. */
export const ORDERS_OF_OWN = OWN_FACTS_OF_OWN.replace('{ id }', '{ id orderNo }');

/** The stock's change as the event tells it. */
export const STOCK_FACTS = `subscription Stock($after: String) {
  stockChanged(after: $after) { cursor eventId occurredAt changeType beforeQty afterQty }
}`;

/** And the level behind it, which the gateway reads from the inventory for each change. */
export const STOCK_LEVELS = `subscription StockLevels($after: String) {
  stockChanged(after: $after) {
    cursor eventId occurredAt changeType beforeQty afterQty
    stockLevel { id onHand sellable reserved unsellable }
  }
}`;
