import { backoffDelay, DEFAULT_TIMING } from './backoff.js';
import { createLineFormat, isRoutine, wordsOf } from './log-lines.js';

describe('createLineFormat', () => {
  const format = createLineFormat(['catalog', 'orders'], false);

  it('makes our JSON lines readable and keeps their fields', () => {
    expect(format('orders', '{"level":40,"time":1,"name":"orders","msg":"slow","ms":12}')).toMatch(
      /^\d\d:\d\d:\d\d orders {4}│ WARN: slow {"ms":12}$/,
    );
  });

  it('prefixes each line of an error', () => {
    const text = format(
      'orders',
      '{"level":50,"time":1,"msg":"failed","err":{"type":"Error","message":"x","stack":"Error: x\\n    at y"}}',
    );
    for (const line of text.split('\n')) expect(line).toContain(' orders    │ ');
    expect(text).toContain('Error: x');
  });

  it('passes other lines through as they are', () => {
    expect(format('catalog', '{ "a": 1 } plain')).toMatch(/ catalog {3}│ \{ "a": 1 \} plain$/);
  });
});

describe('isRoutine', () => {
  it('is a request that went well, not one that failed, and nothing else', () => {
    const line = (msg: string, outcome: string) => JSON.stringify({ level: 30, outcome, msg });
    expect([line('request', 'ok'), line('request', 'error'), line('migrated', 'ok')].map(isRoutine)).toEqual([
      true,
      false,
      false,
    ]);
  });
});

describe('wordsOf', () => {
  it('takes the message of a JSON line with its error, and nothing of a stack', () => {
    expect(wordsOf('{"level":50,"msg":"no start","err":{"message":"refused"}}')).toBe('no start: refused');
    expect(wordsOf('orders: port is taken')).toBe('orders: port is taken');
    expect(wordsOf('    at listen (node:net:1)')).toBeUndefined();
  });
});

describe('backoffDelay', () => {
  it('doubles up to the cap', () => {
    const delays = [1, 2, 3, 7, 40].map((failures) => backoffDelay(failures, DEFAULT_TIMING));
    expect(delays).toEqual([250, 500, 1_000, 10_000, 10_000]);
  });
});
