/**
 * Installs the npm packages before `npm start`, `npm test` and `npm run dev`, so that a fresh clone needs
 * nothing but Node. Plain JavaScript without a dependency, because nothing is installed yet when it runs.
 *
 * A stamp in node_modules holds the hash of the lock file that was installed; while it matches, this is one
 * file read. Several at once are safe: one installs, the others wait for it.
 */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = process.env.TRADEGRAPH_ROOT ?? dirname(dirname(fileURLToPath(import.meta.url)));
const lockFile = join(root, 'package-lock.json');
const stampFile = join(root, 'node_modules', '.tradegraph-packages');
const lockFolder = join(root, '.data', 'npm-install.lock');

/** `^20.19.0 || ^22.13.0 || >=24.11.0`: only the two forms that package.json uses. */
function satisfies(version, range) {
  const [major, minor, patch] = version.split('.').map(Number);
  return range.split('||').some((part) => {
    const [, form, wantMajor, wantMinor, wantPatch] = /^(\^|>=)(\d+)\.(\d+)\.(\d+)$/.exec(part.trim()) ?? [];
    if (form === undefined) throw new Error(`engines.node has a form that is not understood: ${part}`);
    const later = [major - wantMajor, minor - wantMinor, patch - wantPatch].find((delta) => delta !== 0) ?? 0;
    return later >= 0 && (form === '>=' || major === Number(wantMajor));
  });
}

function fail(message) {
  console.error(`✖ ${message}`);
  process.exit(1);
}

function wantedStamp() {
  const lock = readFileSync(lockFile);
  return createHash('sha256')
    .update(lock)
    .update(process.versions.modules)
    .update(process.platform)
    .digest('hex');
}

const isInstalled = (stamp) => existsSync(stampFile) && readFileSync(stampFile, 'utf8') === stamp;

/**
 * True when npm's own record of node_modules has what the lock file wants: somebody ran `npm install` by hand.
 * Then nothing is torn down under the feet of what runs from there. Optional packages are other platforms'.
 */
function isInstalledByHand() {
  try {
    const read = (file) => JSON.parse(readFileSync(file, 'utf8')).packages;
    const present = read(join(root, 'node_modules', '.package-lock.json'));
    return Object.entries(read(lockFile)).every(
      ([path, wanted]) =>
        !path.includes('node_modules/') ||
        wanted.optional ||
        wanted.devOptional ||
        (wanted.link ? present[path]?.link : present[path]?.version === wanted.version),
    );
  } catch {
    return false;
  }
}

function holderIsAlive() {
  try {
    process.kill(Number(readFileSync(join(lockFolder, 'pid'), 'utf8')), 0);
    return true;
  } catch (error) {
    if (error.code === 'EPERM') return true;
    // The folder is made before the pid is written into it: give the holder a moment.
    return existsSync(lockFolder) && Date.now() - statSync(lockFolder).mtimeMs < 2_000;
  }
}

/** True when this process may install; false when another one has done it meanwhile. */
async function takeLock(stamp) {
  for (let told = false; ; told = true) {
    try {
      mkdirSync(dirname(lockFolder), { recursive: true });
      mkdirSync(lockFolder);
      writeFileSync(join(lockFolder, 'pid'), String(process.pid));
      return !isInstalled(stamp);
    } catch (error) {
      if (error.code !== 'EEXIST') throw error;
    }
    if (!holderIsAlive()) rmSync(lockFolder, { recursive: true, force: true });
    else if (!told) console.log('Waiting for another process that installs the npm packages …');
    await new Promise((resolve) => setTimeout(resolve, 200));
    if (isInstalled(stamp) && !existsSync(lockFolder)) return false;
  }
}

function install(stamp) {
  console.log('Installing npm packages (once, until package-lock.json changes) …');
  const started = Date.now();
  const npm = spawnSync('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error'], {
    cwd: root,
    stdio: ['ignore', 'ignore', 'inherit'],
    shell: process.platform === 'win32',
  });
  if (npm.status !== 0) {
    fail(
      'npm ci failed (its own message is above). Check the network and the free disk space, then try again.',
    );
  }
  writeFileSync(stampFile, stamp);
  console.log(`Packages installed in ${((Date.now() - started) / 1000).toFixed(0)} s.`);
}

const engines = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')).engines.node;
if (!satisfies(process.versions.node, engines)) {
  fail(`Node ${process.versions.node} is not supported: install Node ${engines} (https://nodejs.org).`);
}

const stamp = wantedStamp();
if (!isInstalled(stamp)) {
  const free = () => rmSync(lockFolder, { recursive: true, force: true });
  const mine = await takeLock(stamp);
  process.on('exit', () => readHolder() === process.pid && free());
  for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => process.exit(1));
  if (mine && isInstalledByHand()) writeFileSync(stampFile, stamp);
  else if (mine) install(stamp);
}

function readHolder() {
  try {
    return Number(readFileSync(join(lockFolder, 'pid'), 'utf8'));
  } catch {
    return undefined;
  }
}
