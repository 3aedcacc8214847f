import type { Viewer } from '@tradegraph/service-kit';
import { isWithin, warehouseScope } from '@tradegraph/subgraph-kit';
import type { Candidate } from './plan-allocation.js';

/** Why a warehouse was not chosen says what it has in stock. */
export function ownCandidates(viewer: Viewer, candidates: readonly Candidate[]): Candidate[] {
  const scope = warehouseScope(viewer);
  return candidates.filter(({ warehouseCode }) => isWithin(scope, warehouseCode));
}
