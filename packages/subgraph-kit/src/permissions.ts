import type { Role, Viewer } from '@tradegraph/service-kit';
import { defaultFieldResolver, type GraphQLFieldResolver, type GraphQLSchema } from 'graphql';
import { graphError } from './errors.js';

export const readers: readonly Role[] = ['admin', 'operator', 'analyst', 'service', 'warehouse', 'finance'];
export const writers: readonly Role[] = ['admin', 'operator', 'service'];

/** Who may use which root field: one table per subgraph. A root field that it omits stops the start-up. */
export interface PermissionTable {
  Query: Record<string, readonly Role[]>;
  Mutation?: Record<string, readonly Role[]>;
  /** Fields of entities that not every reader may see, e.g. `{ Order: { profit: [...] } }`. */
  fields?: Record<string, Record<string, readonly Role[]>>;
}

/** Federation's own root fields: whoever may read anything may resolve references. */
const FEDERATION_FIELDS = new Set(['_entities', '_service']);

/** Wraps the resolvers so that each named field asks the table first, and proves that no root field is left out. */
export function enforcePermissions(schema: GraphQLSchema, table: PermissionTable): void {
  guardRoot(schema, 'Query', table.Query);
  guardRoot(schema, 'Mutation', table.Mutation ?? {});
  for (const [type, fields] of Object.entries(table.fields ?? {})) {
    for (const [field, roles] of Object.entries(fields)) guard(schema, type, field, roles);
  }
}

function guardRoot(
  schema: GraphQLSchema,
  type: 'Query' | 'Mutation',
  table: Record<string, readonly Role[]>,
) {
  const declared = Object.keys(fieldsOf(schema, type)).filter((field) => !FEDERATION_FIELDS.has(field));
  const missing = declared.filter((field) => !table[field]);
  if (missing.length > 0)
    throw new Error(`No permission is declared for ${type}.${missing.join(`, ${type}.`)}`);
  for (const [field, roles] of Object.entries(table)) guard(schema, type, field, roles);
}

function guard(schema: GraphQLSchema, type: string, field: string, roles: readonly Role[]): void {
  const definition = fieldsOf(schema, type)[field];
  if (!definition) throw new Error(`The permission table names ${type}.${field}, which is not in the schema`);
  const resolve: GraphQLFieldResolver<unknown, { viewer: Viewer }> =
    definition.resolve ?? defaultFieldResolver;
  definition.resolve = (source, args, context: { viewer: Viewer }, info) => {
    if (!context.viewer.roles.some((role) => roles.includes(role))) {
      throw graphError(
        'FORBIDDEN',
        `Your role (${context.viewer.roles.join(', ') || 'none'}) may not use ${type}.${field}`,
      );
    }
    return resolve(source, args, context, info);
  };
}

function fieldsOf(schema: GraphQLSchema, type: string) {
  const definition = schema.getType(type);
  return definition && 'getFields' in definition && 'getInterfaces' in definition
    ? definition.getFields()
    : {};
}
