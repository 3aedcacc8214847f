import type net from 'node:net';
import { Link, type LinkOptions } from './link.js';
import type { Passing, Rule } from './rule.js';

export type Way = Pick<LinkOptions, 'from' | 'to' | 'protocol' | 'listen'> & {
  targets: () => net.NetConnectOpts[];
};

/** All links of a run, and the rules that wait for a moment on any of them. */
export class Switchboard {
  readonly links: Link[] = [];
  readonly #rules = new Set<Rule>();

  async open(way: Way): Promise<Link> {
    const link = await Link.open({ ...way, ruleFor: (message) => this.#ruleFor(message) });
    this.links.push(link);
    return link;
  }

  /** The links from and to these names; all of one side when it is left out. */
  between(from: string | undefined, to: string | undefined): Link[] {
    return this.links.filter(
      ({ options }) => (from ?? options.from) === options.from && (to ?? options.to) === options.to,
    );
  }

  add(rule: Rule): () => void {
    this.#rules.add(rule);
    return () => {
      if (!this.#rules.delete(rule)) return;
      for (const link of this.links) link.recheck();
    };
  }

  /** Everything passes again. */
  heal(): void {
    this.#rules.clear();
    for (const link of this.links) link.heal();
  }

  async close(): Promise<void> {
    await Promise.all(this.links.map((link) => link.close()));
  }

  #ruleFor(message: Passing): Rule | undefined {
    for (const rule of this.#rules) if (rule.matches(message)) return rule;
    return undefined;
  }
}
