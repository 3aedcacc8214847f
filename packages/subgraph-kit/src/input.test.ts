import { z } from 'zod';
import { Refusal } from './errors.js';
import { code, parseInput, quantity, text } from './input.js';

const schema = z.object({
  lines: z.array(z.object({ skuCode: code(), quantity, note: text(10).nullish() })),
});
const line = { skuCode: '85123A', quantity: 1 };
const refusal = (change: object) => {
  try {
    parseInput(schema, { lines: [{ ...line, ...change }] });
  } catch (error) {
    return error instanceof Refusal ? error.userErrors[0] : error;
  }
  return null;
};

it('takes codes of any script and refuses what can not be compared exactly', () => {
  expect(refusal({ skuCode: '茶-01' })).toBeNull();
  expect(refusal({ skuCode: ' 85123A' })).toMatchObject({
    code: 'BAD_USER_INPUT',
    field: ['lines', '0', 'skuCode'],
    message: 'lines.0.skuCode: " 85123A" must not begin or end with white space',
  });
});

it.each([
  [{ skuCode: '' }, 'must not be empty'],
  [{ skuCode: 'x'.repeat(65) }, 'at most 64'],
  [{ skuCode: 'a\u0000b' }, 'control characters'],
  [{ skuCode: '\ud800' }, 'not valid Unicode'],
  [{ quantity: 0 }, '0 must be at least 1'],
  [{ quantity: 1_000_001 }, 'at most 1,000,000'],
  [{ quantity: 1.5 }, '1.5'],
  [{ note: 'a\u0007' }, 'control characters'],
])('refuses what %# of the table holds', (change, message) =>
  expect((refusal(change) as { message: string }).message).toContain(message),
);
