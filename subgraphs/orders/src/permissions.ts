import type { Role, Viewer } from '@tradegraph/service-kit';
import { readers, writers, type PermissionTable } from '@tradegraph/subgraph-kit';

export const permissions: PermissionTable = {
  Query: {
    order: readers,
    orderByNumber: readers,
    orders: readers,
    orderTotals: readers,
    fulfillmentOrder: readers,
    rules: readers,
    channels: readers,
    rule: readers,
    previewRule: readers,
    orderTasks: readers,
  },
  Mutation: {
    importOrders: writers,
    createOrder: writers,
    approveOrder: writers,
    holdOrder: writers,
    releaseOrderHold: writers,
    cancelOrder: writers,
    upsertChannel: writers,
    reviewOrder: writers,
    allocateOrder: writers,
    releaseOrder: writers,
    completeOrder: writers,
    upsertRule: writers,
    retryOrderTask: writers,
  },
};

const personalDataReaders: readonly Role[] = ['admin', 'operator', 'service'];

/**
 * Whether names and addresses are shown. For others those fields are null rather than FORBIDDEN, so that an
 * analyst's query over orders stays one that works.
 */
export const seesPersonalData = (viewer: Viewer): boolean =>
  viewer.roles.some((role) => personalDataReaders.includes(role));
