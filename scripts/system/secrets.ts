import { randomBytes } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { OperatorError } from '../process/operator-error.js';

export interface Secrets {
  /** Signs the identity that the gateway hands to subgraphs. */
  identitySecret: string;
  /** Signs development tokens. */
  tokenSecret: string;
}

const MINIMUM_LENGTH = 32;

/** The secrets of the environment, otherwise those of `<dataDir>/keys.json`, made there (mode 600) when missing. */
export function ensureSecrets(dataDir: string, env: NodeJS.ProcessEnv): Secrets {
  const kept = readSecrets(dataDir) ?? createSecrets(dataDir);
  return {
    identitySecret: fromEnvironment(env, 'IDENTITY_SECRET') ?? kept.identitySecret,
    tokenSecret: fromEnvironment(env, 'TOKEN_SECRET') ?? kept.tokenSecret,
  };
}

/** Undefined when `npm start` never ran with this data folder. */
export function readSecrets(dataDir: string): Secrets | undefined {
  const file = join(dataDir, 'keys.json');
  let text: string;
  try {
    text = readFileSync(file, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw new OperatorError(
      `${file} can't be read (${(error as NodeJS.ErrnoException).code}): correct its owner or mode.`,
    );
  }
  try {
    const { identitySecret, tokenSecret } = JSON.parse(text) as Secrets;
    if (identitySecret.length >= MINIMUM_LENGTH && tokenSecret.length >= MINIMUM_LENGTH) {
      return { identitySecret, tokenSecret };
    }
  } catch {
    // told below
  }
  throw new OperatorError(
    `${file} is damaged: delete it, and the next start makes new keys (old tokens end).`,
  );
}

function createSecrets(dataDir: string): Secrets {
  const file = join(dataDir, 'keys.json');
  const secrets = { identitySecret: newSecret(), tokenSecret: newSecret() };
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, `${JSON.stringify(secrets, null, 2)}\n`, { mode: 0o600 });
  return secrets;
}

const newSecret = () => randomBytes(32).toString('base64url');

function fromEnvironment(env: NodeJS.ProcessEnv, name: string): string | undefined {
  const value = env[name];
  if (!value) return undefined;
  if (value.length >= MINIMUM_LENGTH) return value;
  throw new OperatorError(
    `${name} must have at least ${MINIMUM_LENGTH} characters (openssl rand -hex 32 makes one).`,
  );
}
