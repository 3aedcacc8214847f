/**
 * `npm run token -- <role> [--warehouses A,B] [--channels A,B] [--scope "a b"]` prints a development token, and nothing else on standard output.
 */
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { OperatorError, runEntry } from './process/operator-error.js';
import { dataFolder } from './system/data-folder.js';
import { readSecrets } from './system/secrets.js';
import { parseLimits, parseRole, ROLES, signDevelopmentToken } from './tokens/development-token.js';

const root = dirname(dirname(fileURLToPath(import.meta.url)));

await runEntry(async () => {
  const argument = process.argv[2];
  if (argument === '--help' || argument === '-h') {
    console.log(
      'npm run token -- <role> [--warehouses A,B] [--channels A,B] [--scope "orders:read …"] prints a token for 30 days, signed with TOKEN_SECRET or the key of npm start.',
    );
    for (const [role, meaning] of Object.entries(ROLES)) console.log(`  ${role.padEnd(9)} ${meaning}`);
    return;
  }
  const role = parseRole(argument);
  const limits = parseLimits(role, process.argv.slice(3));
  const secret = process.env.TOKEN_SECRET || readSecrets(dataFolder(root, process.env))?.tokenSecret;
  if (secret === undefined) {
    throw new OperatorError('There is no signing key yet: run npm start once, or set TOKEN_SECRET.');
  }
  console.log(await signDevelopmentToken(role, secret, limits));
});
