import fc from 'fast-check';
import { eventSources } from '@tradegraph/events';
import { InvalidCursorError, decodeCursor, encodeCursor } from './cursor.js';

describe('cursors', () => {
  it('come back as they went', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...eventSources),
        fc.nat({ max: Number.MAX_SAFE_INTEGER }),
        (source, sequence) => {
          const text = encodeCursor(source, sequence);
          expect(text).toMatch(/^[\w-]+$/);
          expect(decodeCursor(text)).toEqual({ source, sequence });
        },
      ),
    );
  });

  it.each([
    '',
    'orders:1',
    `${encodeCursor('orders', 1)}=`,
    ` ${encodeCursor('orders', 1)}`,
    ...[
      '1:orders:-1',
      '1:orders:1.5',
      '1:orders:01',
      '1:orders:1e3',
      '1:orders:',
      '2:orders:1',
      '1:sales:1',
    ].map((text) => Buffer.from(text).toString('base64url')),
    Buffer.from('1:orders:1:2').toString('base64url'),
    Buffer.from('1:orders:9007199254740993').toString('base64url'),
  ])('%j is none', (text) => {
    expect(() => decodeCursor(text)).toThrow(InvalidCursorError);
  });

  it('never breaks on noise', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        try {
          const { source, sequence } = decodeCursor(text);
          expect(encodeCursor(source, sequence)).toBe(text);
        } catch (error) {
          expect(error).toBeInstanceOf(InvalidCursorError);
        }
      }),
    );
  });
});
