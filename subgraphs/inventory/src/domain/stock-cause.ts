import type { StockCauseType } from '../entities/stock-ledger-entry.entity.js';

/** What led to a change of stock, as the ledger keeps it. */
export interface StockCause {
  type: StockCauseType;
  /** The receipt, the reservation, the correction or the outbound order that came up short. */
  id: string;
  /** A person's own words, when a person did it by hand. */
  reason?: string;
}
