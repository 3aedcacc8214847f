import type { GraphQLSchema } from 'graphql';
import { isInterfaceType, isObjectType } from 'graphql';

/** How one field was used since this gateway started. */
export interface FieldUse {
  readonly field: string;
  /** Why it should not be used any more; null for a field that may. */
  readonly deprecated: string | null;
  readonly requests: number;
  /** ISO 8601, null when it was never asked for. */
  readonly lastUsedAt: string | null;
  /** By viewer's id, of a deprecated field: whom to ask before it goes. */
  readonly clients: Readonly<Record<string, number>>;
}

interface Count {
  deprecated: string | null;
  requests: number;
  lastUsedMs: number;
  clients: Map<string, number>;
}

/** Clients of one deprecated field that are counted by name; the rest are one. */
const MAX_CLIENTS = 100;
const OTHERS = 'others';

/** Counts by `Type.field`. As large as the schema, whatever clients ask. */
export class FieldUsage {
  #counts: Map<string, Count>;

  constructor(
    schema: GraphQLSchema,
    private readonly onDeprecated: (field: string) => void = () => undefined,
  ) {
    this.#counts = countsFor(schema, new Map());
  }

  /** Another supergraph is served: fields that it has too keep their counts. */
  use(schema: GraphQLSchema): void {
    this.#counts = countsFor(schema, this.#counts);
  }

  /** One request of an operation that asks for `fields`. */
  count(fields: readonly string[], viewerId: string): void {
    const now = Date.now();
    for (const field of fields) {
      const count = this.#counts.get(field);
      if (!count) continue;
      count.requests += 1;
      count.lastUsedMs = now;
      if (count.deprecated === null) continue;
      const client = count.clients.has(viewerId) || count.clients.size < MAX_CLIENTS ? viewerId : OTHERS;
      count.clients.set(client, (count.clients.get(client) ?? 0) + 1);
      this.onDeprecated(field);
    }
  }

  list(which: 'all' | 'deprecated'): FieldUse[] {
    return [...this.#counts]
      .filter(([, { deprecated }]) => which === 'all' || deprecated !== null)
      .map(([field, { deprecated, requests, lastUsedMs, clients }]) => ({
        field,
        deprecated,
        requests,
        lastUsedAt: lastUsedMs === 0 ? null : new Date(lastUsedMs).toISOString(),
        clients: Object.fromEntries(clients),
      }));
  }
}

function countsFor(schema: GraphQLSchema, before: ReadonlyMap<string, Count>): Map<string, Count> {
  const counts = new Map<string, Count>();
  for (const type of Object.values(schema.getTypeMap())) {
    if (type.name.startsWith('__') || !(isObjectType(type) || isInterfaceType(type))) continue;
    for (const { name, deprecationReason } of Object.values(type.getFields())) {
      const key = `${type.name}.${name}`;
      const deprecated = deprecationReason ?? null;
      const known = before.get(key) ?? { requests: 0, lastUsedMs: 0, clients: new Map<string, number>() };
      counts.set(key, { ...known, deprecated });
    }
  }
  return counts;
}
