import { buildSchema, graphql } from 'graphql';
import { enforcePermissions, readers, writers, type PermissionTable } from './permissions.js';

const build = () => buildSchema('type Query { stock: Int secret: Int } type Mutation { adjust: Int }');
const table: PermissionTable = {
  Query: { stock: readers, secret: ['admin'] },
  Mutation: { adjust: writers },
};

const ask = async (source: string, role: 'admin' | 'analyst') => {
  const schema = build();
  enforcePermissions(schema, table);
  const contextValue = { viewer: { id: 'u', roles: [role] } };
  return graphql({ schema, source, contextValue, rootValue: { stock: 1, secret: 2, adjust: 3 } });
};

it('lets through whom the table names, field by field', async () => {
  expect((await ask('{ stock secret }', 'admin')).data).toEqual({ stock: 1, secret: 2 });
  const { data, errors } = await ask('{ stock secret }', 'analyst');
  expect(data).toEqual({ stock: 1, secret: null });
  expect(errors?.[0]?.extensions).toMatchObject({ code: 'FORBIDDEN', bizCode: 40300 });
  expect((await ask('mutation { adjust }', 'analyst')).errors?.[0]?.message).toContain('analyst');
});

it('stops the start when a root field has no permission, or the table names one that is not there', () => {
  expect(() => enforcePermissions(build(), { Query: { stock: readers } })).toThrow('Query.secret');
  expect(() => enforcePermissions(build(), { ...table, Mutation: {} })).toThrow('Mutation.adjust');
  expect(() => enforcePermissions(build(), { ...table, Query: { ...table.Query, gone: readers } })).toThrow(
    'Query.gone',
  );
});
