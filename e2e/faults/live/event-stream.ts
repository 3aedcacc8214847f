import { request } from 'undici';
import { SILENCE_MS, type Transport } from './transport.js';

/** The gateway says something every 15 s, even when nothing happens. */
const QUIET_MS = 15_000 + SILENCE_MS;

/** GraphQL over server-sent events; comes back with Last-Event-ID, as a browser does. */
export const overEventStream: Transport = (options) => {
  const stopping = new AbortController();
  let over = false;
  const end = (why: string, cursor?: string) => {
    if (over) return;
    over = true;
    stopping.abort();
    options.handler.ended(why, cursor);
  };
  follow(options, stopping.signal, end).then(
    () => end('complete'),
    (error: unknown) => end(String(error)),
  );
  return () => end('stopped');
};

type Options = Parameters<Transport>[0];

async function follow(options: Options, signal: AbortSignal, end: (why: string, cursor?: string) => void) {
  const { address, token, query, after, handler } = options;
  const { statusCode, body } = await request(`${address}/graphql`, {
    method: 'POST',
    headers: {
      accept: 'text/event-stream',
      'content-type': 'application/json',
      authorization: `Bearer ${token}`,
      ...(after === null ? {} : { 'last-event-id': after }),
    },
    body: JSON.stringify({ query }),
    signal,
    headersTimeout: QUIET_MS,
    bodyTimeout: QUIET_MS,
  });
  if (statusCode !== 200) throw new Error(`status ${statusCode}`);
  let text = '';
  for await (const chunk of body.setEncoding('utf8')) {
    text += chunk as string;
    const blocks = text.split('\n\n');
    text = blocks.pop()!;
    for (const block of blocks) {
      if (signal.aborted) return;
      const event = readEvent(block);
      if (event.name === 'complete') return;
      if (event.name !== 'next') continue;
      const payload = JSON.parse(event.data) as ErrorPayload;
      // Without data it is the end of the stream, with its reason; a change that could not be read has its id.
      if (!('data' in payload) && event.id === undefined) {
        end(`error: ${payload.errors?.[0]?.message}`, payload.errors?.[0]?.extensions?.cursor);
        return;
      }
      handler.payload(payload);
    }
  }
}

interface ErrorPayload {
  errors?: { message: string; extensions?: { cursor?: string } }[];
}

function readEvent(block: string): { name?: string; id?: string; data: string } {
  const fields = block
    .split('\n')
    .map((line) => [line.slice(0, line.indexOf(':')), line.slice(line.indexOf(':') + 2)]);
  const field = (name: string) => fields.find(([key]) => key === name)?.[1];
  return { name: field('event'), id: field('id'), data: field('data') ?? '' };
}
