import { createHash } from 'node:crypto';
import { Kind, print, visit } from 'graphql';

/**
 * A plugin of codegen: every operation with its fragments, as the console sends it, by the SHA-256 of its text. Codegen's
 * own manifest has the fields of each document in another order than its client, so the gateway could not know the texts
 * again.
 */
export function plugin(_schema, documents) {
  const definitions = documents.flatMap(({ document }) => document.definitions);
  const named = (kind) => definitions.filter((definition) => definition.kind === kind);
  const fragments = new Map(named(Kind.FRAGMENT_DEFINITION).map((node) => [node.name.value, node]));
  const texts = named(Kind.OPERATION_DEFINITION).map((operation) =>
    print({ kind: Kind.DOCUMENT, definitions: [operation, ...fragmentsOf(operation, fragments)] }),
  );
  const byHash = texts.sort().map((text) => [createHash('sha256').update(text).digest('hex'), text]);
  return JSON.stringify(Object.fromEntries(byHash), null, 2);
}

/** Each once, after those that it spreads itself: the order of the generated documents. */
function fragmentsOf(node, fragments, found = new Set()) {
  visit(node, {
    FragmentSpread: ({ name }) => {
      const fragment = fragments.get(name.value);
      if (found.has(fragment)) return;
      fragmentsOf(fragment, fragments, found);
      found.add(fragment);
    },
  });
  return found;
}
