import { isObjectType, Kind, type GraphQLObjectType, type GraphQLSchema } from 'graphql';
import { graphError } from './errors.js';

type Reference = Record<string, unknown> | null;

/**
 * Refuses `_entities` references that have no whole key, or something else than a text or a number in it, before a
 * loader sees them: a lookup by half a key, or by an object, would fail as a fault of ours or find what was not meant.
 */
export function checkReferences(schema: GraphQLSchema): void {
  const field = schema.getQueryType()?.getFields()['_entities'];
  const resolve = field?.resolve;
  if (!field || !resolve) return;
  const keys = new Map<string, string[][]>();
  for (const type of Object.values(schema.getTypeMap()))
    if (isObjectType(type)) keys.set(type.name, keysOf(type));
  field.resolve = (source, args: { representations: Reference[] }, context, info) => {
    for (const reference of args.representations) check(reference, keys);
    return resolve(source, args, context, info);
  };
}

function check(reference: Reference, keys: ReadonlyMap<string, string[][]>): void {
  const name = String(reference?.['__typename']);
  const known = keys.get(name) ?? [];
  if (known.some((key) => key.every((part) => isPlain(reference?.[part])))) return;
  const wanted = known.map((key) => key.join(' and ')).join(', or ');
  throw graphError(
    'BAD_USER_INPUT',
    wanted === '' ? `There is no entity "${name.slice(0, 60)}"` : `A reference to ${name} needs ${wanted}`,
  );
}

const isPlain = (value: unknown): boolean => typeof value === 'string' || typeof value === 'number';

/** The fields of each @key; ours have no nested ones. */
const keysOf = (type: GraphQLObjectType): string[][] =>
  [type.astNode, ...type.extensionASTNodes]
    .flatMap((node) => node?.directives ?? [])
    .filter(({ name }) => name.value === 'key')
    .flatMap((key) => {
      const fields = key.arguments?.find(({ name }) => name.value === 'fields')?.value;
      return fields?.kind === Kind.STRING ? [fields.value.trim().split(/\s+/)] : [];
    });
