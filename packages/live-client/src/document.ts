import { print, type DocumentNode } from 'graphql';

/** A document that knows its types: TypedDocumentNode, TypedDocumentString, and whatever else has their mark. */
interface TypedDocument<R, V> {
  toString(): string;
  __apiType?: (variables: V) => R;
}

/** A subscription with one root field, which takes `after: $after` and selects `cursor`. */
export type LiveDocument<R, V> = string | TypedDocument<R, V>;

/** What the root field of a result holds. */
export type RootOf<R> = NonNullable<R[keyof R]>;
/** The change in a result: the root itself, or beside its cursor in a `…Live` field. */
export type ChangeOf<R> = 'change' extends keyof RootOf<R> ? NonNullable<RootOf<R>['change']> : RootOf<R>;
/** The snapshot in the result of a `…Live` field. */
export type SnapshotOf<R> = 'snapshot' extends keyof RootOf<R> ? NonNullable<RootOf<R>['snapshot']> : never;

/** The text of a document. Throws on one that could not be resumed: its `after` would be ignored, and nobody told. */
export function textOf(document: LiveDocument<never, never>): string {
  const text = isDocumentNode(document) ? print(document) : document.toString();
  if (!/:\s*\$after\b/.test(text)) {
    throw new Error(
      'A live document declares $after: String and passes it to its root field as after: $after',
    );
  }
  return text;
}

const isDocumentNode = (document: object | string): document is DocumentNode =>
  typeof document === 'object' && 'kind' in document && document.kind === 'Document';
