import net from 'node:net';
import { Passage } from './passage.js';
import { mysqlFramer, plainFramer, redisFramer, type Framer } from './framing.js';
import type { Passing, Rule } from './rule.js';
import type { RespValue } from './resp.js';

/** What a link does to everything that passes. */
export type LinkMode =
  | { type: 'pass' }
  | { type: 'delay'; ms: number }
  /** Nothing passes, and nobody is told; it goes on where it stopped. `down`: only answers are held. */
  | { type: 'hang'; direction: 'both' | 'down' }
  /** Connections are broken and refused. */
  | { type: 'cut' };

export interface LinkOptions {
  /** The process whose way it is, and the server at its end. */
  from: string;
  to: string;
  protocol: 'mysql' | 'redis' | 'plain';
  /** A unix socket's path, or a free port of this machine. */
  listen: { path: string } | { host: string };
  /** Where the server's replicas are, the preferred one first; asked for each connection. */
  targets: () => net.NetConnectOpts[];
  /** Asked about each message of the client. */
  ruleFor: (message: Passing) => Rule | undefined;
}

const framers: Record<LinkOptions['protocol'], () => Framer> = {
  mysql: mysqlFramer,
  redis: redisFramer,
  plain: plainFramer,
};

/** One way from one process to one server, which can be delayed, held, cut, and hit at exact messages. */
export class Link {
  mode: LinkMode = { type: 'pass' };
  /** Changes what a waiting read of a Redis stream brings; undefined leaves it alone. */
  rewrite: ((entries: RespValue[]) => RespValue[]) | undefined;
  readonly #open = new Set<Passage>();
  readonly #server: net.Server;

  private constructor(readonly options: LinkOptions) {
    this.#server = net.createServer((near) => this.#accept(near));
  }

  static async open(options: LinkOptions): Promise<Link> {
    const link = new Link(options);
    await new Promise<void>((resolve, reject) => {
      link.#server.once('error', reject);
      const { listen } = options;
      if ('path' in listen) link.#server.listen(listen.path, resolve);
      else link.#server.listen(0, listen.host, resolve);
    });
    return link;
  }

  get name(): string {
    return `${this.options.from} → ${this.options.to}`;
  }

  get port(): number {
    return (this.#server.address() as net.AddressInfo).port;
  }

  framer(): Framer {
    return framers[this.options.protocol]();
  }

  set(mode: LinkMode): void {
    this.mode = mode;
    if (mode.type === 'cut') this.breakAll();
    for (const passage of this.#open) passage.resume();
  }

  heal(): void {
    this.rewrite = undefined;
    this.set({ type: 'pass' });
  }

  /** Breaks what is open now; new connections are welcome. */
  breakAll(): void {
    for (const passage of [...this.#open]) passage.destroy();
  }

  /** Lets messages go on that a rule held, when no rule holds them any more. */
  recheck(): void {
    for (const passage of this.#open) passage.resume();
  }

  async close(): Promise<void> {
    const closed = new Promise<void>((resolve) => this.#server.close(() => resolve()));
    this.breakAll();
    await closed;
  }

  #accept(near: net.Socket): void {
    near.on('error', () => near.destroy());
    if (this.mode.type === 'cut') return void near.destroy();
    this.#connect(near, this.options.targets());
  }

  /** A replica that refuses is passed over, as a balancer would. */
  #connect(near: net.Socket, [target, ...others]: net.NetConnectOpts[]): void {
    if (!target || near.destroyed) return void near.destroy();
    const far = net.connect(target);
    const refused = () => this.#connect(near, others);
    far.once('error', refused);
    far.once('connect', () => {
      far.off('error', refused);
      if (near.destroyed) return void far.destroy();
      const passage = new Passage(this, near, far, () => this.#open.delete(passage));
      this.#open.add(passage);
    });
  }
}
