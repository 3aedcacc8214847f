import { createHash, timingSafeEqual } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { HttpError, readBody, scopesOf, sendJson, type Handler, type Logger } from '@tradegraph/service-kit';
import { viewerOf } from './claims.js';
import { signLocalToken, type LocalIssuer } from './local-issuer.js';
import { claimsOf, hasExpired, type Client } from './machines.js';

const MAX_BYTES = 8_192;

type OAuthError =
  'invalid_request' | 'invalid_client' | 'unsupported_grant_type' | 'invalid_scope' | 'server_error';

/** A refusal in the words of RFC 6749, section 5.2. */
class OAuthRefusal extends Error {
  constructor(
    readonly error: OAuthError,
    message: string,
  ) {
    super(message);
  }
}

/**
 * `POST /oauth/token`: OAuth 2 client credentials (RFC 6749, section 4.4). The client shows its secret by HTTP Basic or
 * in the body; `scope` narrows the token to what is asked for.
 */
export function clientCredentialsRoute(
  issuer: LocalIssuer,
  clients: readonly Client[],
  logger: Logger,
): Handler {
  const byId = new Map(clients.map((client) => [client.id, client]));
  return async (request, response) => {
    response.setHeader('cache-control', 'no-store');
    response.setHeader('pragma', 'no-cache');
    try {
      const form = await readForm(request);
      const client = authenticate(request, form, byId);
      const answer = await grant(issuer, client, form);
      logger.info({ client: client.id, scope: answer.scope }, 'token given out');
      sendJson(response, 200, answer);
    } catch (error) {
      if (!(error instanceof OAuthRefusal)) throw error;
      logger.warn({ reason: error.error }, 'token refused');
      refuseOAuth(request, response, error);
    }
  };
}

function refuseOAuth(request: IncomingMessage, response: ServerResponse, error: OAuthRefusal): void {
  const unauthorized = error.error === 'invalid_client';
  if (unauthorized && request.headers.authorization !== undefined)
    response.setHeader('www-authenticate', 'Basic realm="tradegraph"');
  sendJson(response, unauthorized ? 401 : 400, { error: error.error, error_description: error.message });
}

async function readForm(request: IncomingMessage): Promise<URLSearchParams> {
  if (request.method !== 'POST') throw new HttpError(405, 'BAD_REQUEST', 'Ask with POST');
  const raw = await readBody(request, MAX_BYTES);
  if (!/^application\/x-www-form-urlencoded\s*(;|$)/i.test(request.headers['content-type'] ?? '')) {
    throw new OAuthRefusal('invalid_request', 'Send a form: application/x-www-form-urlencoded');
  }
  const form = new URLSearchParams(raw.toString('utf8'));
  for (const name of new Set(form.keys())) {
    if (form.getAll(name).length > 1)
      throw new OAuthRefusal('invalid_request', `"${name.slice(0, 40)}" is there twice`);
  }
  return form;
}

interface Credentials {
  id: string;
  secret: string;
}

function authenticate(
  request: IncomingMessage,
  form: URLSearchParams,
  clients: ReadonlyMap<string, Client>,
): Client {
  const { id, secret } = credentialsOf(request, form);
  const client = clients.get(id);
  const digest = createHash('sha256').update(secret).digest();
  // A client that is not there takes as long as one with a wrong secret, and is answered alike.
  const hashes = client?.secretHashes ?? [`sha256:${'A'.repeat(43)}`];
  const matches = hashes.map((hash) => timingSafeEqual(digest, Buffer.from(hash.slice(7), 'base64url')));
  if (!client || !matches.includes(true) || hasExpired(client))
    throw new OAuthRefusal('invalid_client', 'The client or its secret is not valid');
  return client;
}

function credentialsOf(request: IncomingMessage, form: URLSearchParams): Credentials {
  const { authorization } = request.headers;
  const posted = form.has('client_secret');
  if (authorization === undefined) {
    if (!posted) throw new OAuthRefusal('invalid_client', 'Send the client id and its secret');
    return { id: form.get('client_id') ?? '', secret: form.get('client_secret')! };
  }
  if (posted) throw new OAuthRefusal('invalid_request', 'Send the secret once: by Basic or in the form');
  const encoded = /^Basic +([\w+/=-]+)$/i.exec(authorization)?.[1] ?? '';
  const [id = '', ...secret] = Buffer.from(encoded, 'base64').toString('utf8').split(':');
  const basic = { id: formDecoded(id), secret: formDecoded(secret.join(':')) };
  if (form.has('client_id') && form.get('client_id') !== basic.id)
    throw new OAuthRefusal('invalid_request', 'Two different client ids are sent');
  return basic;
}

/** Both parts are form-encoded before they become Basic (RFC 6749, section 2.3.1). */
function formDecoded(text: string): string {
  try {
    return decodeURIComponent(text.replaceAll('+', ' '));
  } catch {
    return '';
  }
}

async function grant(issuer: LocalIssuer, client: Client, form: URLSearchParams) {
  const type = form.get('grant_type');
  if (type === null) throw new OAuthRefusal('invalid_request', 'grant_type is missing');
  if (type !== 'client_credentials')
    throw new OAuthRefusal('unsupported_grant_type', 'The only grant is client_credentials');
  const claims = claimsOf(client);
  const held = [...scopesOf(viewerOf(claims))];
  const asked = form.get('scope')?.split(' ').filter(Boolean) ?? held;
  const excess = asked.find((scope) => !held.includes(scope));
  if (excess !== undefined)
    throw new OAuthRefusal('invalid_scope', `This client does not have the scope "${excess.slice(0, 64)}"`);
  const scope = [...new Set(asked)].join(' ');
  const own = { ...claims, client_id: client.id, scope };
  return {
    access_token: await signLocalToken(issuer, client.id, own, client.tokenSeconds),
    token_type: 'Bearer',
    expires_in: client.tokenSeconds,
    scope,
  };
}
