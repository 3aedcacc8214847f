/** Only what the event itself says: a payload costs no fetch. */
export const OWN_FACTS = `subscription Changes($after: String) {
  orderChanged(after: $after) { cursor eventId eventType occurredAt previousStatus status order { id } }
}`;

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
