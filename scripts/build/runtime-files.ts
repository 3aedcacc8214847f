import { cpSync, existsSync, readdirSync } from 'node:fs';
import { join, relative } from 'node:path';

/** Where processes read files at run time: schemas and the supergraph. */
const FOLDERS = ['gateway', 'packages', 'subgraphs'];

/** What the console asks, for the gateway's TRUSTED_DOCUMENTS. */
const MANIFEST = 'web/src/__generated__/trusted-documents.json';

/** Paths, relative to the project, of the `.graphql` files that the bundles read from TRADEGRAPH_ROOT. */
export function runtimeFiles(root: string): string[] {
  return FOLDERS.filter((folder) => existsSync(join(root, folder))).flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
      .filter((path) => path.endsWith('.graphql') && !path.includes('node_modules'))
      .map((path) => relative(root, join(root, folder, path))),
  );
}

/** Copies them, and the console's manifest, under another folder at the same relative paths, for an image without sources. */
export function copyRuntimeFiles(root: string, target: string): void {
  for (const path of [...runtimeFiles(root), MANIFEST]) cpSync(join(root, path), join(target, path));
}
