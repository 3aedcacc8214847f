import { loadSupergraph as load, type LoadedSupergraph as Loaded } from '@tradegraph/plan-executor';
import { FieldAccess } from './identity/field-access.js';
import { OperationRestrictions } from './identity/operation-restrictions.js';
import { ownSubgraphs } from './own-sdl.js';

/** One supergraph, in the forms that planning and execution need. */
export interface LoadedSupergraph extends Loaded {
  /** The subgraphs that have a server. */
  subgraphNames: string[];
  /** What `@authenticated` and `@requiresScopes` leave of an operation for whom. */
  restrictions: OperationRestrictions;
}

/** Throws when the text is not a valid supergraph. */
export function loadSupergraph(sdl: string): LoadedSupergraph {
  const loaded = load(sdl);
  const isOwn = (name: string) => (ownSubgraphs as readonly string[]).includes(name);
  return {
    ...loaded,
    restrictions: new OperationRestrictions(new FieldAccess(sdl, loaded.clientSchema)),
    subgraphNames: loaded.subgraphs.map(({ name }) => name).filter((name) => !isOwn(name)),
  };
}
