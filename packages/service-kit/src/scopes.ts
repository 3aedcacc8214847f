import type { Role, Viewer } from './identity.js';

/** Everything that a token can be allowed to do: the scopes that `@requiresScopes` in the schemas asks for. */
export const scopes = {
  'catalog:read': 'products and SKUs',
  'catalog:write': 'changes products and SKUs',
  'orders:read': 'orders, fulfilment orders, channels and rules, without who the buyers are',
  'orders:personal': 'names, addresses and e-mail addresses of buyers',
  'orders:write': 'takes, reviews, allocates, releases, holds and cancels orders; changes channels and rules',
  'inventory:read': 'stock, reservations and the ledger of stock',
  'inventory:write': 'reserves, corrects and audits stock',
  'inventory:process': 'reserves in bulk, as the order process does',
  'warehouse:read': 'warehouses, bins, receipts, outbound orders, waves and pick tasks',
  'warehouse:work': 'receives, picks, checks, packs, weighs and hands over',
  'warehouse:write': 'changes warehouses and voids outbound orders',
  'logistics:read': 'carriers, rate cards, quotes and shipments',
  'logistics:write': 'changes rate cards, shipments and tracking',
  'logistics:connect': 'says where a carrier is reached, and so where our data goes',
  'finance:read': 'payments and exchange rates',
  'finance:record': 'records payments and exchange rates',
  'finance:profit': 'what things cost, what orders earn, the vouchers behind it',
  'finance:post': 'posts and reverses vouchers, changes the terms of channels',
  'operations:read': 'how far the event logs are, and what they could not apply',
  'operations:write': 'applies again what could not be applied',
} as const;

export type Scope = keyof typeof scopes;

const reading: readonly Scope[] = [
  'catalog:read',
  'orders:read',
  'inventory:read',
  'warehouse:read',
  'logistics:read',
  'finance:read',
];
const working: readonly Scope[] = [
  ...reading,
  'catalog:write',
  'orders:personal',
  'orders:write',
  'inventory:write',
  'warehouse:work',
  'warehouse:write',
  'logistics:write',
  'finance:record',
];

/** The one table of what each role may do; gateway and subgraphs both go by it. */
export const scopesOfRoles: Readonly<Record<Role, readonly Scope[]>> = {
  admin: [
    ...working,
    'logistics:connect',
    'finance:profit',
    'finance:post',
    'operations:read',
    'operations:write',
  ],
  operator: [...working, 'operations:read', 'operations:write'],
  analyst: reading,
  service: [
    ...working,
    'inventory:process',
    'logistics:connect',
    'finance:profit',
    'operations:read',
    'operations:write',
  ],
  warehouse: [...reading, 'warehouse:work'],
  finance: [...reading, 'finance:record', 'finance:profit', 'finance:post'],
};

/** Any of these groups suffices; of a group, every scope is needed. As in `@requiresScopes(scopes: …)`. */
export type ScopeRequirement = readonly (readonly string[])[];

export const isScope = (text: string): text is Scope => Object.hasOwn(scopes, text);

const known = new WeakMap<Viewer, ReadonlySet<string>>();

/**
 * What somebody may do: what their roles allow, narrowed to the scopes of their token when it names some. Scopes that
 * are none of ours (of another supergraph) count as the token has them: no role of ours says anything about them.
 */
export function scopesOf(viewer: Viewer): ReadonlySet<string> {
  let found = known.get(viewer);
  if (!found) known.set(viewer, (found = computeScopes(viewer)));
  return found;
}

function computeScopes({ roles, scopes: named }: Viewer): ReadonlySet<string> {
  const allowed = new Set<string>(roles.flatMap((role) => scopesOfRoles[role]));
  return named ? new Set(named.filter((scope) => allowed.has(scope) || !isScope(scope))) : allowed;
}

export function meets(viewer: Viewer, requirement: ScopeRequirement): boolean {
  const held = scopesOf(viewer);
  return requirement.some((group) => group.every((scope) => held.has(scope)));
}
