import { GraphQLError, Kind, parse, type FragmentDefinitionNode } from 'graphql';
import fc from 'fast-check';
import { checkDocument } from './check-document.js';
import { checkInput } from './check-input.js';
import { documentLimits as limits } from './document-limits.js';
import { SelectionMeter } from './measure-selections.js';
import { parseWithin } from './parse-within.js';

function refusalOf(run: () => void): Record<string, unknown> {
  try {
    run();
    return { code: 'none' };
  } catch (error) {
    if (error instanceof GraphQLError) return { ...error.extensions, message: error.message };
    throw error;
  }
}

const refusal = (text: string) => refusalOf(() => checkDocument(parseWithin(text, limits), limits));

const times = (count: number, text: (index: number) => string): string =>
  Array.from({ length: count }, (_, index) => text(index)).join(' ');
const nested = (depth: number): string => `{ ${'a { '.repeat(depth - 1)} a ${'} '.repeat(depth - 1)} }`;
/** Each fragment spreads the next one twice: 2^size fields. */
const bomb = (size: number): string =>
  `{ ...f0 } ${times(size, (i) => `fragment f${i} on T { ...f${i + 1} ...f${i + 1} }`)} fragment f${size} on T { a }`;

describe('a text before it is parsed', () => {
  test.each([
    ['too long', `{ a } #${' '.repeat(limits.textLength)}`, 'DOCUMENT_TOO_LONG'],
    ['too many tokens', `{ ${'a '.repeat(limits.tokens)} }`, 'TOO_MANY_TOKENS'],
    ['20,000 braces', '{a'.repeat(20_000), 'TOO_DEEP'],
    ['20,000 lists', `{ a(b: ${'['.repeat(20_000)}`, 'TOO_DEEP'],
    ['20,000 objects', `{ a(b: ${'{c:'.repeat(20_000)}`, 'TOO_DEEP'],
    ['braces in a string', `{ a(b: "${'{'.repeat(20_000)}") }`, 'none'],
    ['no GraphQL', '{ a', 'GRAPHQL_PARSE_FAILED'],
    ['an open string', '{ a(b: "', 'GRAPHQL_PARSE_FAILED'],
    ['nothing', '', 'GRAPHQL_PARSE_FAILED'],
  ])('%s', (_, text, code) => {
    expect(refusal(text)).toMatchObject({ code });
  });
});

