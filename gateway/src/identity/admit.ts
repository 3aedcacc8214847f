import type { IncomingMessage } from 'node:http';
import { RedisLink } from '@tradegraph/event-log';
import { redisOptions, type Logger, type Viewer } from '@tradegraph/service-kit';
import type { GatewayConfig } from '../config.js';
import { asTokenIssuer } from './local-issuer.js';
import { RememberedNonces } from './nonces.js';
import { NONCE_MS, isSigned, signedRequests } from './signed-request.js';
import { tokenVerifier, type TokenVerifier, type VerifiedToken } from './verify-token.js';

/** Finds out who sent a request: by its token or by its signature. Throws TokenError. */
export type Admit = (request: IncomingMessage) => Promise<VerifiedToken>;

export interface IdentityDesk {
  admit: Admit;
  /** For transports that bring their token otherwise, such as a WebSocket's first message. */
  verify: TokenVerifier;
  stop(): void;
}

/** Somebody who shows nothing, where that is allowed: what `@authenticated` and `@requiresScopes` leave open. */
const NOBODY: Viewer = { id: 'anonymous', roles: [], scopes: [] };

/** Everything by which this gateway knows who asks. */
export function openIdentityDesk(
  { identity, redisUrl }: Pick<GatewayConfig, 'identity' | 'redisUrl'>,
  maxBodyBytes: number,
  logger: Logger,
): IdentityDesk {
  const { issuers, local, apiKeys, anonymous } = identity;
  const byToken = tokenVerifier(local ? [...issuers, asTokenIssuer(local)] : issuers);
  const redis = new RedisLink({ options: redisOptions(redisUrl) }, logger);
  const nonces = new RememberedNonces({ redis, rememberMs: NONCE_MS });
  const bySignature = signedRequests({ keys: apiKeys, nonces, maxBodyBytes });
  const verify: TokenVerifier = async (authorization) =>
    anonymous && authorization === undefined
      ? { viewer: NOBODY, expiresAt: Infinity }
      : byToken(authorization);
  return {
    admit: (request) => (isSigned(request) ? bySignature(request) : verify(request.headers.authorization)),
    verify,
    stop: () => redis.stop(),
  };
}
