import { isDeepStrictEqual } from 'node:util';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Row } from '../../table.js';
import type { LoadReport } from '../load/job.js';
import { median } from '../median.js';
import { fetchTimes } from './fetch-times.js';
import { joinedBodies } from './joined.js';
import { openRealGround, type RealGround } from './real-ground.js';

export interface RealOptions {
  rounds: number;
  /** Of each gateway in each round, by the clock. */
  seconds: number;
  connections: number;
  log: (line: string) => void;
}

const GATEWAYS = ['ours', 'apollo'] as const;
type GatewayName = (typeof GATEWAYS)[number];
const VARIANTS = 60;
const WARM_UP_MS = 8_000;

interface Measured {
  report: LoadReport;
  /** Milliseconds of processor time for a request, by process. */
  cpu: Map<string, number>;
  /** For a request, by subgraph: how many fetches, and how long one took, in milliseconds. Only ours counts them. */
  fetches: Map<string, { count: number; ms: number }>;
}

/** The joined order view on real subgraphs over MySQL, through our gateway and through plain Apollo. */
export async function real(options: RealOptions): Promise<Record<string, Row[]>> {
  const ground = await openRealGround(options.log);
  try {
    const bodies = await joinedBodies((query, variables) => send(ground, 'ours', query, variables), VARIANTS);
    const bytes = await compare(ground, bodies);
    options.log(`${bodies.length} pages, all answers are equal, ${bytes} bytes on average`);
    for (const name of GATEWAYS) await run(ground, name, bodies, options.connections, WARM_UP_MS);
    const measured: Record<GatewayName, Measured[]> = { ours: [], apollo: [] };
    for (let round = 0; round < options.rounds; round++) {
      for (const name of round % 2 === 0 ? GATEWAYS : [...GATEWAYS].reverse()) {
        const each = await run(ground, name, bodies, options.connections, options.seconds * 1_000);
        measured[name].push(each);
        options.log(
          `round ${round + 1}: ${name} ${(each.report.requests / each.report.seconds).toFixed(1)}/s`,
        );
      }
    }
    return {
      [`joined order view, 20 orders, ${bytes} bytes`]: GATEWAYS.map((name) => summary(name, measured)),
      'where the time of one request goes, through ours': breakdown(measured.ours),
    };
  } finally {
    await ground.stop();
  }
}

async function run(
  ground: RealGround,
  name: GatewayName,
  bodies: string[],
  connections: number,
  ms: number,
): Promise<Measured> {
  const tokens = Array.from({ length: connections }, () => ground.token);
  const job = { port: ground.ports[name], path: '/graphql', tokens, bodies };
  const [cpuBefore, fetchesBefore] = [ground.cpu(), await fetchTimes(ground.gatewayUrl)];
  await ground.load.ask({ type: 'start', job });
  await sleep(ms);
  const report = await ground.load.ask<LoadReport>({ type: 'stop' });
  if (report.wrongs.length > 0) throw new Error(`${name}: ${report.wrongs.join(' | ')}`);
  const [cpuAfter, fetchesAfter] = [ground.cpu(), await fetchTimes(ground.gatewayUrl)];
  const fetches: Measured['fetches'] = new Map();
  for (const [subgraph, after] of fetchesAfter) {
    const before = fetchesBefore.get(subgraph) ?? { count: 0, seconds: 0 };
    const count = after.count - before.count;
    if (count > 0)
      fetches.set(subgraph, {
        count: count / report.finished,
        ms: ((after.seconds - before.seconds) / count) * 1e3,
      });
  }
  const cpu = new Map(
    [...cpuAfter].map(([each, seconds]) => [
      each,
      ((seconds - cpuBefore.get(each)!) * 1e3) / report.finished,
    ]),
  );
  return { report, cpu, fetches };
}

function summary(name: GatewayName, measured: Record<GatewayName, Measured[]>): Row {
  const of = (pick: (each: Measured) => number, each: GatewayName = name) => median(measured[each].map(pick));
  const ratio = (pick: (each: Measured) => number) =>
    name === 'ours'
      ? null
      : round2(median(measured.ours.map((each, index) => pick(each) / pick(measured.apollo[index]!))));
  return {
    gateway: name,
    'requests/s': round2(of(perSecond)),
    'ours is faster by': ratio(perSecond),
    'p50 ms': round2(of(({ report }) => report.p50)),
    'p99 ms': round2(of(({ report }) => report.p99)),
    'gateway CPU ms/request': round2(of(({ cpu }) => cpu.get(name)!)),
    'by gateway CPU':
      name === 'ours' ? null : round2(1 / ratio(({ cpu }) => cpu.get('ours')! + cpu.get('apollo')!)!),
    'CPU ms/request of all processes': round2(of(allCpu)),
  };
}

function breakdown(measured: readonly Measured[]): Row[] {
  const total = median(measured.map(allCpu));
  return [...measured[0]!.cpu.keys()]
    .filter((name) => name !== 'apollo')
    .map((name) => {
      const cpu = median(measured.map((each) => each.cpu.get(name)!));
      const fetches = measured.flatMap((each) => each.fetches.get(name) ?? []);
      return {
        process: name === 'ours' ? 'gateway' : name,
        'CPU ms/request': round2(cpu),
        'share %': Math.round((cpu / total) * 100),
        'fetches/request': fetches.length === 0 ? null : round2(median(fetches.map(({ count }) => count))),
        'mean wait for one, ms': fetches.length === 0 ? null : round2(median(fetches.map(({ ms }) => ms))),
      };
    });
}

const perSecond = ({ report }: Measured): number => report.requests / report.seconds;
const allCpu = ({ cpu }: Measured): number => [...cpu.values()].reduce((sum, each) => sum + each, 0);
const round2 = (number: number): number => Math.round(number * 100) / 100;

async function send<T>(ground: RealGround, name: GatewayName, query: string, variables: object): Promise<T> {
  return (JSON.parse(await post(ground, name, JSON.stringify({ query, variables }))) as { data: T }).data;
}

async function post({ ports, token }: RealGround, name: GatewayName, body: string): Promise<string> {
  const headers = { 'content-type': 'application/json', authorization: `Bearer ${token}` };
  const response = await fetch(`http://127.0.0.1:${ports[name]}/graphql`, { method: 'POST', headers, body });
  return response.text();
}

/** Throws unless both give the same data for every page; resolves to the mean size. */
async function compare(ground: RealGround, bodies: readonly string[]): Promise<number> {
  let bytes = 0;
  for (const body of bodies) {
    const [ours, apollo] = [await post(ground, 'ours', body), await post(ground, 'apollo', body)];
    const data = (text: string) => (JSON.parse(text) as { data: unknown }).data;
    if (!data(ours) || !isDeepStrictEqual(data(ours), data(apollo)))
      throw new Error(`The answers differ: ${ours.slice(0, 500)} and ${apollo.slice(0, 500)}`);
    bytes += Buffer.byteLength(ours);
  }
  return Math.round(bytes / bodies.length);
}
