import { API_KEY, type Target } from './target.js';

/** What no answer may hold, whatever was sent. */
const LEAKS: Record<string, RegExp> = {
  'a stack': /\bat (async )?[\w.<>]+ \(|\.(ts|js|mjs):\d+:\d+|node_modules|node:internal/,
  'a path': /file:\/\/|\/(home|tmp|usr|work|root|var)\/\w/,
  SQL: /\bER_[A-Z_]{3,}|QueryFailedError|sqlState|\bSELECT `|INSERT INTO `|You have an error in your SQL/,
  'an address': /127\.0\.0\.1|localhost|ECONN[A-Z]+|\.sock\b/,
  'an environment variable': /TOKEN_SECRET|IDENTITY_SECRET|MYSQL_URL|REDIS_URL/,
};

/** Names everything in an answer that should not be there. */
export function leaksIn(text: string, { secrets }: Pick<Target, 'secrets'>): string[] {
  const found = Object.entries(LEAKS).flatMap(([name, pattern]) => {
    const match = pattern.exec(text);
    return match ? [`${name}: ${match[0]}`] : [];
  });
  return [...found, ...secretsIn(text, { secrets })];
}

/** Names secrets in a log line. */
export function secretsIn(
  text: string,
  { secrets }: Pick<Target, 'secrets'>,
  tokens: readonly string[] = [],
): string[] {
  const hidden = { ...secrets, apiKey: API_KEY.secret };
  const names = Object.entries(hidden).filter(([, value]) => text.includes(value));
  const signatures = tokens.filter((token) => text.includes(token.split('.')[2]!));
  return [...names.map(([name]) => name), ...signatures.map(() => 'a token')];
}
