import {
  channelScope,
  warehouseScope,
  type CommandContext,
  type RequestContext,
  type Services,
} from '@tradegraph/subgraph-kit';
import type { Flow } from './commands/flow.js';
import { createLoaders, type Loaders } from './loaders.js';

/** What a resolver may use; made afresh for each request, so that loaders never serve yesterday's row. */
export interface Context extends CommandContext {
  loaders: Loaders;
  flow: Flow;
}

export function createContext(services: Services, request: RequestContext, flow: Flow): Context {
  const { viewer } = request;
  const scopes = { channels: channelScope(viewer), warehouses: warehouseScope(viewer) };
  return { ...services, ...request, flow, loaders: createLoaders(services.dataSource.manager, scopes) };
}
