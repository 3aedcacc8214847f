import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Plugin } from 'esbuild';
import { OperatorError } from '../process/operator-error.js';

/** A change of one source file in one build: `search` stands there exactly once, and becomes `replace`. */
export interface Mutation {
  /** Relative to the project's folder. */
  file: string;
  search: string;
  replace: string;
}

/** Applies the mutations to what is bundled, never to the files; notes in `applied` which ones came into a bundle. */
export function mutate(root: string, mutations: readonly Mutation[], applied: Set<Mutation>): Plugin {
  return {
    name: 'mutations',
    setup: (build) => {
      build.onLoad({ filter: /\.ts$/ }, ({ path }) => {
        const own = mutations.filter(({ file }) => join(root, file) === path);
        if (own.length === 0) return undefined;
        const contents = own.reduce(applyOnce, readFileSync(path, 'utf8'));
        for (const mutation of own) applied.add(mutation);
        return { contents, loader: 'ts' };
      });
    },
  };
}

/** A mutation that no bundle contains proves nothing: the file has moved, or is not used any more. */
export function requireApplied(mutations: readonly Mutation[], applied: ReadonlySet<Mutation>): void {
  const unused = mutations.find((mutation) => !applied.has(mutation));
  if (unused)
    throw new OperatorError(`The mutation of ${unused.file} is in no bundle: is the file still used?`);
}

function applyOnce(text: string, { file, search, replace }: Mutation): string {
  const found = text.split(search).length - 1;
  if (found === 1) return text.replace(search, () => replace);
  throw new OperatorError(`The mutation of ${file} must match once, not ${found} times:\n${search}`);
}
