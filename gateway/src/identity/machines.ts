import { roles } from '@tradegraph/service-kit';
import { z } from 'zod';

const names = z.array(z.string().min(1).max(64)).max(50);

/** What a machine may do; the same words as the claims of a token. */
const grants = {
  id: z.string().regex(/^[\w.-]{3,64}$/, 'must be 3 to 64 letters, digits, points, hyphens or underscores'),
  roles: z.array(z.enum(roles)).min(1),
  scopes: names.optional(),
  warehouses: names.optional(),
  channels: names.optional(),
  expiresAt: z.iso.datetime({ offset: true, error: 'must be a time with an offset' }).optional(),
};

const client = z.strictObject({
  ...grants,
  /** `sha256:` and the base64url digest of each secret that works; two of them while one replaces the other. */
  secretHashes: z
    .array(z.string().regex(/^sha256:[\w-]{43}$/, 'must be sha256: and 43 characters'))
    .min(1)
    .max(5),
  /** How long its tokens live. */
  tokenSeconds: z.number().int().min(60).max(86_400).default(3_600),
});

const apiKey = z.strictObject({
  ...grants,
  /** Signing needs the secret itself on both sides; the file is for the gateway's eyes only. */
  secret: z.string().min(32, 'must have at least 32 characters').max(256),
});

/** A machine that fetches tokens with a secret (OAuth 2 client credentials). */
export type Client = z.infer<typeof client>;
/** A machine that signs each request. */
export type ApiKey = z.infer<typeof apiKey>;

const distinct = <T extends { id: string }>(list: readonly T[]) =>
  new Set(list.map(({ id }) => id)).size === list.length;

/** The file of CLIENTS_FILE. */
export const clientsFile = z.array(client).refine(distinct, 'two clients have the same id');
/** The file of API_KEYS_FILE. */
export const apiKeysFile = z.array(apiKey).refine(distinct, 'two keys have the same id');

export const hasExpired = ({ expiresAt }: { expiresAt?: string | undefined }): boolean =>
  expiresAt !== undefined && Date.parse(expiresAt) <= Date.now();

/** The claims of a token that stands for the machine. */
export const claimsOf = ({ id, roles: held, scopes, warehouses, channels }: Client | ApiKey) => ({
  sub: id,
  roles: held,
  ...(scopes ? { scope: scopes.join(' ') } : {}),
  ...(warehouses ? { warehouses } : {}),
  ...(channels ? { channels } : {}),
});
