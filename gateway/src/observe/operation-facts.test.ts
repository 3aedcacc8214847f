import { buildSchema, parse, type OperationDefinitionNode } from 'graphql';
import { operationFacts } from './operation-facts.js';

const schema = buildSchema(`
  interface Node { id: ID! }
  type Order implements Node { id: ID! no: String total(in: String): Int lines: [Line!]! }
  type Line implements Node { id: ID! sku: String }
  union Found = Order | Line
  type Query { order(no: String, first: Int): Order find: [Found!]! node: Node }
`);

const factsOf = (text: string) => {
  const document = parse(text);
  return operationFacts(schema, document, document.definitions[0] as OperationDefinitionNode);
};

it('names each field once, by the type that it is asked of', () => {
  const { fields } = factsOf(`query A {
    order { ...O again: no lines { sku } } find { __typename ... on Line { sku } ...O } node { id } __schema { types { name } }
  } fragment O on Order { no lines { id } } fragment Unused on Order { total }`);
  expect([...fields].sort()).toEqual(
    [
      'Line.id',
      'Line.sku',
      'Node.id',
      'Order.lines',
      'Order.no',
      'Query.find',
      'Query.node',
      'Query.order',
    ].sort(),
  );
});

it('gives one hash to one operation, however it is spelled and whatever it asks about', () => {
  const one = factsOf(
    'query A { order(no: "Smith", first: 10) { ...P ...O } } fragment O on Order { no } fragment P on Order { id }',
  );
  const same = factsOf(`query A {
    order(no: "Jones", first: 5) { ...P, ...O } # a comment
  } fragment P on Order { id } fragment O on Order { no }`);
  expect(same.hash).toBe(one.hash);
  expect(factsOf('query A { order(no: "Smith") { no } }').hash).not.toBe(one.hash);
});
