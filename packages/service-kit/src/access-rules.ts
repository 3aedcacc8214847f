import {
  Kind,
  parse,
  valueFromASTUntyped,
  type ConstDirectiveNode,
  type DocumentNode,
  type TypeDefinitionNode,
  type TypeExtensionNode,
} from 'graphql';
import type { Viewer } from './identity.js';
import { meets, type ScopeRequirement } from './scopes.js';

/** What one `@authenticated`, `@requiresScopes` or `@policy` asks of a viewer. */
export interface AccessRule {
  /** Equal for equal demands. */
  readonly key: string;
  /** For messages, e.g. `the scope "finance:profit"`. */
  readonly asksFor: string;
  isMetBy(viewer: Viewer): boolean;
}

/** The rules of types, by name, and of fields, by `Type.field`. */
export type AccessRules = ReadonlyMap<string, readonly AccessRule[]>;

const DIRECTIVES = ['authenticated', 'requiresScopes', 'policy'] as const;
type DirectiveName = (typeof DIRECTIVES)[number];

/** False for somebody who showed nothing. */
export const isAuthenticated = ({ roles, scopes = [] }: Viewer): boolean => roles.length + scopes.length > 0;

const authenticated: AccessRule = {
  key: 'authenticated',
  asksFor: 'an identity',
  isMetBy: isAuthenticated,
};

/** Nobody evaluates policies here: what asks for one is shown to nobody rather than to everybody. */
const policy: AccessRule = {
  key: 'policy',
  asksFor: 'a policy that is not evaluated here',
  isMetBy: () => false,
};

export function scopeRule(requirement: ScopeRequirement): AccessRule {
  const groups = requirement.map((group) => group.map((scope) => `"${scope}"`).join(' and '));
  return {
    key: `scopes ${JSON.stringify(requirement)}`,
    asksFor: `the scope ${groups.join(', or ')}`,
    isMetBy: (viewer) => meets(viewer, requirement),
  };
}

/**
 * Reads the rules of a subgraph's or supergraph's SDL, under whatever names it imports the directives. Throws when a
 * directive's arguments are not what they should be.
 */
export function readAccessRules(sdl: string | DocumentNode): AccessRules {
  const document = typeof sdl === 'string' ? parse(sdl) : sdl;
  const names = directiveNames(document);
  const rules = new Map<string, AccessRule[]>();
  const add = (place: string, directives: readonly ConstDirectiveNode[] = []) => {
    const found = directives.flatMap((directive) => {
      const kind = names.get(directive.name.value);
      return kind ? [ruleOf(kind, directive, place)] : [];
    });
    if (found.length > 0) rules.set(place, [...(rules.get(place) ?? []), ...found]);
  };
  for (const node of document.definitions) {
    if (!isType(node)) continue;
    add(node.name.value, node.directives);
    if (!('fields' in node)) continue;
    for (const field of node.fields ?? []) add(`${node.name.value}.${field.name.value}`, field.directives);
  }
  return rules;
}

const isType = (node: { kind: Kind }): node is TypeDefinitionNode | TypeExtensionNode =>
  /Type(Definition|Extension)$/.test(node.kind) && !node.kind.startsWith('InputObject');

/** `@link(url: …/requiresScopes/v0.1, as: "scopes")`, or an import with `as` from the federation spec. */
function directiveNames(document: DocumentNode): Map<string, DirectiveName> {
  const names = new Map<string, DirectiveName>(
    DIRECTIVES.flatMap((name) => [
      [name, name],
      [`federation__${name}`, name],
    ]),
  );
  for (const node of document.definitions) {
    if (node.kind !== Kind.SCHEMA_DEFINITION && node.kind !== Kind.SCHEMA_EXTENSION) continue;
    for (const link of node.directives ?? []) {
      const { url, as, import: imports } = argumentsOf(link);
      const spec = DIRECTIVES.find((name) => String(url).includes(`/${name}/`));
      if (spec && typeof as === 'string') names.set(as, spec);
      for (const entry of Array.isArray(imports) ? imports : []) rename(entry, names);
    }
  }
  return names;
}

function rename(entry: unknown, names: Map<string, DirectiveName>): void {
  const { name, as } = (typeof entry === 'object' ? entry : {}) as { name?: string; as?: string };
  const original = DIRECTIVES.find((directive) => `@${directive}` === name);
  if (original && as) names.set(as.slice(1), original);
}

function ruleOf(kind: DirectiveName, directive: ConstDirectiveNode, place: string): AccessRule {
  if (kind === 'authenticated') return authenticated;
  if (kind === 'policy') return policy;
  const { scopes } = argumentsOf(directive);
  const isList = (value: unknown): value is unknown[] => Array.isArray(value);
  if (
    isList(scopes) &&
    scopes.every((group) => isList(group) && group.every((scope) => typeof scope === 'string'))
  )
    return scopeRule(scopes);
  throw new Error(`@requiresScopes of ${place} needs scopes: [["a", "b"], ["c"]]`);
}

const argumentsOf = (directive: ConstDirectiveNode): Record<string, unknown> =>
  Object.fromEntries(
    (directive.arguments ?? []).map(({ name, value }) => [name.value, valueFromASTUntyped(value)]),
  );