describe('a document before it is validated', () => {
  test.each([
    ['as deep as may be', nested(limits.depth), 'none'],
    ['deeper', nested(limits.depth + 1), 'TOO_DEEP'],
    ['deep by a chain of fragments, the last one defined first', chain(limits.depth + 1, true), 'TOO_DEEP'],
    ['deep by a chain of fragments, the first one defined first', chain(limits.depth + 1, false), 'TOO_DEEP'],
    ['as deep as may be by fragments', chain(limits.depth - 1, true), 'none'],
    ['fragments inside fragments without a field between', inlined(), 'TOO_DEEP'],
    ['10,000 aliases', `{ ${times(3_000, (i) => `a${i}: a`)} }`, 'TOO_MANY_ROOT_FIELDS'],
    ['aliases below the root', `{ r { ${times(201, (i) => `a${i}: a`)} } }`, 'TOO_MANY_ALIASES'],
    ['aliases of __typename', `{ r { ${times(201, (i) => `a${i}: __typename`)} } }`, 'TOO_MANY_ALIASES'],
    [
      'aliases by fragments',
      `{ ${times(21, (i) => `r${i} { ...f }`)} } fragment f on T { ${times(10, (i) => `a${i}: a`)} }`,
      'TOO_MANY_ALIASES',
    ],
    ['root fields', `{ ${times(51, (i) => `a${i}`)} }`, 'TOO_MANY_ROOT_FIELDS'],
    [
      'root fields by fragments',
      `{ ...f ...f } fragment f on Query { ${times(26, (i) => `a${i}`)} }`,
      'TOO_MANY_ROOT_FIELDS',
    ],
    [
      'fields by fragments',
      `{ ${times(50, (i) => `r${i} { ...f }`)} } fragment f on T { ${times(100, (i) => `a${i}`)} }`,
      'TOO_MANY_FIELDS',
    ],
    ['one field repeated', `{ r { ${'a '.repeat(51)} } }`, 'TOO_MANY_REPEATS'],
    ['one field repeated below repeated ones', `{ r { ${'a { b b } '.repeat(26)} } }`, 'TOO_MANY_REPEATS'],
    [
      'one field repeated by fragments',
      `{ r { ${'...f '.repeat(51)} } } fragment f on T { a }`,
      'TOO_MANY_REPEATS',
    ],
    ['directives of a field', `{ a ${'@include(if: true) '.repeat(11)} }`, 'TOO_MANY_DIRECTIVES'],
    ['directives of an operation', `query ${'@x '.repeat(11)} { a }`, 'TOO_MANY_DIRECTIVES'],
    ['directives of a spread', `{ ...f ${'@x '.repeat(11)} } fragment f on T { a }`, 'TOO_MANY_DIRECTIVES'],
    ['directives of a fragment', `{ ...f } fragment f on T ${'@x '.repeat(11)} { a }`, 'TOO_MANY_DIRECTIVES'],
    ['directives of a variable', `query ($v: Int ${'@x '.repeat(11)}) { a }`, 'TOO_MANY_DIRECTIVES'],
    ['fragments', `{ ...f0 } ${times(101, (i) => `fragment f${i} on T { a }`)}`, 'TOO_MANY_FRAGMENTS'],
    ['operations', times(51, (i) => `query q${i} { a }`), 'TOO_MANY_OPERATIONS'],
    [
      'spreads',
      `{ ${times(50, (i) => `r${i} { ${'...f '.repeat(11)} }`)} } fragment f on T { a }`,
      'TOO_MANY_SPREADS',
    ],
    ['a fragment of itself', '{ ...f } fragment f on T { a ...f }', 'FRAGMENT_CYCLE'],
    [
      'fragments in a circle',
      '{ a } fragment f on T { a { ...g } } fragment g on T { ...f }',
      'FRAGMENT_CYCLE',
    ],
    ['variables', `query (${times(101, (i) => `$v${i}: Int`)}) { a }`, 'TOO_MANY_VARIABLES'],
    ['a deep literal', `{ a(b: ${'['.repeat(21)}${']'.repeat(21)}) }`, 'INPUT_TOO_DEEP'],
    ['a deep default', `query ($v: Int = ${'['.repeat(21)}${']'.repeat(21)}) { a }`, 'INPUT_TOO_DEEP'],
    ['a deep literal of a directive', `{ a @x(b: ${'['.repeat(21)}${']'.repeat(21)}) }`, 'INPUT_TOO_DEEP'],
    ['a fragment bomb', bomb(50), 'TOO_MANY_SPREADS'],
    ['a longer one is too deep before it is too wide', bomb(99), 'TOO_DEEP'],
    ['a spread of nothing', '{ ...f }', 'none'],
  ])('%s', (_, text, code) => {
    const found = refusal(text);
    expect(found).toMatchObject({ code });
    if (code !== 'none') expect(found['http']).toEqual({ status: 400 });
  });

  test('says the limit, what was found, and what to do', () => {
    expect(refusal(`{ ${times(51, (i) => `a${i}`)} }`)).toMatchObject({
      bizCode: 40014,
      limit: 50,
      found: 51,
      message: 'Too many fields at the root: 51, and at most 50 are answered; ask in several operations',
    });
  });

  test('a bomb is measured by looking at each selection once', () => {
    const fragments = new Map(
      parse(bomb(60))
        .definitions.filter((node) => node.kind === Kind.FRAGMENT_DEFINITION)
        .map((node): [string, FragmentDefinitionNode] => [node.name.value, node]),
    );
    const meter = new SelectionMeter(fragments, { ...limits, depth: 100 });
    expect(meter.ofFragment('f0').fields).toBe(2 ** 60);
    expect(meter.visited).toBe(2 * 60 + 1);
  });

  test('work is linear in the document, whatever the fragments', () => {
    fc.assert(
      fc.property(
        fc.array(fc.array(fc.nat(9), { minLength: 1, maxLength: 6 }), { minLength: 1, maxLength: 10 }),
        (spreads) => {
          // Only later fragments are spread, so there is no circle.
          const text = spreads.map(
            (names, i) => `fragment f${i} on T { a ${names.map((n) => `...f${i + 1 + n}`).join(' ')} }`,
          );
          const definitions = parse(text.join(' ')).definitions as FragmentDefinitionNode[];
          const meter = new SelectionMeter(
            new Map(definitions.map((node) => [node.name.value, node])),
            limits,
          );
          for (const { name } of definitions) meter.ofFragment(name.value);
          expect(meter.visited).toBe(spreads.reduce((total, names) => total + names.length + 1, 0));
        },
      ),
    );
  });
});

describe('variables before they are coerced', () => {
  const deep = (depth: number): unknown => (depth === 0 ? 1 : [deep(depth - 1)]);
  test.each<[string, Record<string, unknown>, string]>([
    ['as deep as may be', { v: deep(20) }, 'none'],
    ['deeper', { v: deep(21) }, 'INPUT_TOO_DEEP'],
    ['a long list', { v: Array(10_001).fill(1) }, 'INPUT_LIST_TOO_LONG'],
    [
      'many fields',
      { v: Object.fromEntries(Array.from({ length: 10_001 }, (_, i) => [i, 1])) },
      'INPUT_LIST_TOO_LONG',
    ],
    ['many lists', { v: Array(30).fill(Array(10_000).fill(1)) }, 'INPUT_TOO_LARGE'],
  ])('%s', (_, variables, code) => {
    expect(refusalOf(() => checkInput(variables, limits))).toMatchObject({ code });
  });
});

function chain(length: number, lastFirst: boolean): string {
  const fragments = Array.from({ length }, (_, i) => `fragment f${i} on T { a { ...f${i + 1} } }`);
  const all = [...fragments, `fragment f${length} on T { a }`];
  return `{ ...f0 } ${(lastFirst ? all.reverse() : all).join(' ')}`;
}

function inlined(): string {
  const inside = (i: number) => `${'... { '.repeat(50)} ...f${i + 1} ${'} '.repeat(50)}`;
  return `{ ...f0 } ${times(60, (i) => `fragment f${i} on T { ${inside(i)} }`)} fragment f60 on T { a }`;
}
