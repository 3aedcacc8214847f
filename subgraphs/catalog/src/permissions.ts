import { readers, writers, type PermissionTable } from '@tradegraph/subgraph-kit';

export const permissions: PermissionTable = {
  Query: { sku: readers, skus: readers, product: readers, products: readers },
  Mutation: { upsertSkus: writers },
};
