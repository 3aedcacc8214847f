import { formatTraceparent, newTraceContext, parseTraceparent } from './trace-context.js';

const TRACE = '4bf92f3577b34da6a3ce929d0e0e4736';
const SPAN = '00f067aa0ba902b7';

it('reads and writes the W3C header', () => {
  const context = { traceId: TRACE, spanId: SPAN, sampled: true };
  expect(parseTraceparent(`00-${TRACE}-${SPAN}-01`)).toEqual(context);
  expect(formatTraceparent(context)).toBe(`00-${TRACE}-${SPAN}-01`);
  expect(parseTraceparent(`00-${TRACE}-${SPAN}-00`)).toEqual({ ...context, sampled: false });
  expect(parseTraceparent(`cc-${TRACE}-${SPAN}-01-of-the-future`)).toEqual(context);
});

it.each([
  undefined,
  '',
  ['a', 'b'],
  `00-${TRACE}-${SPAN}`,
  `00-${TRACE}-${SPAN}-01-more`,
  `ff-${TRACE}-${SPAN}-01`,
  `00-${TRACE.toUpperCase()}-${SPAN}-01`,
  `00-${'0'.repeat(32)}-${SPAN}-01`,
  `00-${TRACE}-${'0'.repeat(16)}-01`,
  `00-${TRACE}-${SPAN}-01\r\nx: y`,
])('takes %p for no trace context', (header) => {
  expect(parseTraceparent(header)).toBeNull();
});

it('begins a trace of its own each time', () => {
  const [one, other] = [newTraceContext(), newTraceContext()];
  expect(parseTraceparent(formatTraceparent(one))).toEqual(one);
  expect(one.traceId).not.toBe(other.traceId);
});
