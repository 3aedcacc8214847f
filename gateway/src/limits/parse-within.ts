import { GraphQLError, Lexer, parse, Source, TokenKind, type DocumentNode } from 'graphql';
import type { DocumentLimits } from './document-limits.js';
import { overLimit } from './over-limit.js';

type TextLimits = Pick<DocumentLimits, 'textLength' | 'tokens' | 'nesting'>;

const OPENING = new Set<string>([TokenKind.BRACE_L, TokenKind.BRACKET_L, TokenKind.PAREN_L]);
const CLOSING = new Set<string>([TokenKind.BRACE_R, TokenKind.BRACKET_R, TokenKind.PAREN_R]);

/**
 * Parses an operation's text. Its length, its tokens and how deep its brackets go are looked at before: the parser is
 * recursive, and thousands of open brackets would end in a stack overflow. Throws GraphQLErrors with a code.
 */
export function parseWithin(text: string, limits: TextLimits): DocumentNode {
  if (text.length > limits.textLength) {
    throw overLimit({
      code: 'DOCUMENT_TOO_LONG',
      message: `The operation has ${text.length} characters, and at most ${limits.textLength} are read: send values as variables, and large work as several operations`,
      limit: limits.textLength,
      found: text.length,
    });
  }
  const source = new Source(text);
  scan(source, limits);
  try {
    return parse(source, { maxTokens: limits.tokens });
  } catch (error) {
    if (!(error instanceof GraphQLError)) throw error;
    throw new GraphQLError(error.message, {
      source,
      positions: error.positions,
      extensions: { code: 'GRAPHQL_PARSE_FAILED', http: { status: 400 } },
    });
  }
}

/** Stops at the first thing that is too much, so a hostile text costs no more than an honest one. */
function scan(source: Source, limits: TextLimits): void {
  const lexer = new Lexer(source);
  let nesting = 0;
  for (let tokens = 0; ; tokens++) {
    if (tokens > limits.tokens) throw tooManyTokens(limits.tokens);
    const kind = nextKind(lexer);
    if (kind === null || kind === TokenKind.EOF) return;
    if (OPENING.has(kind)) nesting += 1;
    if (CLOSING.has(kind)) nesting -= 1;
    if (nesting > limits.nesting) throw tooNested(limits.nesting);
  }
}

/** Null where the text is no GraphQL: the parser says what is wrong there. */
function nextKind(lexer: Lexer): TokenKind | null {
  try {
    return lexer.advance().kind;
  } catch {
    return null;
  }
}

const tooManyTokens = (limit: number): GraphQLError =>
  overLimit({
    code: 'TOO_MANY_TOKENS',
    message: `The operation has more than ${limit} tokens: send values as variables, and large work as several operations`,
    limit,
  });

const tooNested = (limit: number): GraphQLError =>
  overLimit({
    code: 'TOO_DEEP',
    message: `Brackets are open inside each other more than ${limit} times: ask for less at once`,
    limit,
  });
