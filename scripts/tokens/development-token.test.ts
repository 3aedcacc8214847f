import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { jwtVerify } from 'jose';
import { ensureSecrets, readSecrets } from '../system/secrets.js';
import { parseLimits, parseRole, signDevelopmentToken } from './development-token.js';

const SECRET = 'a secret of more than thirty-two characters';
const verify = (token: string, secret = SECRET) =>
  jwtVerify(token, new TextEncoder().encode(secret), { issuer: 'tradegraph-dev', audience: 'tradegraph' });

describe('development tokens', () => {
  it('carry one role for thirty days', async () => {
    const { payload } = await verify(await signDevelopmentToken('analyst', SECRET));
    expect(payload).toMatchObject({ sub: 'dev-analyst', roles: ['analyst'] });
    expect((payload.exp as number) - (payload.iat as number)).toBe(30 * 24 * 3600);
  });

  it('are worthless under another key', async () => {
    await expect(verify(await signDevelopmentToken('admin', SECRET), `another ${SECRET}`)).rejects.toThrow(
      'signature',
    );
  });

  it('exist only for the roles there are', () => {
    expect(() => parseRole('root')).toThrow(
      'There is no role "root": choose one of admin, operator, analyst, service, warehouse, finance.',
    );
    expect(() => parseRole('constructor')).toThrow('There is no role "constructor"');
  });

  it('name the warehouses of staff, who can do nothing without', async () => {
    const limits = parseLimits('warehouse', ['--warehouses', 'LHR,FRA']);
    const { payload } = await verify(await signDevelopmentToken('warehouse', SECRET, limits));
    expect(payload).toMatchObject({ roles: ['warehouse'], warehouses: ['LHR', 'FRA'] });
    expect(() => parseLimits('warehouse', [])).toThrow('names their warehouses');
    expect(() => parseLimits('admin', ['--warehouse', 'LHR'])).toThrow('There is no option "--warehouse"');
  });

  it('are narrowed to channels and scopes', () => {
    expect(parseLimits('operator', ['--channels', 'web', '--scope', 'orders:read orders:write'])).toEqual({
      channels: ['web'],
      scope: 'orders:read orders:write',
    });
    expect(parseLimits('admin', [])).toEqual({});
  });

  it('are printed alone by the command; a wrong role is one line and exit code 1', async () => {
    const run = (role: string) =>
      promisify(execFile)(process.execPath, ['--import', 'tsx', 'scripts/token.ts', role], {
        env: { ...process.env, TOKEN_SECRET: SECRET },
      });
    const { stdout } = await run('operator');
    await expect(verify(stdout.trim())).resolves.toMatchObject({ payload: { roles: ['operator'] } });
    await expect(run('king')).rejects.toMatchObject({
      code: 1,
      stderr:
        '✖ There is no role "king": choose one of admin, operator, analyst, service, warehouse, finance.\n',
    });
  });
});

describe('ensureSecrets', () => {
  let dataDir: string;
  beforeEach(() => (dataDir = mkdtempSync(join(tmpdir(), 'tradegraph-secrets-'))));
  afterEach(() => rmSync(dataDir, { recursive: true, force: true }));

  it('makes keys once, for its owner only', () => {
    const made = ensureSecrets(dataDir, {});
    expect(ensureSecrets(dataDir, {})).toEqual(made);
    expect(readSecrets(dataDir)).toEqual(made);
    expect(statSync(join(dataDir, 'keys.json')).mode & 0o777).toBe(0o600);
    expect(readFileSync(join(dataDir, 'keys.json'), 'utf8')).toContain(made.tokenSecret);
  });

  it('prefers the environment, and refuses a short key without showing it', () => {
    expect(ensureSecrets(dataDir, { TOKEN_SECRET: SECRET }).tokenSecret).toBe(SECRET);
    expect(() => ensureSecrets(dataDir, { TOKEN_SECRET: 'hunter2' })).toThrow(
      /^TOKEN_SECRET must have at least 32/,
    );
  });

  it('names a damaged file', () => {
    writeFileSync(join(dataDir, 'keys.json'), '{"tokenSecret":"x"}');
    expect(() => ensureSecrets(dataDir, {})).toThrow(/keys\.json is damaged: delete it/);
  });
});
