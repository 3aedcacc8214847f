import { admit, closedBreaker, failed, stateOf, succeeded, type Breaker } from './breaker.js';

const at = (second: number): Date => new Date(1_800_000_000_000 + second * 1_000);
const failures = (count: number): Breaker =>
  Array.from({ length: count }).reduce<Breaker>((breaker) => failed(breaker, at(0)), closedBreaker);

describe('breaker', () => {
  it('lets calls out until the fifth failure in a row', () => {
    expect(stateOf(failures(4), at(0))).toBe('CLOSED');
    expect(admit(failures(4), at(0))).not.toBeNull();
    expect(stateOf(failures(5), at(0))).toBe('OPEN');
    expect(admit(failures(5), at(9.9))).toBeNull();
  });

  it('tries one call after its pause, and only one', () => {
    expect(stateOf(failures(5), at(10))).toBe('HALF_OPEN');
    const trying = admit(failures(5), at(10));
    expect(trying).not.toBeNull();
    expect(admit(trying!, at(10))).toBeNull();
  });

  it('opens again when that fails, and closes when it succeeds', () => {
    const trying = admit(failures(5), at(10))!;
    expect(stateOf(failed(trying, at(10)), at(19))).toBe('OPEN');
    expect(admit(failed(trying, at(10)), at(20))).not.toBeNull();
    expect(stateOf(succeeded(), at(10))).toBe('CLOSED');
    expect(admit(succeeded(), at(10))).toEqual(closedBreaker);
  });
});
