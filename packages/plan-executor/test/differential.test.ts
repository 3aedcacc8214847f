import { readFileSync, readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import type { GraphQLError } from 'graphql';
import {
  createPlanExecutor,
  loadSupergraph,
  type Executed,
  type Fetcher,
  type LoadedSupergraph,
} from '../src/index.js';
import { generateOperation } from './fixture/generated-operation.js';
import { madeUpSubgraph } from './fixture/made-up-subgraph.js';
import { hash } from './fixture/random.js';
import { compose, shapes } from './fixture/supergraphs.js';

/** Of each supergraph; more with DIFFERENTIAL_RUNS=5000. */
const RUNS = Number(process.env['DIFFERENTIAL_RUNS'] ?? 250);
const SEED = Number(process.env['DIFFERENTIAL_SEED'] ?? Date.now() % 1_000_000);

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

/** What an answer says, but for the order of its errors, which is that of the subgraphs' answers. */
function told({ data, errors, extensions }: Executed) {
  const tell = ({ message, path, extensions: { code, serviceName } }: GraphQLError) =>
    JSON.stringify({ message, path: path ?? null, code, serviceName });
  return {
    data,
    errors: errors.map(tell).sort(),
    extensions: JSON.parse(JSON.stringify(extensions ?? null)) as unknown,
  };
}

class Comparison {
  compiled = 0;
  stock = 0;
  failed = 0;

  constructor(
    private readonly supergraph: LoadedSupergraph,
    private readonly subgraphs: { name: string; sdl: string }[],
  ) {}

  async run(seed: number): Promise<void> {
    const operation = generateOperation(this.supergraph.clientSchema, seed);
    if (!operation) return;
    const options = { supergraph: this.supergraph, fetchers: this.#fetchers(seed) };
    const ours = createPlanExecutor(options).prepare(operation.document);
    const stock = createPlanExecutor({ ...options, stockOnly: true }).prepare(operation.document);
    this[ours.way]++;
    const request = { variables: operation.variables, context: {} };
    const [answer, expected] = [await ours.execute(request), await stock.execute(request)];
    if (expected.errors.length > 0) this.failed++;
    const described = { seed, operation: operation.text, variables: operation.variables };
    expect({ ...described, ...told(answer) }).toEqual({ ...described, ...told(expected) });
    // Prepared once, executed again: nothing of the first execution is left in it.
    expect((await ours.execute(request)).data).toBe(answer.data);
  }

  #fetchers(seed: number): Record<string, Fetcher<unknown>> {
    const shares = [0, 0.05, 0.3];
    const nulls = shares[hash(`nulls ${seed}`) % 3]!;
    const failures = shares[hash(`failures ${seed}`) % 3]! / 3;
    return Object.fromEntries(
      this.subgraphs.map(({ name, sdl }) => {
        const away = hash(`away ${seed} ${name}`) % 12 === 0;
        return [name, madeUpSubgraph({ name, sdl, seed, nulls, failures, away })];
      }),
    );
  }
}

describe.each([real, ...shapes])('over $name', (shape) => {
  it('answers generated operations as the stock executor does', async () => {
    const comparison = new Comparison(
      shape === real
        ? loadSupergraph(readFileSync(`${root}gateway/supergraph.graphql`, 'utf8'))
        : compose(shape),
      shape.subgraphs,
    );
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 0, max: 2 ** 31 - 1 }), (seed) => comparison.run(seed)),
      { numRuns: RUNS, seed: SEED, endOnFailure: true },
    );
    const { compiled, stock, failed } = comparison;
    // Otherwise it would be the stock executor that is compared with itself, or answers without a failure.
    expect(compiled).toBeGreaterThan((compiled + stock) * (shape.name === 'interface objects' ? 0.3 : 0.9));
    expect(failed).toBeGreaterThan((compiled + stock) * 0.1);
    expect(compiled + stock).toBeGreaterThan(RUNS * 0.5);
  }, 300_000);
});
