import { setTimeout as sleep } from 'node:timers/promises';
import type { Passing, Rule } from '../proxy/rule.js';
import type { TransactionKind } from '../proxy/transaction-label.js';
import { replicasOf } from '../stack/replicas.js';
import { killed } from './processes.js';
import type { Fault, Site } from './fault.js';

const LONGEST_WAIT_MS = 4_000;

const isCommit = (kind: TransactionKind) => (message: Passing) =>
  message.to === 'mysql' && /(^|; )COMMIT$/.test(message.text ?? '') && message.transaction === kind;

/** The statement that elects a sequencer: without it nothing that was committed gets a number. */
const isElection = ({ to, text }: Passing) =>
  to === 'mysql' && /FROM outbox_counter .*FOR UPDATE/s.test(text ?? '');
/** The script that appends to a stream. */
const isAppend = ({ to, text }: Passing) => to === 'redis' && /^EVAL/i.test(text ?? '');

/** Strikes the first few messages that match, then waits no longer. */
async function strikeSome(
  site: Site,
  what: Pick<Rule, 'at' | 'matches'>,
  dies: boolean,
): Promise<string | null> {
  const { stack, random } = site;
  const wanted = dies ? 1 : random.int(1, 4);
  const hits: string[] = [];
  await new Promise<void>((resolve) => {
    const timer = setTimeout(done, LONGEST_WAIT_MS);
    const remove = stack.board.add({
      at: what.at,
      matches: (message) => hits.length < wanted && what.matches(message),
      onHit: ({ from }) => {
        hits.push(from);
        if (dies) killed(stack, from);
        if (hits.length === wanted) done();
      },
    });
    function done() {
      clearTimeout(timer);
      // A held message must not slip through before the process that sent it is gone.
      setTimeout(() => (remove(), resolve()), dies ? 300 : 0);
    }
  });
  return hits.length === 0 ? null : `at ${hits.join(', ')}`;
}

const point = (kind: string, what: Pick<Rule, 'at' | 'matches'>, dies = false): Fault => ({
  kind,
  strike: (site) => strikeSome(site, what, dies),
});

/** Commands of one process stand before their COMMIT for a while: their events are written, and nobody may see them. */
const held = (kind: string, then: 'committed' | 'cut off'): Fault => ({
  kind,
  strike: async ({ stack, random }) => {
    const name = random.pick([...replicasOf('orders'), ...replicasOf('inventory')]);
    const ms = random.int(200, 1_200);
    let count = 0;
    const rule: Rule = {
      at: 'hold',
      matches: (message) => message.from === name && isCommit('command')(message),
      onHit: () => void (count += 1),
    };
    const remove = stack.board.add(rule);
    await sleep(ms);
    const were = count;
    if (then === 'cut off') {
      rule.at = 'before';
      for (const link of stack.board.between(name, 'mysql')) link.recheck();
    }
    remove();
    return were === 0 ? null : `${name} for ${ms} ms`;
  },
});

/** Refuses a step to one source for a while, so that work piles up right before it. */
const blocked = (kind: string, matches: Rule['matches'], killedThen: boolean): Fault => ({
  kind,
  strike: async ({ stack, random }) => {
    const service = random.pick(['orders', 'inventory', 'warehouse']);
    const concerned = ({ from }: Passing) => from.startsWith(service);
    const remove = stack.board.add({
      at: 'before',
      matches: (message) => concerned(message) && matches(message),
    });
    await sleep(random.int(800, 3_000));
    if (killedThen) for (const name of [`${service}-1`, `${service}-2`]) killed(stack, name);
    remove();
    return service;
  },
});

/** Faults at exact points of the way from a command to its effects elsewhere. */
export const pointFaults: Fault[] = [
  point('command cut off before COMMIT', { at: 'before', matches: isCommit('command') }),
  point('command committed, answer lost', { at: 'after', matches: isCommit('command') }),
  held('commands late before COMMIT', 'committed'),
  held('commands late before COMMIT, then cut off', 'cut off'),
  point('process killed before a command’s COMMIT', { at: 'hold', matches: isCommit('command') }, true),
  point('process killed after a command’s COMMIT', { at: 'after', matches: isCommit('command') }, true),
  blocked('committed, not sequenced', isElection, false),
  blocked('committed, not sequenced, then killed', isElection, true),
  point('sequencer cut off before COMMIT', { at: 'before', matches: isCommit('sequencer') }),
  point('sequencer committed, answer lost', { at: 'after', matches: isCommit('sequencer') }),
  blocked('sequenced, not published', isAppend, false),
  blocked('sequenced, not published, then killed', isAppend, true),
  point('append applied, answer lost', { at: 'after', matches: isAppend }),
  point('consumer read, cut off before COMMIT', { at: 'before', matches: isCommit('consumer') }),
  point('consumer committed, answer lost', { at: 'after', matches: isCommit('consumer') }),
  point('consumer killed before its COMMIT', { at: 'hold', matches: isCommit('consumer') }, true),
  point('consumer killed after its COMMIT', { at: 'after', matches: isCommit('consumer') }, true),
];
