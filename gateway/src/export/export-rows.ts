import { AFTER, PAGE_INFO, type ExportPlan } from './export-plan.js';

export interface PageAnswer {
  data?: Record<string, unknown> | null;
  errors?: readonly { message: string; extensions?: Record<string, unknown> }[];
}

interface ListPage {
  nodes: unknown[];
  [PAGE_INFO]: { hasNextPage: boolean; endCursor: string | null };
}

const TRIES = 4;

/** A page that came back with errors: an export with holes would be worse than none. */
export class ExportFailed extends Error {
  constructor(readonly errors: NonNullable<PageAnswer['errors']>) {
    super(errors.map((error) => error.message).join('; '));
  }
}

/**
 * All nodes of the list, one page in memory at a time; the next page is asked for when this one was taken. A page
 * with a passing error (SERVICE_UNAVAILABLE) is asked again, any other error ends the export.
 */
export async function* exportPages(
  plan: ExportPlan,
  variables: Record<string, unknown>,
  ask: (query: string, variables: Record<string, unknown>) => Promise<PageAnswer>,
): AsyncGenerator<unknown[], void> {
  let after: string | null = null;
  do {
    const page: ListPage = await askPage(plan, { ...variables, [AFTER]: after }, ask);
    yield page.nodes;
    after = page[PAGE_INFO].hasNextPage ? page[PAGE_INFO].endCursor : null;
  } while (after !== null);
}

async function askPage(
  plan: ExportPlan,
  variables: Record<string, unknown>,
  ask: (query: string, variables: Record<string, unknown>) => Promise<PageAnswer>,
): Promise<ListPage> {
  for (let attempt = 1; ; attempt++) {
    const { data, errors } = await ask(plan.query, variables);
    if (!errors?.length) return data?.[plan.root] as ListPage;
    const passing = errors.every((error) => error.extensions?.['retryable'] === true);
    if (!passing || attempt === TRIES) throw new ExportFailed(errors);
    await new Promise((resolve) => setTimeout(resolve, 250 * 2 ** attempt));
  }
}
