import { createHash } from 'node:crypto';
import type { TrackingMessage } from './track.js';

/** One thing that a carrier said: a message, or something that is none. */
export type Heard = { message: TrackingMessage } | { odd: { text: string; reason: string } };

/** By this the same message is known when it comes again, by whatever way. */
export function messageKey(carrierId: string, heard: Heard): string {
  const parts =
    'odd' in heard
      ? ['odd', heard.odd.text]
      : [
          heard.message.trackingNo,
          ...(heard.message.messageId ? [heard.message.messageId] : byContent(heard.message)),
        ];
  return createHash('sha256')
    .update(JSON.stringify([carrierId, ...parts]))
    .digest('hex');
}

const byContent = ({ statusCode, occurredAt }: TrackingMessage): string[] => [
  statusCode,
  occurredAt.toISOString(),
];

const timeOf = (heard: Heard): number => ('message' in heard ? heard.message.occurredAt.getTime() : 0);

/** The places of the input, by the time of what happened: a poll answers in any order. */
export const inOrderOfTime = (heard: readonly Heard[]): number[] =>
  heard.map((_, index) => index).sort((a, b) => timeOf(heard[a]!) - timeOf(heard[b]!) || a - b);
