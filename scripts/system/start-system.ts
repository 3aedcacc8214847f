import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { bundleFile, bundleServices } from '../build/bundle.js';
import { watchServices } from '../build/watch.js';
import { watchWeb } from '../build/watch-web.js';
import { buildWeb } from '../build/web.js';
import type { Servers } from '../embedded/servers.js';
import { startServers } from '../embedded/servers.js';
import { OperatorError } from '../process/operator-error.js';
import type { ProcessSpec } from '../supervisor/supervised-process.js';
import type { Supervisor } from '../supervisor/supervisor.js';
import { supervise } from '../supervisor/supervisor.js';
import { signDevelopmentToken } from '../tokens/development-token.js';
import { requireMysql, requireRedis } from './check-servers.js';
import { ensureDemoData } from './demo-data.js';
import type { Surroundings } from './environment.js';
import { addressOf, serviceEnvironment } from './environment.js';
import { lockInstance } from './instance-lock.js';
import type { Ports } from './ports.js';
import { freePorts, requireFreePorts } from './ports.js';
import type { ReadyInfo } from './ready-info.js';
import { readyInfo, removeReadyFile, writeReadyFile } from './ready-info.js';
import { resetData } from './reset-data.js';
import type { Secrets } from './secrets.js';
import { ensureSecrets } from './secrets.js';
import type { Service } from './services.js';
import { GATEWAY, SERVICES, nodeFlags } from './services.js';

export interface SystemOptions {
  /** Holds everything that the system keeps; one system per folder. */
  dataDir: string;
  ports: 'ephemeral' | Ports;
  host?: string;
  /** Servers to use; a private one is started, in `dataDir`, for each that is not given. */
  mysqlUrl?: string;
  redisUrl?: string;
  /** Fast or durable private servers; `data` when not given. */
  purpose?: 'data' | 'test';
  /** The databases' names begin with it: systems on one MySQL server need different ones. */
  dbPrefix?: string;
  demo: boolean;
  /** Empties the data first. */
  reset?: boolean;
  /** Builds and restarts a process when its sources change. */
  watch?: boolean;
  /** False leaves the web console out, for tests that don't look at it. */
  web?: boolean;
  /** What the supervisor says: a restart, a step that takes long. */
  log: (line: string) => void;
  /** The lines that the processes write; dropped when not given. */
  onLine?: (name: string, line: string) => void;
}

export interface System {
  /** Everything is up. Rejects, with all stopped again, when something can't start or `stop` came first. */
  ready: Promise<ReadyInfo & { secrets: Secrets }>;
  /** Stops the gateway, the subgraphs and the private servers; resolves when nothing runs. Harmless when repeated. */
  stop(): Promise<void>;
  /** Address and present pid of each process; the pid is undefined while it is being started again. */
  processes(): Record<string, { url: string; pid: number | undefined }>;
  /** How often each process was started again because it died. */
  restartCounts(): Record<string, number>;
}

const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))));

/** Builds and starts the whole system: private servers, the subgraphs, then the gateway, each a process. */
export function startSystem(options: SystemOptions): System {
  const running = new RunningSystem(options);
  const ready = running.bringUp();
  ready.catch(() => undefined); // whoever waits for it hears of it
  return {
    ready,
    stop: async () => {
      await running.stop();
      await ready.catch(() => undefined);
    },
    processes: () => running.processes(),
    restartCounts: () => running.restartCounts(),
  };
}

class RunningSystem {
  private readonly teardown: (() => Promise<void> | void)[] = [];
  private stopAsked = false;
  private tearing: Promise<void> | undefined;
  private bringing: Promise<unknown> = Promise.resolve();
  private supervisor: Supervisor | undefined;
  private around: Surroundings | undefined;
  private announced = false;

  constructor(private readonly options: SystemOptions) {}

  bringUp(): Promise<ReadyInfo & { secrets: Secrets }> {
    const bringing = this.start();
    this.bringing = bringing;
    return bringing.catch(async (error: unknown) => {
      await this.tearDown();
      throw error;
    });
  }

  /** While the start is under way, the supervisor's stop lets it end early; then all is taken down in order. */
  async stop(): Promise<void> {
    this.stopAsked = true;
    await this.supervisor?.stop();
    await this.bringing.catch(() => undefined);
    await this.tearDown();
  }

  processes() {
    const { supervisor, around } = this;
    if (supervisor === undefined || around === undefined) return {};
    return Object.fromEntries(
      supervisor.processes().map(({ spec, pid }) => [spec.name, { url: addressOf(spec.name, around), pid }]),
    );
  }

  restartCounts(): Record<string, number> {
    const processes = this.supervisor?.processes() ?? [];
    return Object.fromEntries(processes.map(({ spec, restarts }) => [spec.name, restarts]));
  }

  private onRestart = () => undefined as void;

