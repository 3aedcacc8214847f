import { readFileSync, renameSync, writeFileSync } from 'node:fs';

const ORDER = /"""[^"]*"""\ntype Order\n/;
const MARK = 'Version of the fault run: ';

/** The supergraph that the gateways of a run read: its description of orders says how often it was changed. */
export class SupergraphFile {
  version = 0;
  readonly #original: string;

  constructor(
    original: string,
    readonly path: string,
  ) {
    this.#original = readFileSync(original, 'utf8');
    if (!ORDER.test(this.#original)) throw new Error('The supergraph has no description of orders');
    this.#write();
  }

  /** Puts another supergraph in the place of the last, whole, as a deployment does. Returns its version. */
  change(): number {
    this.version += 1;
    this.#write();
    return this.version;
  }

  #write(): void {
    const temporary = `${this.path}.tmp`;
    writeFileSync(temporary, this.#original.replace(ORDER, `"""${MARK}${this.version}"""\ntype Order\n`));
    renameSync(temporary, this.path);
  }
}

/** Which version this gateway serves; null when it does not answer. */
export async function servedVersion(address: string, token: string): Promise<number | null> {
  try {
    const response = await fetch(`${address}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
      body: JSON.stringify({ query: '{ __type(name: "Order") { description } }' }),
      signal: AbortSignal.timeout(2_000),
    });
    const { data } = (await response.json()) as { data: { __type: { description: string } } };
    return Number(data.__type.description.split(MARK)[1]);
  } catch {
    return null;
  }
}
