import { Pool, type Dispatcher } from 'undici';
import type { z } from 'zod';
import {
  CarrierRefused,
  CarrierUnavailable,
  type CarrierAdapter,
  type CarrierLabel,
  type LabelRequest,
} from './carrier-adapter.js';
import { heardAnswer, jsonOf, labelAnswer } from './carrier-answers.js';

const CONNECTIONS = 16;
const MAX_ANSWER_BYTES = 8 * 1024 * 1024;
const REASON_LENGTH = 300;

interface Answer {
  status: number;
  text: string;
}

/** Calls that the carrier is too busy for; it will take them later. */
const LATER = [408, 425, 429];

/** A carrier that is reached by HTTP: `POST /labels`, `DELETE /labels/<key>`, `POST /tracking`. */
export function httpCarrier({ url, timeoutMs }: { url: string; timeoutMs: number }): CarrierAdapter & {
  close(): Promise<void>;
} {
  const { origin, pathname } = new URL(url);
  const base = pathname.replace(/\/$/, '');
  const pool = new Pool(origin, { connections: CONNECTIONS, maxResponseSize: MAX_ANSWER_BYTES });
  const call = async (method: Dispatcher.HttpMethod, path: string, body?: unknown): Promise<Answer> => {
    try {
      const response = await pool.request({
        method,
        path: `${base}${path}`,
        headers: { 'content-type': 'application/json', accept: 'application/json' },
        ...(body === undefined ? {} : { body: JSON.stringify(body) }),
        signal: AbortSignal.timeout(timeoutMs),
      });
      return { status: response.statusCode, text: await response.body.text() };
    } catch (error) {
      throw new CarrierUnavailable(`The carrier did not answer within ${timeoutMs} ms, or not at all`, {
        cause: error,
      });
    }
  };
  return {
    createLabel: async (request) => labelOf(await call('POST', '/labels', bodyOf(request))),
    cancelLabel: async (key) => {
      const answer = await call('DELETE', `/labels/${encodeURIComponent(key)}`);
      if (answer.status !== 404) succeeded(answer);
    },
    track: async (trackingNos) => read(heardAnswer, await call('POST', '/tracking', { trackingNos })),
    close: () => pool.close(),
  };
}

const bodyOf = ({ key, service, originCountry, shipTo, parcels }: LabelRequest) => ({
  key,
  service,
  originCountry,
  shipTo,
  parcels,
});

function labelOf(answer: Answer): CarrierLabel {
  const { trackingNo, labelUrl, format, cost } = read(labelAnswer, answer);
  return { trackingNo, url: labelUrl ?? null, format: format ?? 'PDF', cost: cost ?? null };
}

function succeeded({ status, text }: Answer): void {
  if (status >= 200 && status < 300) return;
  const reason = `The carrier answered ${status}: ${text.slice(0, REASON_LENGTH)}`;
  if (status >= 400 && status < 500 && !LATER.includes(status)) throw new CarrierRefused(reason);
  throw new CarrierUnavailable(reason);
}

function read<S extends z.ZodType>(schema: S, answer: Answer): z.output<S> {
  succeeded(answer);
  const parsed = schema.safeParse(jsonOf(answer.text));
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  throw new CarrierUnavailable(
    `The carrier's answer makes no sense: ${issue?.path.join('.') || 'answer'}: ${issue?.message}`,
  );
}