  private async start(): Promise<ReadyInfo & { secrets: Secrets }> {
    const { options } = this;
    const { dataDir } = options;
    const host = options.host ?? '127.0.0.1';
    const dbPrefix = checkPrefix(options.dbPrefix ?? 'tradegraph_');
    const lock = await lockInstance(dataDir);
    this.teardown.push(() => lock.release());
    const ports = options.ports === 'ephemeral' ? await freePorts(host) : options.ports;
    await requireFreePorts(ports, host);
    await this.checkConfiguredServers();
    if (options.reset) await resetData({ ...options, dbPrefix });
    const secrets = ensureSecrets(dataDir, process.env);
    const [servers, services] = await Promise.all([this.startServers(), this.build()]);
    this.onRestart = () => {
      lock.note(Object.values(servers.pids()), servers.socketDir);
      this.announce(servers);
    };
    this.onRestart();
    const { mysqlUrl, redisUrl } = servers;
    this.around = { root, host, ports, mysqlUrl, redisUrl, dbPrefix, secrets };
    const supervisor = await this.startProcesses(services, this.around, servers);
    if (options.watch) await this.watch(services, supervisor);
    if (options.demo) await this.loadDemo(`${addressOf(GATEWAY.name, this.around)}/graphql`, secrets);
    this.goOn();
    this.teardown.push(() => removeReadyFile(dataDir));
    this.announced = true;
    this.announce(servers);
    return { ...readyInfo(this.around, supervisor, servers), secrets };
  }

  private async checkConfiguredServers(): Promise<void> {
    const { mysqlUrl, redisUrl } = this.options;
    if (mysqlUrl !== undefined) await requireMysql(mysqlUrl);
    if (redisUrl !== undefined) await requireRedis(redisUrl);
  }

  private startServers(): Promise<Servers> {
    const purpose = this.options.purpose ?? 'data';
    const starting = startServers({ ...this.options, purpose, onRestart: () => this.onRestart() });
    this.teardown.push(async () => (await starting.catch(() => undefined))?.stop());
    return starting;
  }

  private async build(): Promise<Service[]> {
    const { log, web } = this.options;
    const [{ built, absent }] = await Promise.all([
      bundleServices(root, root, SERVICES),
      web === false ? undefined : buildWeb(root, root),
    ]);
    for (const { name, entry } of absent) log(`${name} is left out: ${entry} does not exist.`);
    return built;
  }

  private async startProcesses(
    services: Service[],
    around: Surroundings,
    servers: Servers,
  ): Promise<Supervisor> {
    this.goOn();
    const spec = (service: Service): ProcessSpec => ({
      name: service.name,
      command: process.execPath,
      args: [...nodeFlags(service), bundleFile(root, service)],
      env: serviceEnvironment(service, around),
      readyUrl: `${addressOf(service.name, around)}/health/ready`,
    });
    const gateway = services.filter(({ name }) => name === GATEWAY.name).map(spec);
    const subgraphs = services.filter(({ name }) => name !== GATEWAY.name).map(spec);
    const supervisor = supervise([subgraphs, gateway], {
      onLine: (name, line) => this.options.onLine?.(name, line),
      log: this.options.log,
      onReady: () => this.announce(servers),
    });
    this.supervisor = supervisor;
    this.teardown.push(() => supervisor.stop());
    await supervisor.ready;
    return supervisor;
  }

  private async watch(services: Service[], supervisor: Supervisor): Promise<void> {
    const { log } = this.options;
    const watching = await watchServices(
      root,
      services,
      ({ name }) => {
        log(`${name} changed; starting it again.`);
        void supervisor.process(name)?.replace();
      },
      ({ name }) => log(`${name} changed and does not build; the running one stays.`),
    );
    const watchingWeb = watchWeb(root, log);
    this.teardown.push(async () => {
      await watching.stop();
      await watchingWeb.stop();
    });
  }

  private async loadDemo(graphql: string, { tokenSecret }: Secrets): Promise<void> {
    const { dataDir, log } = this.options;
    const token = await signDevelopmentToken('admin', tokenSecret);
    await ensureDemoData({ root, dataDir, graphql, token, log });
  }

  /** Keeps the ready file true: whatever was started again has a new pid. There is none before all is ready. */
  private announce(servers: Servers): void {
    if (!this.announced || this.stopAsked || !this.supervisor || !this.around) return;
    writeReadyFile(this.options.dataDir, readyInfo(this.around, this.supervisor, servers));
  }

  /** Between steps of the start: no further one after a stop was asked for. */
  private goOn(): void {
    if (this.stopAsked) throw new Error('The start was stopped.');
  }

  private tearDown(): Promise<void> {
    return (this.tearing ??= (async () => {
      for (const step of this.teardown.splice(0).reverse()) await step();
    })());
  }
}

function checkPrefix(prefix: string): string {
  if (/^[A-Za-z][A-Za-z0-9_]{0,39}$/.test(prefix)) return prefix;
  throw new OperatorError(
    'TRADEGRAPH_DB_PREFIX must be a letter and at most 39 letters, digits or underscores.',
  );
}
