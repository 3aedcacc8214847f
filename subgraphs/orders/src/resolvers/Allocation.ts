import type {
  AllocationCandidateResolvers,
  AllocationResolvers,
  StockWaitResolvers,
} from '../__generated__/resolvers.js';
import { ownCandidates } from '../domain/own-candidates.js';
import type { Candidate } from '../domain/plan-allocation.js';

export const Allocation: AllocationResolvers = {
  candidates: ({ candidates }, _args, { viewer }) =>
    ownCandidates(viewer, JSON.parse(candidates) as Candidate[]),
  fulfillmentOrders: ({ id }, _args, { loaders }) => loaders.fulfillmentOrdersOfAllocation.load(id),
};

export const AllocationCandidate: AllocationCandidateResolvers = {
  warehouse: ({ warehouseCode }) => ({ code: warehouseCode }),
  score: ({ score }) => (score === null ? null : score.toFixed(6).replace(/\.?0+$/, '')),
};

export const StockWait: StockWaitResolvers = {
  sku: ({ skuCode }) => ({ skuCode }),
};
