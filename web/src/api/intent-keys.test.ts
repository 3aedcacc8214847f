import { IntentKeys } from './intent-keys.js';

describe('IntentKeys', () => {
  it('repeats the key for the same input until it is settled', () => {
    let count = 0;
    const keys = new IntentKeys(() => `k${++count}`);
    expect([keys.keyFor({ a: 1 }), keys.keyFor({ a: 1 })]).toEqual(['k1', 'k1']);
    expect(keys.keyFor({ a: 2 })).toBe('k2');
    keys.settle();
    expect(keys.keyFor({ a: 2 })).toBe('k3');
  });

  it('makes keys that differ', () => {
    const keys = Array.from({ length: 100 }, () => new IntentKeys().keyFor(1));
    expect(new Set(keys).size).toBe(100);
    expect(keys[0]).toMatch(/^web-[0-9a-f]{32}$/);
  });
});
