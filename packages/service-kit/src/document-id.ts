const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** `sha256:` is the only prefix that says which id it is; whatever else it may be is no hash and is not found. */
const persistedQuery = (documentId: string) => ({
  version: 1,
  sha256Hash: documentId.replace(/^sha256:/, ''),
});

/**
 * The body of a request that names its text by `documentId`, as GraphQL over HTTP's appendix on persisted documents
 * spells it, in the spelling of Apollo's extension. Any other is left as it is: a text that is there counts.
 */
export function namedInBody(body: unknown): unknown {
  if (!isObject(body) || typeof body['documentId'] !== 'string' || body['query'] != null) return body;
  const { documentId, extensions, ...rest } = body;
  if (extensions != null && !isObject(extensions)) return body;
  return { ...rest, extensions: { ...extensions, persistedQuery: persistedQuery(documentId) } };
}

/** The same of a GET's parameters. */
export function namedInSearch({ search, searchParams }: URL): string {
  const documentId = searchParams.get('documentId');
  if (documentId === null || searchParams.has('query')) return search;
  const body = namedInBody({ documentId, extensions: parsed(searchParams.get('extensions')) });
  const { extensions } = body as { extensions: unknown };
  const params = new URLSearchParams(searchParams);
  params.delete('documentId');
  params.set('extensions', typeof extensions === 'string' ? extensions : JSON.stringify(extensions));
  return `?${params.toString()}`;
}

/** What is no JSON stays what it is, to be refused by whoever knows the rules. */
function parsed(text: string | null): unknown {
  try {
    return text && JSON.parse(text);
  } catch {
    return text;
  }
}
