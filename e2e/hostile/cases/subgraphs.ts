import { IDENTITY_HEADER, signViewer, type Role } from '@tradegraph/service-kit';
import { SUBGRAPHS } from '../../../scripts/system/services.js';
import type { HostileCase } from '../hostile-case.js';
import type { Target } from '../target.js';
import { exchange, requestBytes } from '../wire.js';

const identity = (secret: string, role: Role, more: object = {}, at = Date.now()) =>
  signViewer(secret, { id: 'evil', roles: [role], ...more }, at);

const direct = (
  name: string,
  subgraph: string,
  query: string,
  header: (target: Target) => string | undefined,
  status: number,
  code?: string,
  holds?: RegExp,
): HostileCase => ({
  name: `${subgraph}: ${name}`,
  send: (target) => {
    const value = header(target);
    const headers = {
      'content-type': 'application/json',
      ...(value === undefined ? {} : { [IDENTITY_HEADER]: value }),
    };
    return exchange(target.subgraph(subgraph), requestBytes({ headers, body: JSON.stringify({ query }) }));
  },
  status,
  code,
  ...(holds ? { holds } : {}),
});

const SDL = '{ _service { sdl } }';
const entity = (reference: string, fields: string) =>
  `{ _entities(representations: [${reference}]) { ... on ${/"(\w+)"/.exec(reference)![1]} { ${fields} } } }`;
const SKU = entity('{ __typename: "Sku", skuCode: "HOST-1" }', 'name');
const admin = ({ secrets }: Target) => identity(secrets.identitySecret, 'admin');
const refused = (name: string, header: (target: Target) => string | undefined) =>
  direct(name, 'catalog', SKU, header, 401, 'UNAUTHENTICATED');

/** Subgraphs asked directly, past the gateway: without an identity, with forged ones, with forged references. */
export const subgraphs: HostileCase[] = [
  ...SUBGRAPHS.map(({ name }) =>
    direct('_service without an identity', name, SDL, () => undefined, 401, 'UNAUTHENTICATED'),
  ),
  ...SUBGRAPHS.map(({ name }) =>
    direct(
      '_entities with a token instead',
      name,
      '{ _entities(representations: []) { __typename } }',
      ({ tokens }) => tokens.admin,
      401,
      'UNAUTHENTICATED',
    ),
  ),
  refused('an empty identity', () => ''),
  refused('an identity that is JSON', () => JSON.stringify({ sub: 'x', roles: ['admin'] })),
  refused('an identity of another key', () => identity('x'.repeat(43), 'admin')),
  refused('an identity signed with the token key', ({ secrets }) => identity(secrets.tokenSecret, 'admin')),
  refused('an identity of five minutes ago', ({ secrets }) =>
    identity(secrets.identitySecret, 'admin', {}, Date.now() - 300_000),
  ),
  refused('an identity of the future', ({ secrets }) =>
    identity(secrets.identitySecret, 'admin', {}, Date.now() + 300_000),
  ),
  refused('an identity whose roles were changed', ({ secrets }) => {
    const [payload, mac] = identity(secrets.identitySecret, 'analyst').split('.');
    const changed = Buffer.from(payload!, 'base64url').toString().replace('analyst', 'admin');
    return `${Buffer.from(changed).toString('base64url')}.${mac}`;
  }),
  refused('an identity without its signature', (target) => admin(target).split('.')[0]),
  refused('an identity cut by a byte', (target) => admin(target).slice(0, -2)),
  refused('a role that there is not', ({ secrets }) => identity(secrets.identitySecret, 'root' as Role)),
  refused('an identity of 20,000 characters', () => `${'a'.repeat(12_500)}.b`),
  direct(
    'a reference of a type that there is not',
    'catalog',
    '{ _entities(representations: [{ __typename: "Secret", id: 1 }]) { __typename } }',
    admin,
    200,
    'BAD_USER_INPUT',
  ),
  direct(
    'a reference without a type',
    'catalog',
    '{ _entities(representations: [{ skuCode: "HOST-1" }]) { __typename } }',
    admin,
    200,
    'BAD_USER_INPUT',
  ),
  direct(
    'a reference without its key',
    'catalog',
    '{ _entities(representations: [{ __typename: "Sku" }]) { ... on Sku { name } } }',
    admin,
    200,
    'BAD_USER_INPUT',
  ),
  direct(
    'a reference whose key is an object',
    'catalog',
    entity('{ __typename: "Sku", skuCode: { ne: "" } }', 'name'),
    admin,
    200,
    'BAD_USER_INPUT',
  ),
  direct(
    'a reference whose key is a list',
    'catalog',
    entity('{ __typename: "Sku", skuCode: ["a", "b"] }', 'name'),
    admin,
    200,
    'BAD_USER_INPUT',
  ),
  direct(
    'a reference with SQL',
    'catalog',
    entity('{ __typename: "Sku", skuCode: "\' OR 1=1 -- " }', 'name'),
    admin,
    200,
    undefined,
    /"_entities":\[(null|\{"name":null\})\]/,
  ),
  direct(
    'a reference to a type of the prototype',
    'catalog',
    '{ _entities(representations: [{ __typename: "__proto__" }]) { __typename } }',
    admin,
    200,
    'BAD_USER_INPUT',
  ),
  direct(
    'an analyst writes',
    'catalog',
    'mutation { upsertSkus(input: { idempotencyKey: "d", skus: [] }) { userErrors { message } } }',
    ({ secrets }) => identity(secrets.identitySecret, 'analyst'),
    200,
    'FORBIDDEN',
  ),
  direct(
    'staff of another warehouse write',
    'warehouse',
    'mutation { receiveStock(input: { idempotencyKey: "d", warehouseCode: "HOST-B", lines: [{ skuCode: "HOST-1", quantity: 1 }] }) { userErrors { message } } }',
    ({ secrets }) => identity(secrets.identitySecret, 'warehouse', { warehouses: ['HOST-A'] }),
    200,
    'FORBIDDEN',
  ),
  ...SUBGRAPHS.map(({ name }): HostileCase => ({
    name: `${name}: its events without an identity`,
    send: (target) =>
      exchange(
        target.subgraph(name),
        requestBytes({ method: 'GET', path: '/internal/events?after=0&first=5' }),
      ),
    status: 401,
    code: 'UNAUTHENTICATED',
  })),
];
