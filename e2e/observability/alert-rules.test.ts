import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { promisify } from 'node:util';
import { projectFile } from '@tradegraph/service-kit';
import { parse } from 'yaml';
import { prometheusProgram } from './prometheus-programs.js';

const RULES = projectFile('docs/prometheus/alerts.yml');
const TESTS = projectFile('docs/prometheus/alerts.test.yml');

interface Rules {
  groups: { rules: { alert: string; expr: string }[] }[];
}
interface RuleTests {
  tests: { alert_rule_test: { alertname: string; exp_alerts: unknown[] }[] }[];
}

const alerts = (parse(readFileSync(RULES, 'utf8')) as Rules).groups.flatMap(({ rules }) => rules);

it('has, for every alert, a test in which it fires and one after which it has resolved', () => {
  const { tests } = parse(readFileSync(TESTS, 'utf8')) as RuleTests;
  for (const { alert } of alerts) {
    const seen = tests
      .flatMap((test) => test.alert_rule_test)
      .filter(({ alertname }) => alertname === alert)
      .map(({ exp_alerts }) => (exp_alerts.length > 0 ? 'fires' : 'quiet'));
    expect([alert, seen.join(' ')]).toEqual([alert, expect.stringContaining('quiet fires quiet')]);
  }
});

it('is what Prometheus makes of the rules', async () => {
  const promtool = await prometheusProgram('promtool');
  if (promtool === undefined) {
    console.warn('promtool is not here and can not be had from apt: the alert rules are not tried');
    return;
  }
  const { stdout } = await promisify(execFile)(promtool, ['test', 'rules', TESTS]);
  expect(stdout).toContain('SUCCESS');
}, 300_000);
