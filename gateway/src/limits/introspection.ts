import { graphError } from '@tradegraph/service-kit';
import { BREAK, visit, type DocumentNode } from 'graphql';

/** In production mode: refuses a document that asks for the schema. `__typename` says nothing of it, and stays. */
export function refuseIntrospection(document: DocumentNode): void {
  let found: string | undefined;
  visit(document, {
    Field: ({ name: { value } }) => {
      if (value !== '__schema' && value !== '__type') return undefined;
      found = value;
      return BREAK;
    },
  });
  if (found === undefined) return;
  throw graphError(
    'INTROSPECTION_DISABLED',
    `"${found}" is not answered here: take the schema from the one who runs this gateway`,
    { http: { status: 400 } },
  );
}
