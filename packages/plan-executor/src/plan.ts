import { operationFromDocument, type Operation } from '@apollo/federation-internals';
import type { PlanNode, QueryPlan } from '@apollo/query-planner';
import { Kind, type DocumentNode, type FragmentDefinitionNode, type OperationDefinitionNode } from 'graphql';
import { chooseOperation } from './choose-operation.js';
import type { LoadedSupergraph } from './supergraph.js';

export interface PlannedOperation {
  /** Undefined for an operation that no subgraph is asked for. */
  node: PlanNode | undefined;
  /** Apollo's own view of the operation: its shaping works on it. */
  operation: Operation;
  /** Without its name, so that equal fetches of different operations are equal text. */
  definition: OperationDefinitionNode;
  fragments: Record<string, FragmentDefinitionNode>;
}

export function planOperation(
  supergraph: LoadedSupergraph,
  document: DocumentNode,
  operationName?: string,
): PlannedOperation {
  const definition = nameless(chooseOperation(document, operationName));
  const fragments = document.definitions.filter((node) => node.kind === Kind.FRAGMENT_DEFINITION);
  const alone: DocumentNode = { kind: Kind.DOCUMENT, definitions: [definition, ...fragments] };
  const operation = operationFromDocument(supergraph.apiSchema, alone);
  return {
    node: ordinaryNode(supergraph.planner.buildQueryPlan(operation)),
    operation,
    definition,
    fragments: Object.fromEntries(fragments.map((fragment) => [fragment.name.value, fragment])),
  };
}

function nameless({ name: _name, ...definition }: OperationDefinitionNode): OperationDefinitionNode {
  return definition;
}

/** A subscription's plan is, for each event, the primary fetch and then the rest. */
function ordinaryNode({ node }: QueryPlan): PlanNode | undefined {
  if (node?.kind !== 'Subscription') return node;
  const { primary, rest } = node;
  return rest ? { kind: 'Sequence', nodes: [primary, rest] } : primary;
}
