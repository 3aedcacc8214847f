import fc from 'fast-check';
import { decodePageCursor, encodePageCursor, pageSize } from './paging.js';

it('gives back the place that a cursor was made of', () => {
  const value = fc.oneof(fc.string(), fc.integer(), fc.date({ noInvalidDate: true }));
  fc.assert(
    fc.property(value, fc.string(), (last, id) => {
      expect(decodePageCursor(encodePageCursor('BY_NAME', last, id), 'BY_NAME')).toEqual({ value: last, id });
    }),
  );
});

it('refuses whatever is not a cursor of this order, without throwing anything else', () => {
  fc.assert(
    fc.property(fc.string(), (text) => {
      expect(() => decodePageCursor(text, 'BY_NAME')).toThrow(
        /not a cursor of this list|belongs to the order/,
      );
    }),
  );
  expect(() => decodePageCursor(encodePageCursor('BY_TIME', 1, 'x'), 'BY_NAME')).toThrow('BY_TIME');
});

it.each([0, -1, 251, 1e9])('refuses a page of %p', (first) =>
  expect(() => pageSize(first)).toThrow(`${first}`),
);
it('takes 50 when nothing is asked', () => expect(pageSize(null)).toBe(50));
