import type { DataSource } from 'typeorm';
import type { Rule, RuleSet } from '../domain/rule.js';
import { RuleEntity } from '../entities/rule.entity.js';
import { parseStoredRule } from './stored-rule.js';

/**
 * The rules in force. Every use asks for the version that all of them together have, one row by its key, and reads
 * them anew when it has risen: a change counts for the next decision of every process, whether its event came or not.
 */
export class RuleCache {
  #known: RuleSet | null = null;

  constructor(private readonly dataSource: DataSource) {}

  async current(): Promise<RuleSet> {
    const version = await this.#version();
    if (this.#known?.version === version) return this.#known;
    const rules = await this.#read();
    const known = { version, rules };
    // Rules that changed while they were read are read again next time.
    if ((await this.#version()) === version) this.#known = known;
    return known;
  }

  async #version(): Promise<number> {
    const [row] = await this.dataSource.query<{ version: number }[]>(
      'SELECT version FROM rule_set WHERE id = 1',
    );
    return row?.version ?? 0;
  }

  async #read(): Promise<Rule[]> {
    const rows = await this.dataSource.manager.find(RuleEntity, {
      where: { enabled: true },
      order: { priority: 'ASC', id: 'ASC' },
    });
    return rows.flatMap((row) => parseStoredRule(row) ?? []);
  }
}
