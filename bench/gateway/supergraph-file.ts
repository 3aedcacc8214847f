import { readFileSync, writeFileSync } from 'node:fs';
import { Kind, parse, print, visit, type DirectiveNode, type ValueNode } from 'graphql';

/** What others refuse to load, or would have to be told how to obey: who may see what, and what it costs. */
const OURS = new Set(['authenticated', 'requiresScopes', 'policy', 'cost', 'listSize']);

/**
 * Our supergraph for other gateways: with the subgraphs' addresses, which ours takes from its environment, and without
 * the directives that only ours obeys.
 */
export function writeSupergraph(from: string, to: string, addressOf: (subgraph: string) => string): void {
  const document = visit(parse(readFileSync(from, 'utf8')), {
    DirectiveDefinition: ({ name }) => (OURS.has(name.value) ? null : undefined),
    Directive: (node) => {
      if (OURS.has(node.name.value) || isLinkOfOurs(node)) return null;
      if (node.name.value !== 'join__graph') return undefined;
      const name = (node.arguments!.find((each) => each.name.value === 'name')!.value as { value: string })
        .value;
      return withArgument(node, 'url', { kind: Kind.STRING, value: addressOf(name) });
    },
  });
  writeFileSync(to, print(document));
}

function isLinkOfOurs({ name, arguments: given = [] }: DirectiveNode): boolean {
  if (name.value !== 'link') return false;
  const url = given.find((each) => each.name.value === 'url')?.value;
  return url?.kind === Kind.STRING && [...OURS].some((each) => url.value.includes(`/${each}/`));
}

const withArgument = (node: DirectiveNode, name: string, value: ValueNode) => ({
  ...node,
  arguments: node.arguments!.map((each) => (each.name.value === name ? { ...each, value } : each)),
});
