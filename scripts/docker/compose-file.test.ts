import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { SERVICES, SUBGRAPHS } from '../system/services.js';

interface ComposeService {
  image: string;
  build?: { args: { SERVICE: string } };
  environment: Record<string, string | null>;
  depends_on?: Record<string, { condition: string }>;
  healthcheck?: { test: string[] };
  volumes?: string[];
}

interface ComposeFile {
  services: Record<string, ComposeService>;
  volumes: Record<string, unknown>;
}

const text = readFileSync('docker-compose.yml', 'utf8');
const compose = parse(text, { merge: true }) as ComposeFile;
const SECRET = /PASSWORD|SECRET|TOKEN|KEY/;

describe('docker-compose.yml', () => {
  it('runs every process of the system, and both stores, and nothing else', () => {
    const names = [...SERVICES.map(({ name }) => name), 'mysql', 'redis'];
    expect(Object.keys(compose.services).sort()).toEqual(names.sort());
    for (const { name } of SERVICES) expect(compose.services[name]?.build?.args.SERVICE).toBe(name);
  });

  it('pins MySQL 8.4 and Redis 7, and keeps their data in volumes', () => {
    const { mysql, redis } = compose.services;
    expect([mysql?.image, redis?.image]).toEqual(['mysql:8.4', expect.stringMatching(/^redis:7\b/)]);
    expect(mysql?.volumes).toContain('mysql-data:/var/lib/mysql');
    expect(redis?.volumes).toContain('redis-data:/data');
    expect(Object.keys(compose.volumes).sort()).toEqual(['mysql-data', 'redis-data']);
  });

  it('checks the health of each service, and waits for it before what depends on it starts', () => {
    for (const service of Object.values(compose.services)) {
      expect(service.healthcheck?.test.length).toBeGreaterThan(1);
      for (const { condition } of Object.values(service.depends_on ?? {}))
        expect(condition).toBe('service_healthy');
    }
    expect(Object.keys(compose.services['gateway']?.depends_on ?? {})).toEqual(
      expect.arrayContaining(SUBGRAPHS.map(({ name }) => name)),
    );
    for (const { name } of SUBGRAPHS) {
      expect(Object.keys(compose.services[name]?.depends_on ?? {}).sort()).toEqual(['mysql', 'redis']);
    }
  });

  it('gives each subgraph its own database and every process the addresses of the others', () => {
    for (const { name } of SUBGRAPHS) {
      expect(compose.services[name]?.environment['MYSQL_DATABASE']).toBe(`tradegraph_${name}`);
    }
    for (const { name } of SERVICES) {
      const { environment = {} } = compose.services[name] ?? {};
      for (const subgraph of SUBGRAPHS) {
        expect(environment[`${subgraph.name.toUpperCase()}_URL`]).toBe(`http://${subgraph.name}:4000`);
      }
    }
  });

  it('holds no secret and no default for one', () => {
    for (const [, name, rest] of text.matchAll(/\$\{(\w+)([^}]*)\}/g)) {
      if (SECRET.test(name ?? '')) expect(`${name}${rest}`).toBe(`${name}:?set it in .env`);
    }
    for (const { environment } of Object.values(compose.services)) {
      for (const [name, value] of Object.entries(environment)) {
        // null passes the variable on from .env, and leaves it out when it is not set there
        if (SECRET.test(name) && value !== null) expect(value).toMatch(/^\$\{\w+:\?set it in \.env\}$/);
        for (const [, password] of value?.matchAll(/\/\/\w*:([^@/]+)@/g) ?? [])
          expect(password).toMatch(/^\$\{/);
      }
    }
  });

  it('has every required variable in .env.example, empty', () => {
    const example = readFileSync('.env.example', 'utf8');
    for (const [, name] of text.matchAll(/\$\{(\w+):\?/g))
      expect(example).toMatch(new RegExp(`^${name}=$`, 'm'));
  });
});

describe('Dockerfile', () => {
  const dockerfile = readFileSync('Dockerfile', 'utf8');
  const runtime = dockerfile.slice(dockerfile.indexOf('AS runtime'));

  it('runs the process that the build argument names, not as root, with production packages only', () => {
    expect(runtime).toMatch(/^USER node$/m);
    expect(runtime).toMatch(/^CMD exec node .*dist\/\$SERVICE\.js$/m);
    expect(runtime).toMatch(/^COPY --from=packages/m);
    expect(dockerfile).toContain('npm ci --omit=dev');
  });

  it('bakes no secret in', () => {
    expect(dockerfile).not.toMatch(/SECRET|PASSWORD/);
    expect(readFileSync('.dockerignore', 'utf8').split('\n')).toEqual(
      expect.arrayContaining(['.env', '.data', '.git']),
    );
  });
});
