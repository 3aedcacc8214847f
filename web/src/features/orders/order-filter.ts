import type { OrderRowFragment, OrderStatus, OrderWhere } from '../../__generated__/graphql.js';
import { dayBounds } from '../../ui/day-bounds.js';

/** The filters as they stand in the address. */
export interface OrderFilter {
  /** Several, divided by commas. */
  status: string;
  channel: string;
  placed: string;
  number: string;
  country: string;
  sku: string;
}

/** Only what is set becomes a condition; null when nothing is. */
export function toOrderWhere(filter: OrderFilter): OrderWhere | null {
  const where: OrderWhere = {};
  const statuses = filter.status.split(',').filter(Boolean) as OrderStatus[];
  if (statuses.length > 0) where.status = { in: statuses };
  if (filter.channel) where.channel = { eq: filter.channel };
  const placedAt = dayBounds(filter.placed);
  if (placedAt) where.placedAt = placedAt;
  // Order numbers of ours begin with ORD; anything else is a channel's own number.
  if (/^ord/i.test(filter.number)) where.orderNo = { startsWith: filter.number.toUpperCase() };
  else if (filter.number) where.channelOrderId = { startsWith: filter.number };
  if (filter.country) where.countryCode = { eq: filter.country.toUpperCase() };
  if (filter.sku) where.skuCode = { eq: filter.sku };
  return Object.keys(where).length > 0 ? where : null;
}

/** Whether a new order belongs to the list; a SKU can't be judged from the row and counts as no. */
export function matchesFilter(order: OrderRowFragment, filter: OrderFilter): boolean {
  const statuses = filter.status.split(',').filter(Boolean);
  const placed = dayBounds(filter.placed);
  const number = filter.number.toLowerCase();
  const at = Date.parse(order.placedAt);
  return (
    (statuses.length === 0 || statuses.includes(order.status)) &&
    (!filter.channel || order.channel.code === filter.channel) &&
    (!placed || (at >= Date.parse(placed.gte) && at < Date.parse(placed.lt))) &&
    (!number ||
      [order.orderNo, order.channelOrderId].some((text) => text.toLowerCase().startsWith(number))) &&
    (!filter.country || order.shipTo.countryCode === filter.country.toUpperCase()) &&
    !filter.sku
  );
}
