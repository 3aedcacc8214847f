import type { OrderResolvers } from '../__generated__/resolvers.js';
import type { OrderFlag } from '../domain/order-flags.js';
import type { OrderEntity } from '../entities/order.entity.js';
import { seesPersonalData } from '../domain/personal-data.js';
import { keyText } from '../repositories/order-keys.js';
import { listTimeline } from '../repositories/timeline-list.js';
import { amountOf } from './amount-of.js';
import { existing } from './existing.js';

const MAX_ALLOCATIONS = 50;

export const Order: OrderResolvers = {
  __resolveReference: (reference, { loaders }) => {
    if ('id' in reference) return loaders.orderById.load(reference.id);
    if ('orderNo' in reference) return loaders.orderByNo.load(reference.orderNo);
    return loaders.orderByChannelKey.load(keyText(reference));
  },
  channel: ({ channelCode }, _args, { loaders }) =>
    existing(loaders.channelByCode.load(channelCode), channelCode),
  total: (order) => amountOf(order, order.total),
  goodsTotal: (order) => amountOf(order, order.goodsTotal),
  serviceTotal: (order) => amountOf(order, order.serviceTotal),
  freightTotal: (order) => amountOf(order, order.freightTotal),
  discountTotal: (order) => amountOf(order, order.discountTotal),
  buyer: (order, _args, { viewer }) => ({
    channelBuyerId: order.buyerId,
    ...(seesPersonalData(viewer)
      ? { name: order.buyerName, email: order.buyerEmail }
      : { name: null, email: null }),
  }),
  guest: (order) => order.buyerId === null,
  shipTo: (order, _args, { viewer }) => addressOf(order, seesPersonalData(viewer)),
  flags: (order) => (order.flags === '' ? [] : (order.flags.split(',') as OrderFlag[])),
  lines: (order, _args, { loaders }) => loaders.linesOfOrder.load(order.id),
  holds: (order, _args, { loaders }) => loaders.holdsOfOrder.load(order.id),
  holdReasons: async (order, _args, { loaders }) =>
    (await loaders.holdsOfOrder.load(order.id)).filter((hold) => !hold.releasedAt).map((hold) => hold.reason),
  fulfillmentOrders: (order, _args, { loaders }) => loaders.fulfillmentOrdersOfOrder.load(order.id),
  allocation: async (order, _args, { loaders }) =>
    (await loaders.allocationsOfOrder.load(order.id)).at(-1) ?? null,
  allocations: async (order, _args, { loaders }) =>
    (await loaders.allocationsOfOrder.load(order.id)).slice(0, MAX_ALLOCATIONS),
  waitingFor: (order, _args, { loaders }) => loaders.waitsOfOrder.load(order.id),
  timeline: (order, args, { dataSource }) => listTimeline(dataSource.manager, order.id, args),
  returns: (order, _args, { loaders }) => loaders.returnsOfOrder.load(order.id),
};

/** The address as a whole, or what says where in the world it is without saying who lives there. */
function addressOf(order: OrderEntity, personal: boolean) {
  const { countryCode, countryName, province, city } = order;
  const place = { countryCode, countryName, countryUnknown: countryCode === null, province, city };
  if (!personal) return { ...place, name: null, postalCode: null, line1: null, line2: null, phone: null };
  const { shipName, postalCode, line1, line2, phone } = order;
  return { ...place, name: shipName, postalCode, line1, line2, phone };
}
