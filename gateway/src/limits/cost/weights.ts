import {
  Kind,
  parse,
  valueFromASTUntyped,
  type ConstDirectiveNode,
  type DefinitionNode,
  type FieldDefinitionNode,
  type InputValueDefinitionNode,
} from 'graphql';

/** What `@listSize` says of a field. */
export interface ListSize {
  assumedSize?: number;
  slicingArguments: readonly string[];
  sizedFields: readonly string[];
  requireOneSlicingArgument: boolean;
}

/** `@cost` and `@listSize` of a supergraph, by schema coordinate: `Order`, `Order.lines`, `Order.lines(first:)`. */
export interface Weights {
  cost: ReadonlyMap<string, number>;
  listSize: ReadonlyMap<string, ListSize>;
}

const COST_SPEC = 'https://specs.apollo.dev/cost/';

/** Reads the weights of a supergraph's text; empty when it does not link to the cost specification. */
export function readWeights(supergraphSdl: string): Weights {
  const { definitions } = parse(supergraphSdl, { noLocation: true });
  const names = directiveNames(definitions);
  const weights = { cost: new Map<string, number>(), listSize: new Map<string, ListSize>() };
  if (!names) return weights;
  const note = (coordinate: string, directives: readonly ConstDirectiveNode[] | undefined) => {
    for (const { name, arguments: given = [] } of directives ?? []) {
      if (name.value !== names.cost && name.value !== names.listSize) continue;
      const values = Object.fromEntries(
        given.map((argument) => [argument.name.value, valueFromASTUntyped(argument.value)]),
      );
      if (name.value === names.cost) weights.cost.set(coordinate, Number(values['weight']));
      else weights.listSize.set(coordinate, listSizeOf(values));
    }
  };
  for (const definition of definitions) noteDefinition(definition, note);
  return weights;
}

type Note = (coordinate: string, directives: readonly ConstDirectiveNode[] | undefined) => void;

function noteDefinition(definition: DefinitionNode, note: Note): void {
  if (!('name' in definition) || !definition.name || !('directives' in definition)) return;
  const type = definition.name.value;
  note(type, definition.directives as readonly ConstDirectiveNode[] | undefined);
  if (!('fields' in definition)) return;
  for (const field of definition.fields as readonly (FieldDefinitionNode | InputValueDefinitionNode)[]) {
    const coordinate = `${type}.${field.name.value}`;
    note(coordinate, field.directives);
    if (field.kind !== Kind.FIELD_DEFINITION) continue;
    for (const argument of field.arguments ?? []) {
      note(`${coordinate}(${argument.name.value}:)`, argument.directives);
    }
  }
}

function listSizeOf(values: Record<string, unknown>): ListSize {
  const { assumedSize, slicingArguments, sizedFields, requireOneSlicingArgument } = values;
  return {
    ...(typeof assumedSize === 'number' ? { assumedSize } : {}),
    slicingArguments: (slicingArguments as string[] | null | undefined) ?? [],
    sizedFields: (sizedFields as string[] | null | undefined) ?? [],
    requireOneSlicingArgument: requireOneSlicingArgument !== false,
  };
}

/** A supergraph may import the two directives under other names; null when it has none of them. */
function directiveNames(definitions: readonly DefinitionNode[]): { cost: string; listSize: string } | null {
  const links = definitions.flatMap((node) =>
    node.kind === Kind.SCHEMA_DEFINITION || node.kind === Kind.SCHEMA_EXTENSION
      ? (node.directives ?? []).map(({ arguments: given = [] }) => readLink(given))
      : [],
  );
  const link = links.find(({ url }) => typeof url === 'string' && url.startsWith(COST_SPEC));
  if (!link) return null;
  const prefix = typeof link['as'] === 'string' ? link['as'] : 'cost';
  // The directive that has the specification's own name needs no prefix.
  const names = { cost: prefix, listSize: `${prefix}__listSize` };
  for (const item of (link['import'] ?? []) as (string | { name: string; as?: string })[]) {
    const { name, as } = typeof item === 'string' ? { name: item, as: item } : item;
    if (name === '@cost') names.cost = (as ?? name).slice(1);
    if (name === '@listSize') names.listSize = (as ?? name).slice(1);
  }
  return names;
}

const readLink = (given: NonNullable<ConstDirectiveNode['arguments']>): Record<string, unknown> =>
  Object.fromEntries(given.map(({ name, value }) => [name.value, valueFromASTUntyped(value)]));
