/** The benchmark's client, a process of its own: asks as fast as it gets answers, on so many connections. */
import { Client } from 'undici';
import type { LoadJob, LoadMessage, LoadReport } from './job.js';

let running: { load: Load; done: Promise<unknown>; start: number } | undefined;

process.on('message', (message: LoadMessage) => {
  if (message.type === 'start') {
    running = begin(message.job);
    process.send!({});
    return;
  }
  void end().then((report) => process.send!(report));
});
process.on('disconnect', () => process.exit());

function begin(job: LoadJob) {
  const load: Load = { job, next: 0, times: [], bytes: 0, wrongs: [], over: false };
  return { load, start: performance.now(), done: Promise.all(job.tokens.map((token) => ask(load, token))) };
}

async function end(): Promise<LoadReport> {
  const { load, start, done } = running!;
  const requests = load.times.length;
  const seconds = (performance.now() - start) / 1_000;
  load.over = true;
  await done;
  const times = Float64Array.from(load.times).sort();
  const at = (share: number) => times[Math.ceil(times.length * share) - 1] ?? Number.NaN;
  const { bytes, wrongs } = load;
  return {
    requests,
    seconds,
    finished: times.length,
    p50: at(0.5),
    p99: at(0.99),
    bytes,
    wrongs: wrongs.slice(0, 10),
  };
}

interface Load {
  job: LoadJob;
  /** The variants are taken in turn by all connections, so that no two ask the same at once. */
  next: number;
  times: number[];
  bytes: number;
  wrongs: string[];
  over: boolean;
}

/** Asks over one connection until it is over. */
async function ask(load: Load, token: string): Promise<void> {
  const { port, path, bodies } = load.job;
  const client = new Client(`http://127.0.0.1:${port}`, { pipelining: 1 });
  const headers = {
    'content-type': 'application/json',
    accept: 'application/json',
    authorization: `Bearer ${token}`,
  };
  await new Promise<void>((resolve) => {
    const send = () => {
      if (load.over) return resolve();
      const sentAt = performance.now();
      let status = 0;
      let begin = '';
      let bytes = 0;
      const body = bodies[load.next++ % bodies.length]!;
      client.dispatch(
        { method: 'POST', path, headers, body },
        {
          onRequestStart: () => undefined,
          onResponseStart: (_controller, answered) => void (status = answered),
          onResponseData: (_controller, chunk) => {
            if (bytes === 0) begin = chunk.toString('latin1', 0, 40);
            bytes += chunk.length;
          },
          onResponseEnd: () => {
            if (status !== 200 || !begin.startsWith('{"data":{"')) load.wrongs.push(`${status} ${begin}`);
            else load.times.push(performance.now() - sentAt);
            load.bytes += bytes;
            send();
          },
          onResponseError: (_controller, error) => {
            load.wrongs.push(error.message);
            resolve();
          },
        },
      );
    };
    send();
  });
  await client.close();
}
