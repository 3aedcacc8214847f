import type { Role } from '@tradegraph/service-kit';
import { buildSchema, graphql, parse, type GraphQLObjectType } from 'graphql';
import { enforcePermissions } from './permissions.js';

const SDL = `
  directive @requiresScopes(scopes: [[String!]!]!) on OBJECT | FIELD_DEFINITION
  scalar _Any
  type Query {
    stock: Level @requiresScopes(scopes: [["inventory:read"]])
    secret: Int @requiresScopes(scopes: [["finance:post"]])
    _entities(representations: [_Any!]!): [Level]!
  }
  type Mutation { adjust: Int @requiresScopes(scopes: [["inventory:write"]]) }
  type Level @requiresScopes(scopes: [["inventory:read"]]) { sellable: Int level: Level }`;

const ask = async (source: string, roles: Role[], scopes?: string[]) => {
  const schema = buildSchema(SDL);
  (schema.getType('Query') as GraphQLObjectType).getFields()['_entities']!.resolve = () => [{ sellable: 1 }];
  enforcePermissions(schema, parse(SDL));
  const contextValue = { viewer: { id: 'u', roles, ...(scopes ? { scopes } : {}) } };
  const rootValue = { stock: { sellable: 1 }, secret: 2, adjust: 3 };
  return graphql({ schema, source, contextValue, rootValue });
};

it('lets through whose role has the scope, field by field', async () => {
  expect((await ask('{ stock { sellable } secret }', ['admin'])).data).toEqual({
    stock: { sellable: 1 },
    secret: 2,
  });
  const { data, errors } = await ask('{ stock { sellable } secret }', ['analyst']);
  expect(data).toEqual({ stock: { sellable: 1 }, secret: null });
  expect(errors?.[0]?.extensions).toMatchObject({ code: 'FORBIDDEN', bizCode: 40300 });
  expect((await ask('mutation { adjust }', ['analyst'])).errors?.[0]?.message).toBe(
    'Mutation.adjust needs the scope "inventory:write"',
  );
});

it('is narrowed by the scopes of a token, for entities too', async () => {
  const entities = '{ _entities(representations: [{ __typename: "Level" }]) { sellable } }';
  expect((await ask(entities, ['admin'])).errors).toBeUndefined();
  expect((await ask(entities, ['admin'], ['orders:read'])).errors?.[0]?.message).toBe(
    'Level needs the scope "inventory:read"',
  );
  expect((await ask('{ stock { sellable } }', ['admin'], ['orders:read'])).data).toEqual({ stock: null });
});

it('stops the start when a root field says nothing', () => {
  const open = SDL.replace('Int @requiresScopes(scopes: [["inventory:write"]])', 'Int');
  expect(() => enforcePermissions(buildSchema(open), parse(open))).toThrow('Mutation.adjust');
});
