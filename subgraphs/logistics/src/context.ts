import type { CommandContext, RequestContext, Services } from '@tradegraph/subgraph-kit';
import type { CarrierDesk } from './carriers/carrier-desk.js';
import { shipmentScopes } from './domain/own-shipment.js';
import { createLoaders, type Loaders } from './loaders.js';

/** What a resolver may use; made afresh for each request, so that loaders never serve yesterday's row. */
export interface Context extends CommandContext {
  loaders: Loaders;
  /** Calls to carriers, behind their breakers. */
  desk: CarrierDesk;
}

export const contextWith =
  (desk: CarrierDesk) =>
  (services: Services, request: RequestContext): Context => ({
    ...services,
    ...request,
    desk,
    loaders: createLoaders(services.dataSource, services.clock, shipmentScopes(request.viewer)),
  });
