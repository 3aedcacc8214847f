import { graphError } from '@tradegraph/subgraph-kit';
import type { QueryResolvers } from '../../__generated__/resolvers.js';

export const shipment: QueryResolvers['shipment'] = (_root, { id, trackingNo }, { loaders }) => {
  if ((id == null) === (trackingNo == null))
    throw graphError('BAD_USER_INPUT', 'Give exactly one of id and trackingNo');
  return id != null ? loaders.shipmentById.load(id) : loaders.shipmentByTrackingNo.load(trackingNo!);
};
