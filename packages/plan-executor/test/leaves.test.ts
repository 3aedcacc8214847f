import { parse } from 'graphql';
import { CompiledOperation } from '../src/compile/compiled-operation.js';
import { planOperation } from '../src/plan.js';
import { StockOperation } from '../src/stock/stock-operation.js';
import { compose } from './fixture/supergraphs.js';

const supergraph = compose({
  name: 'leaves',
  subgraphs: [
    {
      name: 'things',
      sdl: `scalar Any enum Colour { RED }
        type Query { thing: Thing }
        type Thing { id: ID! own: ID text: String! more: String any: Any! some: Any colour: Colour! shade: Colour }`,
    },
  ],
});
const planned = planOperation(
  supergraph,
  parse('{ thing { id own text more any some colour shade __typename } }'),
);
const plain = { id: 'a', own: 'b', text: 'c', more: null, any: 'd', some: null, colour: 'RED', shade: null };

it.each([
  {},
  { id: 7, own: 8 },
  { id: 7.5 },
  { id: null },
  { id: 'with "quotes"', own: 'back\\slash', text: 'tab\t\u0001', more: 'lone \ud800 surrogate' },
  { text: `${'long '.repeat(20)}"`, more: `${'long '.repeat(20)}\n`, any: 'x'.repeat(60), some: '\u2028' },
  { text: 'Größe 尺寸 😀', more: '' },
  { any: { a: ['"'] }, some: 1.5 },
  { any: true, some: [null] },
  { any: null },
  { colour: 'BLUE' },
  { shade: 'BLUE' },
  { colour: 'RED', shade: 'RED', more: 5 },
  { text: ['no text'] },
])('writes leaves as the stock executor does: %j', async (odd) => {
  const thing = { ...plain, ...odd, __typename: 'Thing' };
  const fetchers = { things: () => Promise.resolve({ data: { thing: structuredClone(thing) } }) };
  const request = { variables: {}, context: undefined };
  const ours = await new CompiledOperation(supergraph, planned, fetchers).execute(request);
  const stock = await new StockOperation(supergraph, planned, fetchers).execute(request);
  expect(JSON.parse(ours.data!)).toEqual(JSON.parse(stock.data!));
  expect(ours.errors).toEqual(stock.errors);
});
