import {
  GraphQLError,
  Kind,
  OperationTypeNode,
  TypeInfo,
  getNamedType,
  isListType,
  isLeafType,
  getNullableType,
  parse,
  print,
  validate,
  visit,
  visitWithTypeInfo,
  type DocumentNode,
  type FieldNode,
  type GraphQLSchema,
  type OperationDefinitionNode,
} from 'graphql';
import { chooseOperation } from '@tradegraph/plan-executor';
import { graphError } from '@tradegraph/service-kit';
import type { OperationLimits } from '../limits/operation-limits.js';

/** A query made ready to be asked page after page. */
export interface ExportPlan {
  /** The query text, with the page's arguments and `pageInfo` added. */
  query: string;
  /** The response name of the list, e.g. `orders`. */
  root: string;
  /** CSV columns: paths from a node to its leaves; a list on the way ends the path and becomes JSON. */
  columns: string[][];
}

export const PAGE_INFO = 'exportPageInfo';
export const AFTER = 'exportAfter';
const PAGE_SIZE = '250';

/**
 * Turns a query with one list at its root, `{ orders(where: …) { nodes { … } } }`, into an export. The list may not
 * page by itself (`first`, `after`): the export does. Throws coded GraphQL errors that say what is wrong.
 */
export function planExport(
  schema: GraphQLSchema,
  limits: OperationLimits,
  text: string,
  operationName?: string,
): ExportPlan {
  const document = limits.parse(text);
  const [error] = validate(schema, document, undefined, {
    maxErrors: 20,
    hideSuggestions: limits.production,
  });
  if (error) throw coded(error, 'GRAPHQL_VALIDATION_FAILED');
  const operation = theQuery(document, operationName);
  const list = theList(operation);
  const paged = withPages(document, operation, list);
  const [problem] = validate(schema, paged);
  if (problem)
    throw graphError('BAD_USER_INPUT', `"${list.name.value}" is not a list that pages: ${problem.message}`);
  return { query: print(paged), root: responseName(list), columns: columnsOf(schema, paged, operation) };
}

/** The codes that Apollo Server gives to the same mistakes. */
function coded(error: GraphQLError, code: string): GraphQLError {
  return new GraphQLError(error.message, {
    nodes: error.nodes,
    source: error.source,
    positions: error.positions,
    extensions: { code },
  });
}

function theQuery(document: DocumentNode, name?: string): OperationDefinitionNode {
  const found = chooseOperation(document, name);
  if (found.operation !== OperationTypeNode.QUERY) {
    throw graphError('BAD_USER_INPUT', `Only a query can be exported, not a ${found.operation}`);
  }
  return found;
}

function theList(operation: OperationDefinitionNode): FieldNode {
  const [field, ...others] = operation.selectionSet.selections;
  if (!field || field.kind !== Kind.FIELD || others.length > 0) {
    throw graphError(
      'BAD_USER_INPUT',
      'An export has exactly one list at its root, e.g. { orders { nodes { orderNo } } }',
    );
  }
  const selected = (field.selectionSet?.selections ?? []).flatMap((s) => (s.kind === Kind.FIELD ? [s] : []));
  if (
    !selected.some((selection) => responseName(selection) === 'nodes' && selection.name.value === 'nodes')
  ) {
    throw graphError('BAD_USER_INPUT', `Select "nodes" of ${field.name.value}: they become the rows`);
  }
  const paging = field.arguments?.find(({ name }) => name.value === 'first' || name.value === 'after');
  if (paging)
    throw graphError('BAD_USER_INPUT', `Leave out "${paging.name.value}": an export reads every page`);
  return field;
}

function withPages(
  document: DocumentNode,
  operation: OperationDefinitionNode,
  list: FieldNode,
): DocumentNode {
  const page = parse(`query ($${AFTER}: String) {
    list(first: ${PAGE_SIZE}, after: $${AFTER}) { ${PAGE_INFO}: pageInfo { hasNextPage endCursor } }
  }`).definitions[0] as OperationDefinitionNode;
  const addition = page.selectionSet.selections[0] as FieldNode;
  const paged: FieldNode = {
    ...list,
    arguments: [...(list.arguments ?? []), ...(addition.arguments ?? [])],
    selectionSet: {
      kind: Kind.SELECTION_SET,
      selections: [...(list.selectionSet?.selections ?? []), ...(addition.selectionSet?.selections ?? [])],
    },
  };
  const changed: OperationDefinitionNode = {
    ...operation,
    variableDefinitions: [...(operation.variableDefinitions ?? []), ...(page.variableDefinitions ?? [])],
    selectionSet: { ...operation.selectionSet, selections: [paged] },
  };
  const fragments = document.definitions.filter((node) => node.kind === Kind.FRAGMENT_DEFINITION);
  return { kind: Kind.DOCUMENT, definitions: [changed, ...fragments] };
}

/** Leaf paths below `nodes`, in the order of the query; fragments count where they are spread. */
function columnsOf(
  schema: GraphQLSchema,
  document: DocumentNode,
  operation: OperationDefinitionNode,
): string[][] {
  const inlined = inlineFragments(document);
  const info = new TypeInfo(schema);
  const columns = new Map<string, string[]>();
  const path: string[] = [];
  visit(
    inlined,
    visitWithTypeInfo(info, {
      Field: {
        enter(node) {
          path.push(responseName(node));
          const type = info.getType();
          const belowNodes = path.length > 2 && path[1] === 'nodes';
          if (!type || !belowNodes) return undefined;
          if (!isListType(getNullableType(type)) && !isLeafType(getNamedType(type))) return undefined;
          columns.set(path.slice(2).join('.'), path.slice(2));
          path.pop();
          return false;
        },
        leave() {
          path.pop();
        },
      },
    }),
  );
  if (columns.size === 0)
    throw new GraphQLError(`Nothing is selected below nodes of ${operation.name?.value ?? 'the query'}`);
  return [...columns.values()];
}

function inlineFragments(document: DocumentNode): DocumentNode {
  const fragments = new Map(
    document.definitions.flatMap((node) =>
      node.kind === Kind.FRAGMENT_DEFINITION ? [[node.name.value, node] as const] : [],
    ),
  );
  const inline = (node: DocumentNode): DocumentNode =>
    visit(node, {
      FragmentSpread: (spread) => {
        const fragment = fragments.get(spread.name.value)!;
        return {
          kind: Kind.INLINE_FRAGMENT,
          typeCondition: fragment.typeCondition,
          selectionSet: fragment.selectionSet,
        };
      },
    });
  let current: DocumentNode = {
    kind: Kind.DOCUMENT,
    definitions: document.definitions.filter((node) => node.kind === Kind.OPERATION_DEFINITION),
  };
  // A spread may bring spreads with it; validation has refused circles.
  for (let depth = 0; depth <= fragments.size; depth++) current = inline(current);
  return current;
}

const responseName = (field: FieldNode): string => field.alias?.value ?? field.name.value;
