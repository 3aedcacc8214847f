import { readFileSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { stripIgnoredCharacters } from 'graphql';
import { z } from 'zod';

/** What clients were built with. */
export interface Manifest {
  /** By the id that its client may send instead: the SHA-256 of the text, in hexadecimal. */
  texts: ReadonlyMap<string, string>;
  /** All of them as `spelling` has them. */
  spellings: ReadonlySet<string>;
}

/** A text without what means nothing in it: printers differ in blanks, line ends and commas. Throws on no GraphQL. */
export const spelling = (text: string): string => stripIgnoredCharacters(text);

/** As Apollo's tools write it, and as a plain map, which others do. */
const manifestFile = z.union([
  z
    .object({
      format: z.literal('apollo-persisted-query-manifest'),
      operations: z.array(z.object({ id: z.string(), body: z.string() })),
    })
    .transform(({ operations }) => operations.map(({ id, body }) => [id, body] as const)),
  z.record(z.string(), z.string()).transform((texts) => Object.entries(texts)),
]);

/** Reads a manifest, or every `.json` of a folder. Throws with what is wrong, and changes nothing. */
export function readManifest(path: string): Manifest {
  const texts = new Map(filesOf(path).flatMap(documentsOf));
  if (texts.size === 0) throw new Error(`There is no document in "${path}"`);
  return { texts, spellings: new Set([...texts.values()].map(spelling)) };
}

/** Another one whenever a file has come, gone or changed. */
export const signatureOf = (path: string): string =>
  filesOf(path)
    .map((file) => ({ file, stats: statSync(file) }))
    .map(({ file, stats: { mtimeMs, size, ino } }) => `${file} ${mtimeMs} ${size} ${ino}`)
    .join('\n');

function filesOf(path: string): string[] {
  if (!statSync(path).isDirectory()) return [path];
  const names = readdirSync(path).filter((name) => name.endsWith('.json'));
  return names.sort().map((name) => join(path, name));
}

function documentsOf(file: string): (readonly [string, string])[] {
  try {
    const documents = manifestFile.parse(JSON.parse(readFileSync(file, 'utf8')));
    for (const [, text] of documents) spelling(text);
    return documents.map(([id, text]) => [id.replace(/^sha256:/, ''), text]);
  } catch (error) {
    throw new Error(`"${file}" is no manifest of documents`, { cause: error });
  }
}
