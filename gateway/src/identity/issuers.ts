import { roles } from '@tradegraph/service-kit';
import { z } from 'zod';

const SYMMETRIC = ['HS256'] as const;
export const ASYMMETRIC = [
  ...['RS256', 'RS384', 'RS512', 'PS256', 'PS384', 'PS512', 'ES256', 'ES384', 'ES512', 'EdDSA'],
] as const;

/** Where in a token's claims to look; a point leads into an object, e.g. `realm_access.roles`. */
export interface ClaimNames {
  roles: string;
  scopes: string;
  warehouses: string;
  channels: string;
}

/** Somebody whose tokens are accepted. */
export interface TokenIssuer {
  /** The exact `iss`. */
  issuer: string;
  /** One of these must be in `aud`. */
  audience: string | string[];
  /** The issuer's published keys, or a key that we share with it. */
  keys: { jwksUrl: string } | { secret: string };
  /** All asymmetric ones when absent; for a shared key always HS256 alone. */
  algorithms?: readonly string[];
  claims?: Partial<ClaimNames>;
  /** Our role for each of the issuer's; those that are not named count when they are called like ours. */
  roleNames?: Readonly<Record<string, string>>;
  /** Roles of a token that has none of ours, e.g. of a machine that only has scopes. */
  defaultRoles?: readonly string[];
}

export const CLAIMS: ClaimNames = {
  roles: 'roles',
  scopes: 'scope',
  warehouses: 'warehouses',
  channels: 'channels',
};

export const algorithmsOf = ({ keys, algorithms }: TokenIssuer): string[] =>
  'secret' in keys ? [...SYMMETRIC] : [...(algorithms ?? ASYMMETRIC)];

const role = z.enum(roles);
const claim = z.string().min(1).max(128);

/** The file of ISSUERS_FILE. Published keys only: a shared key would let every one of its holders sign. */
export const issuersFile = z
  .array(
    z.strictObject({
      issuer: z.string().min(1).max(512),
      audience: z.union([z.string().min(1), z.array(z.string().min(1)).min(1)]),
      jwksUrl: z.url({ protocol: /^https?$/, error: 'must be an http address' }),
      algorithms: z
        .array(z.enum(ASYMMETRIC as readonly [string, ...string[]]))
        .min(1)
        .optional(),
      claims: z
        .strictObject({ roles: claim, scopes: claim, warehouses: claim, channels: claim })
        .partial()
        .optional(),
      roleNames: z.record(z.string(), role).optional(),
      defaultRoles: z.array(role).min(1).optional(),
    }),
  )
  .min(1)
  .transform((issuers) => issuers.map(({ jwksUrl, ...issuer }) => ({ ...issuer, keys: { jwksUrl } })));
