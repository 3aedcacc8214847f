import { readAccessRules, type AccessRule, type AccessRules, type Viewer } from '@tradegraph/service-kit';
import {
  defaultFieldResolver,
  getNamedType,
  isObjectType,
  type DocumentNode,
  type GraphQLFieldResolver,
  type GraphQLObjectType,
  type GraphQLSchema,
} from 'graphql';
import { graphError } from './errors.js';

/** Federation's own root fields; `_entities` asks for what the types in it ask for. */
const FEDERATION_FIELDS = new Set(['_entities', '_service']);

type Resolver = GraphQLFieldResolver<unknown, { viewer: Viewer }, never>;

/**
 * Wraps the resolvers so that each field asks for what `@requiresScopes` says in the SDL, of the field and of the type
 * that it answers. The gateway has done so before; this holds for whoever gets past it. Throws, and so stops the
 * start-up, when a root field says nothing.
 */
export function enforcePermissions(schema: GraphQLSchema, sdl: DocumentNode): void {
  const rules = readAccessRules(sdl);
  for (const type of Object.values(schema.getTypeMap())) {
    if (isObjectType(type) && !type.name.startsWith('__')) guardType(type, rules);
  }
  const open = [schema.getQueryType(), schema.getMutationType()].flatMap((root) => openFields(root, rules));
  if (open.length > 0) throw new Error(`@requiresScopes is missing on ${open.join(', ')}`);
}

function openFields(root: GraphQLObjectType | null | undefined, rules: AccessRules): string[] {
  return Object.keys(root?.getFields() ?? {})
    .filter((field) => !FEDERATION_FIELDS.has(field))
    .map((field) => `${root!.name}.${field}`)
    .filter((coordinate) => !rules.has(coordinate));
}

function guardType(type: GraphQLObjectType, rules: AccessRules): void {
  for (const field of Object.values(type.getFields())) {
    const resolve = (field.resolve ?? defaultFieldResolver) as Resolver;
    if (field.name === '_entities') {
      field.resolve = ((source, args, context, info) => {
        for (const name of namedTypes(args)) assertMet(rules.get(name), name, context.viewer);
        return resolve(source, args, context, info);
      }) satisfies Resolver as typeof field.resolve;
      continue;
    }
    const coordinate = `${type.name}.${field.name}`;
    const asked = [coordinate, getNamedType(field.type).name].flatMap((place) => rules.get(place) ?? []);
    if (asked.length === 0) continue;
    field.resolve = ((source, args, context, info) => {
      assertMet(asked, coordinate, context.viewer);
      return resolve(source, args, context, info);
    }) satisfies Resolver as typeof field.resolve;
  }
}

/** What is no representation is for the resolver to refuse. */
function namedTypes({ representations }: { representations?: readonly unknown[] }): Set<string> {
  const names = (representations ?? []).map((it) => (it as { __typename?: unknown } | null)?.__typename);
  return new Set(names.filter((name) => typeof name === 'string'));
}

function assertMet(asked: readonly AccessRule[] | undefined, place: string, viewer: Viewer): void {
  const failed = asked?.find((rule) => !rule.isMetBy(viewer));
  if (failed) throw graphError('FORBIDDEN', `${place} needs ${failed.asksFor}`);
}
