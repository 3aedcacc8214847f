import { backoffDelay, DEFAULT_TIMING } from './backoff.js';
import { createLineFormat } from './log-lines.js';

describe('createLineFormat', () => {
  const format = createLineFormat(['catalog', 'orders'], false);

  it('makes our JSON lines readable and keeps their fields', () => {
    expect(format('orders', '{"level":40,"time":1,"name":"orders","msg":"slow","ms":12}')).toMatch(
      /^\d\d:\d\d:\d\d orders {4}│ WARN: slow {"ms":12}$/,
    );
  });

  it('passes other lines through as they are', () => {
    expect(format('catalog', '{ "a": 1 } plain')).toMatch(/ catalog {3}│ \{ "a": 1 \} plain$/);
  });
});

describe('backoffDelay', () => {
  it('doubles up to the cap', () => {
    const delays = [1, 2, 3, 7, 40].map((failures) => backoffDelay(failures, DEFAULT_TIMING));
    expect(delays).toEqual([250, 500, 1_000, 10_000, 10_000]);
  });
});
