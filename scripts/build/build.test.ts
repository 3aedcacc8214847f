import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Service } from '../system/services.js';
import { SERVICES } from '../system/services.js';
import { bundleFile, bundleServices } from './bundle.js';
import { copyRuntimeFiles } from './runtime-files.js';
import { watchServices } from './watch.js';

describe('building', () => {
  let root: string;
  let watching: { stop(): Promise<void> } | undefined;
  const services = SERVICES.filter(({ name }) => ['catalog', 'orders', 'gateway'].includes(name));
  const [catalog] = services as [Service];

  beforeEach(() => {
    root = mkdtempSync(join(tmpdir(), 'tradegraph-build-'));
    write('package.json', JSON.stringify({ dependencies: { 'an-npm-package': '1' }, devDependencies: {} }));
    write(
      'subgraphs/catalog/src/main.ts',
      `import { word } from '../../../packages/shared.js';\nconsole.log(word);`,
    );
    write('subgraphs/catalog/schema.graphql', 'type Sku { id: ID! }');
    write('subgraphs/orders/src/main.ts', `import 'an-npm-package';\nconsole.log('orders');`);
    write('packages/shared.ts', `export const word: string = 'one';`);
  });
  afterEach(async () => {
    await watching?.stop();
    rmSync(root, { recursive: true, force: true });
  });

  const write = (path: string, text: string) => {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  };
  const run = () => execFileSync(process.execPath, [bundleFile(root, catalog)], { encoding: 'utf8' }).trim();

  it('bundles our own packages, leaves npm packages outside, and names what has no source', async () => {
    const { built, absent } = await bundleServices(root, root, services);
    expect([built.map(({ name }) => name), absent.map(({ name }) => name)]).toEqual([
      ['catalog', 'orders'],
      ['gateway'],
    ]);
    expect(run()).toBe('one');
    expect(readFileSync(join(root, 'dist/orders.js'), 'utf8')).toContain('import "an-npm-package"');
    expect(existsSync(join(root, 'dist/catalog.js.map'))).toBe(true);
  });

  it('copies the schemas that processes read at run time, and the console’s manifest', () => {
    const manifest = 'web/src/__generated__/trusted-documents.json';
    write(manifest, '{}');
    copyRuntimeFiles(root, join(root, 'image'));
    expect(readFileSync(join(root, 'image/subgraphs/catalog/schema.graphql'), 'utf8')).toBe(
      'type Sku { id: ID! }',
    );
    expect(existsSync(join(root, 'image', manifest))).toBe(true);
  });

  it('plants a bug in a build, and refuses one that does not match once or comes into no bundle', async () => {
    const plant = (file: string, search: string) =>
      bundleServices(root, root, [catalog], [{ file, search, replace: "'bug'" }]);
    await plant('packages/shared.ts', "'one'");
    expect(run()).toBe('bug');
    await expect(plant('packages/shared.ts', 'three')).rejects.toThrow('catalog could not be built');
    await expect(plant('packages/shared.ts', 'r')).rejects.toThrow('catalog could not be built');
    await expect(plant('packages/other.ts', 'x')).rejects.toThrow('is in no bundle');
    expect(readFileSync(join(root, 'packages/shared.ts'), 'utf8')).toContain("'one'");
  });

  it('names the service that does not build', async () => {
    write('packages/shared.ts', 'export const word = ');
    await expect(bundleServices(root, root, [catalog])).rejects.toThrow('catalog could not be built');
  });

  it('builds again what a change concerns, and only that', async () => {
    await bundleServices(root, root, services.slice(0, 2));
    const rebuilt: string[] = [];
    const note = ({ name }: Service) => void rebuilt.push(name);
    watching = await watchServices(root, services.slice(0, 2), note, note);
    write('packages/shared.ts', `export const word: string = 'two';`);
    for (let i = 0; i < 200 && rebuilt.length === 0; i += 1) await sleep(50);
    expect([rebuilt, run()]).toEqual([['catalog'], 'two']);
    write('subgraphs/catalog/schema.graphql', 'type Sku { id: ID! name: String }');
    for (let i = 0; i < 200 && rebuilt.length === 1; i += 1) await sleep(50);
    expect(rebuilt).toEqual(['catalog', 'catalog']);
  });
});
