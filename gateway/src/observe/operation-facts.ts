import { createHash } from 'node:crypto';
import {
  Kind,
  TypeInfo,
  print,
  visit,
  visitWithTypeInfo,
  type DocumentNode,
  type FragmentDefinitionNode,
  type GraphQLSchema,
  type OperationDefinitionNode,
} from 'graphql';

/** What observing needs to know of an operation; found once per text. */
export interface OperationFacts {
  /** Of the operation and its fragments, without comments, layout, literals' values. */
  readonly hash: string;
  /** `Type.field`, each once, without introspection. */
  readonly fields: readonly string[];
}

/** Of an operation that is valid in `schema`. */
export function operationFacts(
  schema: GraphQLSchema,
  document: DocumentNode,
  operation: OperationDefinitionNode,
): OperationFacts {
  const fragments = fragmentsOf(document, operation);
  const own: DocumentNode = { kind: Kind.DOCUMENT, definitions: [operation, ...fragments] };
  const digest = createHash('sha256')
    .update(print(withoutLiterals(own)))
    .digest('hex');
  return { hash: digest.slice(0, 16), fields: fieldsOf(schema, own) };
}

function fieldsOf(schema: GraphQLSchema, document: DocumentNode): string[] {
  const fields = new Set<string>();
  const types = new TypeInfo(schema);
  visit(
    document,
    visitWithTypeInfo(types, {
      Field: () => {
        const parent = types.getParentType();
        const field = types.getFieldDef();
        if (!parent || !field || field.name.startsWith('__') || parent.name.startsWith('__')) return;
        fields.add(`${parent.name}.${field.name}`);
      },
    }),
  );
  return [...fields];
}

/** A customer's name in a literal is no part of what the operation is, and none of the log's business. */
function withoutLiterals(document: DocumentNode): DocumentNode {
  const empty = { kind: Kind.STRING, value: '' } as const;
  return visit(document, {
    StringValue: () => empty,
    IntValue: (node) => ({ ...node, value: '0' }),
    FloatValue: (node) => ({ ...node, value: '0' }),
    ListValue: (node) => ({ ...node, values: [] }),
  });
}

/** Those that the operation reaches, by name, so that their order in the text says nothing. */
function fragmentsOf({ definitions }: DocumentNode, operation: OperationDefinitionNode) {
  const known = new Map(
    definitions.flatMap((node) =>
      node.kind === Kind.FRAGMENT_DEFINITION ? [[node.name.value, node] as const] : [],
    ),
  );
  const reached = new Map<string, FragmentDefinitionNode>();
  const follow = (root: OperationDefinitionNode | FragmentDefinitionNode): void => {
    visit(root, {
      FragmentSpread: ({ name: { value } }) => {
        const fragment = known.get(value);
        if (!fragment || reached.has(value)) return;
        reached.set(value, fragment);
        follow(fragment);
      },
    });
  };
  follow(operation);
  return [...reached.values()].sort((a, b) => (a.name.value < b.name.value ? -1 : 1));
}
