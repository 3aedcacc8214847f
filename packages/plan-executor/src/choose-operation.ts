import { GraphQLError, Kind, type DocumentNode, type OperationDefinitionNode } from 'graphql';

/**
 * The operation to run: the one of that name, or the only one. Throws OPERATION_RESOLUTION_FAILURE. As in graphql-js an
 * empty name is a name, which no operation has; only one that was not given asks for the only operation.
 */
export function chooseOperation(
  { definitions }: DocumentNode,
  name: string | null | undefined,
): OperationDefinitionNode {
  const operations = definitions.filter((node) => node.kind === Kind.OPERATION_DEFINITION);
  const found = name == null ? operations : operations.filter((node) => node.name?.value === name);
  if (found.length === 1) return found[0]!;
  const message =
    name == null
      ? 'The document has several operations: say in operationName which one to run'
      : `Unknown operation named "${name}".`;
  throw new GraphQLError(message, { extensions: { code: 'OPERATION_RESOLUTION_FAILURE' } });
}
