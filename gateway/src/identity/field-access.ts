import { readAccessRules, type AccessRule, type AccessRules, type Viewer } from '@tradegraph/service-kit';
import {
  TypeInfo,
  getNamedType,
  isAbstractType,
  visit,
  visitWithTypeInfo,
  type DocumentNode,
  type GraphQLField,
  type GraphQLNamedType,
  type GraphQLSchema,
} from 'graphql';
import { restrictOperation, type RestrictedOperation } from './restrict-operation.js';

/** One field of an operation that a viewer may not see, and why. */
export interface RefusedField {
  /** `Order.profit`. */
  coordinate: string;
  rule: AccessRule;
}

/** Answers the first rule of a field that is not met; undefined when all are. */
export type Refuses = (
  parent: GraphQLNamedType,
  field: GraphQLField<unknown, unknown>,
) => RefusedField | undefined;

/** What an operation asks of who sends it; computed once for each text. */
export interface OperationAccess {
  /** Which demands the viewer does not meet: empty when none, equal for those who get the same part of the answer. */
  unmet(viewer: Viewer): string;
  /** The operation without the fields that fail one of these demands. */
  restrict(unmet: string): RestrictedOperation;
}

/** `@authenticated` and `@requiresScopes` of one supergraph. */
export class FieldAccess {
  readonly #rules: AccessRules;

  constructor(
    supergraphSdl: string,
    private readonly schema: GraphQLSchema,
  ) {
    this.#rules = readAccessRules(supergraphSdl);
  }

  /** The document must be valid. Null for an operation that asks nothing of anybody. */
  of(document: DocumentNode, operationName?: string): OperationAccess | null {
    const rules = [...this.#rulesOf(document).values()];
    if (rules.length === 0) return null;
    const keyOf = new Map(rules.map((rule, index) => [rule.key, `${index}`] as const));
    return {
      unmet: (viewer) => rules.flatMap((rule, index) => (rule.isMetBy(viewer) ? [] : [`${index}`])).join(','),
      restrict: (unmet) => {
        const failing = new Set(unmet.split(','));
        const refuses: Refuses = (parent, field) => {
          const rule = this.#rulesFor(parent, field).find(({ key }) => failing.has(keyOf.get(key) ?? ''));
          return rule && { coordinate: `${parent.name}.${field.name}`, rule };
        };
        return restrictOperation(this.schema, document, operationName, refuses);
      },
    };
  }

  /** By key, of every field in the document; fragments and operations that do not run cost nothing but their reading. */
  #rulesOf(document: DocumentNode): Map<string, AccessRule> {
    const found = new Map<string, AccessRule>();
    if (this.#rules.size === 0) return found;
    const types = new TypeInfo(this.schema);
    visit(
      document,
      visitWithTypeInfo(types, {
        Field: () => {
          const [parent, field] = [types.getParentType(), types.getFieldDef()];
          if (!parent || !field || field.name.startsWith('__')) return;
          for (const rule of this.#rulesFor(parent, field)) found.set(rule.key, rule);
        },
      }),
    );
    return found;
  }

  /**
   * The rules of the type on which the field stands, of the field, and of what it answers. On an interface also those of
   * every type that it may turn out to be: what is asked through it must not be less protected.
   */
  #rulesFor(parent: GraphQLNamedType, field: GraphQLField<unknown, unknown>): AccessRule[] {
    const parents = isAbstractType(parent) ? [parent, ...this.schema.getPossibleTypes(parent)] : [parent];
    const places = [
      ...parents.flatMap(({ name }) => [name, `${name}.${field.name}`]),
      getNamedType(field.type).name,
    ];
    return places.flatMap((place) => this.#rules.get(place) ?? []);
  }
}
