import { readFileSync } from 'node:fs';
import { projectFile } from '@tradegraph/service-kit';
import { isNonNullType } from 'graphql';
import { breakingChanges } from './breaking-changes.js';
import { apiSchemaOf, composeSupergraph, readSubgraphs } from './compose-supergraph.js';

const committed = readFileSync(projectFile('gateway/supergraph.graphql'), 'utf8');
const link = `extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key"])`;
const small = (query: string) => composeSupergraph([{ name: 'a', sdl: `${link} type Query { ${query} }` }]);

describe('the committed supergraph', () => {
  it('is what the schemas compose to', () => {
    const { sources, absent } = readSubgraphs();
    expect(absent).toEqual([]);
    expect(composeSupergraph(sources)).toBe(committed);
  });

  it('lets no subgraph take a whole answer with it', () => {
    const fields = Object.values(apiSchemaOf(committed).getQueryType()!.getFields());
    expect(fields.length).toBeGreaterThan(20);
    expect(fields.filter(({ type }) => isNonNullType(type)).map(({ name }) => name)).toEqual([]);
  });

  it('names no address', () => {
    expect(
      [...committed.matchAll(/url: "(?!https:\/\/specs\.apollo\.dev)([^"]*)"/g)].map(([, url]) => url),
    ).toEqual(expect.arrayContaining(['http://catalog', 'http://live', 'http://orders']));
    expect(committed).not.toMatch(/localhost|127\.0\.0\.1|:\d{4}/);
  });
});

it('tells what breaks clients from what does not', async () => {
  const before = small('kept: Int gone: Int wider: Int args(a: Int): Int');
  expect(
    await breakingChanges(before, small('kept: Int gone: Int wider: Int args(a: Int): Int more: Int')),
  ).toEqual([]);
  const broken = await breakingChanges(before, small('kept: Int wider: [Int] args(a: Int!): Int'));
  expect(broken.join('\n')).toMatch(/gone/);
  expect(broken.join('\n')).toMatch(/wider/);
  expect(broken.join('\n')).toMatch(/args/);
});

it('names every reason why schemas do not fit together', () => {
  const sdl = (type: string) =>
    `${link} type Query { q: Int } type T @key(fields: "id") { id: ID! x: ${type} }`;
  expect(() =>
    composeSupergraph([
      { name: 'a', sdl: sdl('Int') },
      { name: 'b', sdl: sdl('String') },
    ]),
  ).toThrow(/do not compose:\n- .*T\.x/s);
});
