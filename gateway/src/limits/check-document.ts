import {
  Kind,
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  type OperationDefinitionNode,
  type SelectionSetNode,
} from 'graphql';
import type { LimitCode } from '@tradegraph/service-kit';
import type { DocumentLimits } from './document-limits.js';
import { checkLiteral, SelectionMeter, type Measure } from './measure-selections.js';
import { overLimit } from './over-limit.js';

type Fragments = ReadonlyMap<string, FragmentDefinitionNode>;

/**
 * Refuses a document that asks for too much, before it is validated: some rules of validation compare each field with
 * each. Takes time linear in the document, whatever its fragments spread. Throws a GraphQLError with the limit's code.
 */
export function checkDocument(document: DocumentNode, limits: DocumentLimits): void {
  const operations = document.definitions.filter((node) => node.kind === Kind.OPERATION_DEFINITION);
  const definitions = document.definitions.filter((node) => node.kind === Kind.FRAGMENT_DEFINITION);
  within('TOO_MANY_OPERATIONS', 'operations in one text', operations.length, limits.operations);
  within('TOO_MANY_FRAGMENTS', 'fragments', definitions.length, limits.fragments);
  const fragments = new Map(definitions.map((node) => [node.name.value, node]));
  const meter = new SelectionMeter(fragments, limits);
  for (const name of fragments.keys()) meter.ofFragment(name);
  for (const operation of operations) {
    checkVariables(operation, limits, meter);
    checkMeasure(meter.ofSet(operation.selectionSet), limits);
    // Only now: what is counted here is as long as what was asked, which is bounded since the line before.
    checkRepeats([operation.selectionSet], fragments, limits.repeats);
  }
}

function checkVariables(
  { variableDefinitions = [], directives }: OperationDefinitionNode,
  limits: DocumentLimits,
  meter: SelectionMeter,
): void {
  within('TOO_MANY_VARIABLES', 'variables of one operation', variableDefinitions.length, limits.variables);
  meter.ofDirectives(directives);
  for (const variable of variableDefinitions) {
    meter.ofDirectives(variable.directives);
    if (variable.defaultValue) checkLiteral(variable.defaultValue, limits.inputDepth);
  }
}

function checkMeasure({ width, fields, aliases, spreads }: Measure, limits: DocumentLimits): void {
  within(
    'TOO_MANY_SPREADS',
    'spreads of fragments, those inside fragments included',
    spreads,
    limits.spreads,
  );
  within('TOO_MANY_ROOT_FIELDS', 'fields at the root', width, limits.rootFields);
  within('TOO_MANY_ALIASES', 'fields under another name', aliases, limits.aliases);
  within('TOO_MANY_FIELDS', 'fields, those of fragments at each spread', fields, limits.fields);
}

function within(code: LimitCode, what: string, found: number, limit: number): void {
  if (found <= limit) return;
  const count = found > Number.MAX_SAFE_INTEGER ? 'more than can be counted' : String(found);
  throw overLimit({
    code,
    message: `Too many ${what}: ${count}, and at most ${limit} are answered; ask in several operations`,
    limit,
    ...(found > Number.MAX_SAFE_INTEGER ? {} : { found }),
  });
}

/** Takes all selection sets that make up one object of the answer. */
function checkRepeats(sets: readonly SelectionSetNode[], fragments: Fragments, limit: number): void {
  const fields = new Map<string, FieldNode[]>();
  for (const set of sets) collect(set, fragments, fields);
  for (const [name, same] of fields) {
    if (same.length > limit) throw repeated(name, same.length, limit);
    const below = same.flatMap(({ selectionSet }) => (selectionSet ? [selectionSet] : []));
    if (below.length > 0) checkRepeats(below, fragments, limit);
  }
}

function collect(set: SelectionSetNode, fragments: Fragments, into: Map<string, FieldNode[]>): void {
  for (const selection of set.selections) {
    if (selection.kind !== Kind.FIELD) {
      const inside =
        selection.kind === Kind.INLINE_FRAGMENT
          ? selection.selectionSet
          : fragments.get(selection.name.value)?.selectionSet;
      if (inside) collect(inside, fragments, into);
      continue;
    }
    const name = selection.alias?.value ?? selection.name.value;
    const same = into.get(name);
    if (same) same.push(selection);
    else into.set(name, [selection]);
  }
}

const repeated = (name: string, found: number, limit: number) =>
  overLimit({
    code: 'TOO_MANY_REPEATS',
    message: `"${name.slice(0, 60)}" is asked for ${found} times at one place, and at most ${limit} times are merged`,
    limit,
    found,
  });
