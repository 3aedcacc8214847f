import { meets } from '@tradegraph/service-kit';
import type { ShipmentAddressResolvers } from '../__generated__/resolvers.js';
import type { Context } from '../context.js';

/** Analysts count and compare; they need no names. Null instead of FORBIDDEN, so that their lists still work. */
const maySeeBuyer = ({ viewer }: Context): boolean => meets(viewer, [['orders:personal']]);

export const ShipmentAddress: ShipmentAddressResolvers = {
  name: ({ name }, _args, context) => (maySeeBuyer(context) ? name : null),
  line1: ({ line1 }, _args, context) => (maySeeBuyer(context) ? line1 : null),
  line2: ({ line2 }, _args, context) => (maySeeBuyer(context) ? line2 : null),
  phone: ({ phone }, _args, context) => (maySeeBuyer(context) ? phone : null),
};
