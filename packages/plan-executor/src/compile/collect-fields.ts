import {
  Kind,
  isAbstractType,
  type FragmentDefinitionNode,
  type GraphQLObjectType,
  type GraphQLSchema,
  type NamedTypeNode,
  type SelectionNode,
  type SelectionSetNode,
} from 'graphql';

/** A field of an answer's object, with everything that is selected below it. */
export interface CollectedField {
  responseName: string;
  name: string;
  selections: SelectionSetNode[];
}

/** The fields that an object of this type answers, in the order of the answer. */
export function collectFields(
  schema: GraphQLSchema,
  type: GraphQLObjectType,
  selectionSets: readonly SelectionSetNode[],
  fragments: Readonly<Record<string, FragmentDefinitionNode>>,
  conditions: Readonly<Record<string, boolean>>,
): Iterable<CollectedField> {
  const fields = new Map<string, CollectedField>();
  const collect = (selection: SelectionNode): void => {
    if (isLeftOut(selection, conditions)) return;
    if (selection.kind === Kind.FIELD) {
      const responseName = (selection.alias ?? selection.name).value;
      let field = fields.get(responseName);
      if (!field)
        fields.set(responseName, (field = { responseName, name: selection.name.value, selections: [] }));
      if (selection.selectionSet) field.selections.push(selection.selectionSet);
      return;
    }
    const fragment = selection.kind === Kind.FRAGMENT_SPREAD ? fragments[selection.name.value]! : selection;
    if (applies(schema, type, fragment.typeCondition)) fragment.selectionSet.selections.forEach(collect);
  };
  for (const { selections } of selectionSets) selections.forEach(collect);
  return fields.values();
}

function applies(schema: GraphQLSchema, type: GraphQLObjectType, condition?: NamedTypeNode): boolean {
  if (!condition || condition.name.value === type.name) return true;
  const wanted = schema.getType(condition.name.value);
  return isAbstractType(wanted) && schema.isSubType(wanted, type);
}

function isLeftOut({ directives }: SelectionNode, conditions: Readonly<Record<string, boolean>>): boolean {
  return (directives ?? []).some(({ name, arguments: args }) => {
    if (name.value !== 'skip' && name.value !== 'include') return false;
    const value = args?.find((argument) => argument.name.value === 'if')?.value;
    const given =
      value?.kind === Kind.VARIABLE
        ? conditions[value.name.value]
        : value?.kind === Kind.BOOLEAN && value.value;
    return given === (name.value === 'skip');
  });
}
