import { createHmac, timingSafeEqual } from 'node:crypto';
import { HttpError, readBody, sendJson, type Handler } from '@tradegraph/service-kit';
import { transact, type Services } from '@tradegraph/subgraph-kit';
import { ulid } from '@tradegraph/kernel';
import { takeTracking } from '../commands/take-tracking.js';
import { carrierIdOf } from '../domain/codes.js';
import { CarrierConnectionEntity } from '../entities/carrier-connection.entity.js';
import { CarrierEntity } from '../entities/carrier.entity.js';
import { heardAnswer, jsonOf } from './carrier-answers.js';

const WEBHOOK_PATH = '/webhooks/tracking/';
const SIGNATURE_HEADER = 'x-signature';
const MAX_BYTES = 1024 * 1024;
const MAX_MESSAGES = 500;

/**
 * `POST /webhooks/tracking/<carrier>`: the carrier's call. The body `{ "messages": [...] }` is signed with the secret
 * that both sides know: `x-signature` is the HMAC-SHA256 of its bytes, in hex.
 */
export const trackingWebhook =
  ({ dataSource, clock, eventLog }: Services): Handler =>
  async (request, response, url) => {
    if (!url.pathname.startsWith(WEBHOOK_PATH)) {
      throw new HttpError(404, 'NOT_FOUND', `There is nothing at ${url.pathname}`);
    }
    if (request.method !== 'POST') throw new HttpError(405, 'BAD_USER_INPUT', 'Send the messages by POST');
    const carrierId = carrierIn(url.pathname);
    const body = await readBody(request, MAX_BYTES);
    const connection = await dataSource.manager.findOneBy(CarrierConnectionEntity, { carrierId });
    if (!isSigned(body, connection?.webhookSecret ?? null, request.headers[SIGNATURE_HEADER])) {
      throw new HttpError(401, 'UNAUTHENTICATED', 'The signature does not fit the body');
    }
    const heard = heardOf(body);
    const carrier = await dataSource.manager.findOneByOrFail(CarrierEntity, { id: carrierId });
    const context = { correlationId: ulid(), actor: `carrier:${carrier.code}` };
    const taken = await transact(dataSource, (tx) => takeTracking(tx, carrier, heard, clock.now(), context));
    eventLog.nudge();
    sendJson(response, 200, { outcomes: taken.map(({ outcome }) => outcome) });
  };

/** Anybody may call: an address that is none is the caller's fault and not ours. */
function carrierIn(pathname: string): string {
  try {
    return carrierIdOf(decodeURIComponent(pathname.slice(WEBHOOK_PATH.length)));
  } catch {
    throw new HttpError(404, 'NOT_FOUND', `There is nothing at ${pathname}`);
  }
}

function isSigned(body: Buffer, secret: string | null, given: string | string[] | undefined): boolean {
  if (secret === null || typeof given !== 'string') return false;
  const expected = createHmac('sha256', secret).update(body).digest();
  const signature = Buffer.from(given, 'hex');
  return signature.length === expected.length && timingSafeEqual(signature, expected);
}

function heardOf(body: Buffer) {
  const parsed = heardAnswer.safeParse(jsonOf(body.toString('utf8')));
  if (!parsed.success) throw new HttpError(400, 'BAD_USER_INPUT', 'The body must be { "messages": [...] }');
  if (parsed.data.length > MAX_MESSAGES) {
    throw new HttpError(413, 'PAYLOAD_TOO_LARGE', `At most ${MAX_MESSAGES} messages at once`);
  }
  return parsed.data;
}
