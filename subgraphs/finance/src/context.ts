import {
  channelScope,
  warehouseScope,
  type CommandContext,
  type RequestContext,
  type Services,
} from '@tradegraph/subgraph-kit';
import { createLoaders, type Loaders } from './loaders.js';

/** What a resolver may use; made afresh for each request, so that loaders never serve yesterday's row. */
export interface Context extends CommandContext {
  loaders: Loaders;
  /** The currency in which the company keeps its books. */
  booksCurrency: string;
}

export const contextWith =
  (booksCurrency: string) =>
  (services: Services, request: RequestContext): Context => ({
    ...services,
    ...request,
    booksCurrency,
    loaders: createLoaders(services.dataSource, {
      channels: channelScope(request.viewer),
      warehouses: warehouseScope(request.viewer),
    }),
  });
