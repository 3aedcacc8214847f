import {
  warehouseScope,
  type CommandContext,
  type RequestContext,
  type Services,
} from '@tradegraph/subgraph-kit';
import { ReserveBatcher } from './commands/reserve-batcher.js';
import { createLoaders, type Loaders } from './loaders.js';

/** What a resolver may use; made afresh for each request, so that loaders never serve yesterday's row. */
export interface Context extends CommandContext {
  loaders: Loaders;
  /** One for the whole process; null when reservations are to be decided one by one. */
  reserveBatcher: ReserveBatcher | null;
}

/** Makes requests' contexts; what they share is made with the first of them. */
export function contextFactory(options: { batching: boolean }) {
  let batcher: ReserveBatcher | null = null;
  return (services: Services, request: RequestContext): Context => {
    if (options.batching) batcher ??= new ReserveBatcher(services);
    const loaders = createLoaders(services.dataSource, warehouseScope(request.viewer));
    return { ...services, ...request, loaders, reserveBatcher: batcher };
  };
}
