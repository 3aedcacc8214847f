import { readFileSync, readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import type { GraphQLError } from 'graphql';
import { CompiledOperation } from '../src/compile/compiled-operation.js';
import { whyNotCompiled } from '../src/compile/limits.js';
import { loadSupergraph, type Executed, type Fetcher, type LoadedSupergraph } from '../src/index.js';
import { planOperation } from '../src/plan.js';
import { StockOperation } from '../src/stock/stock-operation.js';
import { generateOperation } from './fixture/generated-operation.js';
import { madeUpSubgraph, type Fate } from './fixture/made-up-subgraph.js';
import { hash } from './fixture/random.js';
import { compose, shapes } from './fixture/supergraphs.js';

/** Of each supergraph; more with DIFFERENTIAL_RUNS=5000, others with DIFFERENTIAL_SEED. */
const RUNS = Number(process.env['DIFFERENTIAL_RUNS'] ?? 40);
const SEED = Number(process.env['DIFFERENTIAL_SEED'] ?? 2026);

const root = fileURLToPath(new URL('../../../', import.meta.url));
const shared = readFileSync(`${root}packages/subgraph-kit/src/shared.graphql`, 'utf8');

const real = {
  name: 'the real supergraph',
  subgraphs: [
    ...readdirSync(`${root}subgraphs`).map((name) => ({
      name,
      sdl: `${shared}\n${readFileSync(`${root}subgraphs/${name}/schema.graphql`, 'utf8')}`,
    })),
    { name: 'operations', sdl: `${shared}\n${readFileSync(`${root}gateway/operations.graphql`, 'utf8')}` },
  ],
};

/**
 * What an answer says, but for two orders: that of its errors, which is that of the subgraphs' answers, and that of an
 * object's fields. Ours is the one that the GraphQL specification asks for; Apollo's differs where a field is repeated
 * around fragments.
 */
function told({ data, errors, extensions }: Executed) {
  const tell = ({ message, path, extensions: { code, serviceName } }: GraphQLError) =>
    JSON.stringify({ message, path: path?.map(withoutIndex) ?? null, code, serviceName });
  return {
    data: data === undefined ? undefined : (JSON.parse(data) as unknown),
    errors: errors.map(tell).sort(),
    extensions: JSON.parse(JSON.stringify(extensions ?? null)) as unknown,
  };
}

/**
 * Apollo counts the items of an error's path among those that it asked for, and so names the wrong one when others
 * needed no asking. Ours are held against the answer itself.
 */
const withoutIndex = (step: string | number): string | number => (typeof step === 'number' ? '@' : step);

/** True when a null stands at the path, or where it was taken up to. */
function leadsToNull(data: unknown, path: readonly (string | number)[]): boolean {
  let at = data;
  for (const step of path) {
    if (at === null) return true;
    at = (at as Record<string | number, unknown>)[step];
    if (at === undefined) return true; // fetched for another subgraph, not asked for by the client
  }
  return at === null;
}

class Comparison {
  compiled = 0;
  stock = 0;
  failed = 0;

  constructor(
    private readonly supergraph: LoadedSupergraph,
    private readonly fetchers: Record<string, Fetcher<Fate>>,
  ) {}

  async run(seed: number): Promise<void> {
    const operation = generateOperation(this.supergraph.clientSchema, seed);
    if (!operation) return;
    const { supergraph, fetchers } = this;
    // Planned once, because planning is most of what a run costs.
    const planned = planOperation(supergraph, operation.document);
    const stock = new StockOperation(supergraph, planned, fetchers);
    const ours = whyNotCompiled(planned) ? stock : new CompiledOperation(supergraph, planned, fetchers);
    this[ours.way]++;
    if (ours === stock) return;
    const request = { variables: operation.variables, context: this.#fate(seed) };
    const [answer, expected] = [await ours.execute(request), await stock.execute(request)];
    if (expected.errors.length > 0) this.failed++;
    const described = { seed, operation: operation.text, variables: operation.variables };
    expect({ ...described, ...told(answer) }).toEqual({ ...described, ...told(expected) });
    const data: unknown = JSON.parse(answer.data ?? 'null');
    for (const { path } of answer.errors)
      if (ours.way === 'compiled' && path && !path.includes('@'))
        expect([path, leadsToNull(data, path)]).toEqual([path, true]);
    // Prepared once, executed again: nothing of the first execution is left in it.
    expect((await ours.execute(request)).data).toBe(answer.data);
  }

  #fate(seed: number): Fate {
    const shares = [0, 0.05, 0.3];
    return {
      seed,
      nulls: shares[hash(`nulls ${seed}`) % 3]!,
      failures: shares[hash(`failures ${seed}`) % 3]! / 3,
      away: new Set(Object.keys(this.fetchers).filter((name) => hash(`away ${seed} ${name}`) % 12 === 0)),
    };
  }
}

describe.each([real, ...shapes])('over $name', (shape) => {
  it('answers generated operations as the stock executor does', async () => {
    const comparison = new Comparison(
      shape === real
        ? loadSupergraph(readFileSync(`${root}gateway/supergraph.graphql`, 'utf8'))
        : compose(shape),
      Object.fromEntries(shape.subgraphs.map(({ name, sdl }) => [name, madeUpSubgraph(name, sdl)])),
    );
    await fc.assert(
      fc.asyncProperty(fc.noBias(fc.nat(2 ** 31 - 1)), (seed) => comparison.run(seed)),
      { numRuns: RUNS, seed: SEED, endOnFailure: true },
    );
    const { compiled, stock, failed } = comparison;
    // Otherwise it would be the stock executor that is compared with itself, or answers without a failure.
    // Interface objects have rewritten data, which mostly is Apollo's; what is left are few and small operations.
    const few = shape.name === 'interface objects';
    expect(compiled).toBeGreaterThan((compiled + stock) * (few ? 0.3 : 0.9));
    if (!few) expect(failed).toBeGreaterThan(compiled * 0.05);
    expect(compiled + stock).toBeGreaterThan(RUNS * 0.5);
  }, 300_000);
});
