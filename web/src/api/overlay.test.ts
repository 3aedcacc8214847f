import { overlay } from './overlay.js';

const row = (id: string, version: number, status = 'PENDING') => ({ id, version, status });

describe('overlay', () => {
  it('replaces a row by its newer version, in its place', () => {
    const rows = [row('a', 1), row('b', 1), row('c', 1)];
    expect(overlay(rows, new Map([['b', row('b', 2, 'APPROVED')]]))).toEqual([
      row('a', 1),
      row('b', 2, 'APPROVED'),
      row('c', 1),
    ]);
  });

  it('keeps what was read when the change is older or the same', () => {
    const rows = [row('a', 3)];
    expect(overlay(rows, new Map([['a', row('a', 3, 'APPROVED')]]))).toEqual(rows);
    expect(overlay(rows, new Map([['a', row('a', 2, 'APPROVED')]]))).toEqual(rows);
  });

  it('keeps the fields that the change does not carry, and adds no row', () => {
    const rows = [{ ...row('a', 1), name: 'kept' }];
    expect(
      overlay(
        rows,
        new Map([
          ['a', row('a', 2)],
          ['z', row('z', 9)],
        ]),
      ),
    ).toEqual([{ ...row('a', 2), name: 'kept' }]);
  });
});
