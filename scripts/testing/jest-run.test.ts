import { concludeRun, runsNoTests } from './jest-run.js';

describe('concludeRun', () => {
  const counts = { passed: 3, failed: 0, skipped: 1 };

  it('ends with the counts and keeps the exit code of jest', () => {
    expect(concludeRun({ exitCode: 0, counts })).toEqual({
      line: '3 passed, 0 failed, 1 skipped',
      exitCode: 0,
    });
    expect(concludeRun({ exitCode: 1, counts: { ...counts, failed: 2 } })).toEqual({
      line: '3 passed, 2 failed, 1 skipped',
      exitCode: 1,
    });
  });

  it('counts a run without any test as failed, whatever jest says', () => {
    expect(concludeRun({ exitCode: 0, counts: { passed: 0, failed: 0, skipped: 5 } }).exitCode).toBe(1);
    expect(concludeRun({ exitCode: 0 })).toEqual({ line: '0 passed, 0 failed, 0 skipped', exitCode: 1 });
  });
});

describe('runsNoTests', () => {
  it('knows the arguments with which jest only tells something', () => {
    expect([runsNoTests(['--listTests']), runsNoTests(['-t', 'orders'])]).toEqual([true, false]);
  });
});
