import { parseEnvelope } from '@tradegraph/events';
import type { EventEnvelope, EventSource } from '@tradegraph/events';
import type { SequencedEvent } from './outbox.js';
import type { RedisClient } from './redis-link.js';

export const streamKey = (source: EventSource): string => `events:${source}`;
export const streamId = (sequence: number): string => `${sequence}-0`;
export const sequenceOf = (id: string): number => Number.parseInt(id, 10);

const FIELD = 'event';

/**
 * Adds events first, first + 1, … to the stream, but never so that a hole comes to be: Redis may have been
 * replaced by an emptier one since the publisher looked. What is there already is passed over: another
 * replica was first. A stream that is not there is begun only when that was asked for. Returns the stream's
 * last sequence, -1 without a stream, which tells the publisher where to go on.
 */
const APPEND = `
local last = -1
local info = redis.pcall('XINFO', 'STREAM', KEYS[1])
if not info.err then
  for i = 1, #info, 2 do
    if info[i] == 'last-generated-id' then last = tonumber(string.match(info[i + 1], '^%d+')) end
  end
end
local first = tonumber(ARGV[1])
if last < 0 and ARGV[2] == 'follow' then return last end
if last >= 0 and first > last + 1 then return last end
for i = 3, #ARGV do
  local sequence = first + i - 3
  if sequence > last then
    redis.call('XADD', KEYS[1], string.format('%.0f-0', sequence), '${FIELD}', ARGV[i])
    last = sequence
  end
end
return last`;

/**
 * Adds contiguous events; returns the last sequence of the stream afterwards. `follow` adds to a stream that there
 * is; `begin` makes one where there is none, and -1 says that there was none to follow.
 */
export async function appendToStream(
  client: RedisClient,
  source: EventSource,
  events: readonly SequencedEvent[],
  mode: 'begin' | 'follow' = 'begin',
): Promise<number> {
  const first = String(events[0]?.sequence);
  const reply = await client.eval(APPEND, {
    keys: [streamKey(source)],
    arguments: [first, mode, ...events.map(({ json }) => json)],
  });
  return Number(reply);
}

/** The highest sequence that the stream ever had, or null when Redis knows no such stream. */
export async function lastInStream(client: RedisClient, source: EventSource): Promise<number | null> {
  try {
    const info = await client.xInfoStream(streamKey(source));
    return sequenceOf(String(info['last-generated-id']));
  } catch (error) {
    if (error instanceof Error && error.message.includes('no such key')) return null;
    throw error;
  }
}

export interface StreamEntry {
  id: string;
  message: Record<string, string>;
}

/**
 * The entries' events as far as they go on contiguously after `after`. An entry that is not an event ends it
 * too: Redis is only the carrier, and what it spoils is read from the outbox.
 */
export function contiguousEvents(entries: readonly StreamEntry[], after: number): EventEnvelope[] {
  const events: EventEnvelope[] = [];
  for (const { id, message } of entries) {
    if (sequenceOf(id) <= after) continue;
    const event = parseEntry(message[FIELD]);
    if (event?.sequence !== after + events.length + 1) break;
    events.push(event);
  }
  return events;
}

/** The stream's contiguous events that end at `last`, at most `count`; none when there is a gap before it. */
export async function newestInStream(
  client: RedisClient,
  source: EventSource,
  last: number,
  count: number,
): Promise<EventEnvelope[]> {
  const from = streamId(Math.max(1, last - count + 1));
  const entries = (await client.xRange(streamKey(source), from, streamId(last))) as StreamEntry[];
  const [first] = entries;
  const events = first ? contiguousEvents(entries, sequenceOf(first.id) - 1) : [];
  return events.at(-1)?.sequence === last ? events : [];
}

function parseEntry(json: string | undefined): EventEnvelope | undefined {
  try {
    return parseEnvelope(JSON.parse(json ?? ''));
  } catch {
    return undefined;
  }
}
