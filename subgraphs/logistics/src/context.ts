import type { CommandContext, RequestContext, Services } from '@tradegraph/subgraph-kit';
import { createLoaders, type Loaders } from './loaders.js';

/** What a resolver may use; made afresh for each request, so that loaders never serve yesterday's row. */
export interface Context extends CommandContext {
  loaders: Loaders;
}

export function createContext(services: Services, request: RequestContext): Context {
  return { ...services, ...request, loaders: createLoaders(services.dataSource, services.clock) };
}
