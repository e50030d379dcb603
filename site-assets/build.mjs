// Builds everything that the generator reads from dist/:
//
//   dist/assets/   scripts, styles, static files and icons, below the names that templates use
//   dist/preview/  what the preview adds to pages
//   dist/tables/   what the generator must know of characters
//   dist/tests/    the tests, only with --tests
//
// Usage: node build.mjs [--tests]

import { cp, mkdir, readdir, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = dirname(fileURLToPath(import.meta.url));
const dist = join(root, 'dist');

// The oldest browsers that matter: the web views of Chinese phones and apps are a few years behind.
const browsers = ['es2020', 'chrome92', 'safari15.4', 'firefox90'];

try {
  await (process.argv.includes('--tests') ? buildTests() : buildSite());
} catch (error) {
  console.error(`site-assets: ${firstLine(error)}`);
  process.exitCode = 1;
}

async function buildSite() {
  const assets = join(dist, 'assets');
  await emptyFolder(assets);
  const site = { outdir: assets, target: browsers, minify: true };
  await bundle({ ...site, entryPoints: inSource('theme.ts', 'main.ts', 'main.css'), format: 'iife' });
  // Pages import these when their search box is used.
  await bundle({ ...site, entryPoints: inSource('search.ts', 'search-remote.ts'), format: 'esm' });
  await cp(join(root, 'static'), assets, { recursive: true });
  const { writeIcons } = await import('./icons.mjs');
  await writeIcons(assets);

  await emptyFolder(join(dist, 'preview'));
  await bundle({
    entryPoints: inSource('preview/live.ts', 'preview/live.css'),
    outdir: join(dist, 'preview'),
    target: browsers,
    minify: true,
    format: 'iife',
  });

  const tables = join(dist, 'tables');
  await emptyFolder(tables);
  const { writeTables } = await import('./tables.mjs');
  await writeTables(tables);
}

async function buildTests() {
  const tests = join(dist, 'tests');
  await emptyFolder(tests);
  const names = (await readdir(join(root, 'tests'))).filter((name) => name.endsWith('.test.ts')).sort();
  await bundle({
    entryPoints: names.map((name) => join(root, 'tests', name)),
    outdir: tests,
    platform: 'node',
    target: 'node20',
    format: 'esm',
    packages: 'external',
  });
}

function inSource(...names) {
  return names.map((name) => join(root, 'src', name));
}

async function bundle(options) {
  const { build } = await import('esbuild').catch(() => {
    throw new Error('esbuild is not installed; run `npm ci` in site-assets');
  });
  await build({ absWorkingDir: root, bundle: true, charset: 'utf8', legalComments: 'none', logLevel: 'silent', ...options });
}

async function emptyFolder(folder) {
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
}

/** One line that names the place: esbuild gives its faults as a list with file and line. */
function firstLine(error) {
  const fault = error.errors?.[0];
  if (fault?.location)
    return `${fault.location.file}:${fault.location.line}:${fault.location.column + 1}: ${fault.text}`;
  return (fault?.text ?? error.message ?? String(error)).split('\n', 1)[0];
}
