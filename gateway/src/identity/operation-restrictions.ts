import type { Viewer } from '@tradegraph/service-kit';
import type { DocumentNode } from 'graphql';
import type { FieldAccess, OperationAccess } from './field-access.js';
import type { RestrictedOperation } from './restrict-operation.js';

interface Known {
  operation: OperationAccess | null;
  restricted: Map<string, RestrictedOperation>;
}

/** Viewers fall into a few kinds; whoever sends tokens with ever other scopes makes us compute again. */
const MAX_KINDS = 64;

/** Remembers what `FieldAccess` found out about each document, as long as somebody else keeps the document. */
export class OperationRestrictions {
  readonly #known = new WeakMap<DocumentNode, Map<string, Known>>();

  constructor(private readonly access: FieldAccess) {}

  /** The operation as this viewer may run it, or null when they may run it as it is. */
  for(document: DocumentNode, operationName: string | undefined, viewer: Viewer): RestrictedOperation | null {
    const known = this.#of(document, operationName);
    const unmet = known.operation?.unmet(viewer) ?? '';
    if (!known.operation || unmet === '') return null;
    let restricted = known.restricted.get(unmet);
    if (!restricted) {
      restricted = known.operation.restrict(unmet);
      if (known.restricted.size >= MAX_KINDS) known.restricted.clear();
      known.restricted.set(unmet, restricted);
    }
    return restricted;
  }

  #of(document: DocumentNode, operationName = ''): Known {
    let byName = this.#known.get(document);
    if (!byName) this.#known.set(document, (byName = new Map<string, Known>()));
    let known = byName.get(operationName);
    if (!known) {
      const operation = this.access.of(document, operationName || undefined);
      byName.set(operationName, (known = { operation, restricted: new Map() }));
    }
    return known;
  }
}
