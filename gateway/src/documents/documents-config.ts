import { ConfigError, roles, type Role } from '@tradegraph/service-kit';
import { z } from 'zod';

export interface TrustedDocumentsConfig {
  /** A manifest, or a folder of them. */
  path: string;
  /** Whether what is in no manifest is refused; else it is only counted. */
  enforce: boolean;
  /** Who may send any text: people who ask as they think, such as analysts. */
  freeRoles: readonly Role[];
}

export const documentsEnvironment = {
  TRUSTED_DOCUMENTS: z.string().min(1).optional(),
  TRUSTED_DOCUMENTS_MODE: z.enum(['off', 'log', 'enforce']).optional(),
  TRUSTED_DOCUMENTS_FREE_ROLES: z.string().default('analyst'),
};

type Environment = z.infer<z.ZodObject<typeof documentsEnvironment>>;

/** Undefined for off. With a manifest and no mode it is enforced in production mode, and tried out (`log`) elsewhere. */
export function documentsConfig(
  { TRUSTED_DOCUMENTS: path, TRUSTED_DOCUMENTS_MODE: given, TRUSTED_DOCUMENTS_FREE_ROLES: free }: Environment,
  production: boolean,
): TrustedDocumentsConfig | undefined {
  if (given === 'off') return undefined;
  if (path === undefined) {
    if (given === undefined) return undefined;
    throw new ConfigError(`TRUSTED_DOCUMENTS_MODE=${given} needs TRUSTED_DOCUMENTS, a manifest or a folder`);
  }
  const mode = given ?? (production ? 'enforce' : 'log');
  return { path, enforce: mode === 'enforce', freeRoles: rolesOf(free) };
}

function rolesOf(text: string): Role[] {
  const names = text.split(',').map((name) => name.trim());
  const known = roles.filter((role) => names.includes(role));
  const unknown = names.find((name) => name !== '' && !known.some((role) => role === name));
  if (unknown === undefined) return known;
  throw new ConfigError(
    `TRUSTED_DOCUMENTS_FREE_ROLES: there is no role "${unknown}"; there are ${roles.join(', ')}`,
  );
}
