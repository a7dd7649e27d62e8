/**
 * `npm run test:versions`: the compiled suite on each Node version that the bot promises to run on. The npm package `node-<platform>-<arch>`
 * holds the program itself, so no install script has to run.
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { projectRoot } from '../data/root.ts';

const OTHERS = ['20', '22', '24'] as const;
const ROOT = projectRoot();
const PLATFORM_NAMES: Readonly<Partial<Record<NodeJS.Platform, string>>> = { win32: 'win' };

/** Installs one Node version in a folder of its own. @returns the path of its program @throws Error when npm cannot */
function fetchNode(major: string, folder: string): string {
  const name = `node-${PLATFORM_NAMES[process.platform] ?? process.platform}-${process.arch}`;
  const npm = spawnSync('npm', ['install', '--prefix', folder, '--no-save', '--ignore-scripts', `${name}@${major}`], {
    encoding: 'utf8',
  });
  if (npm.status !== 0) throw new Error(`npm could not install ${name}@${major}: ${npm.stderr}`);
  return join(folder, 'node_modules', name, 'bin', process.platform === 'win32' ? 'node.exe' : 'node');
}

/** Runs the suite with one Node. @returns whether it passed, and the line that counts */
function runSuite(node: string): { readonly passed: boolean; readonly output: string } {
  const mocha = join(ROOT, 'node_modules/mocha/bin/mocha.js');
  const run = spawnSync(node, [mocha, '--reporter', 'dot'], {
    cwd: ROOT,
    encoding: 'utf8',
    env: { ...process.env, PATH: pathWith(node) },
  });
  return { passed: run.status === 0, output: run.stdout + run.stderr };
}

/** Tests that start processes of their own find the same version first. */
const pathWith = (node: string): string => `${join(node, '..')}:${process.env.PATH ?? ''}`;

function testVersion(major: string): boolean {
  const folder = mkdtempSync(join(tmpdir(), `node-${major}-`));
  try {
    const node = process.versions.node.startsWith(`${major}.`) ? process.execPath : fetchNode(major, folder);
    const version = spawnSync(node, ['--version'], { encoding: 'utf8' }).stdout.trim();
    const { passed, output } = runSuite(node);
    const counts = /\d+ passing[^\n]*/u.exec(output)?.[0] ?? 'nothing ran';
    const failing = /\d+ failing/u.exec(output)?.[0] ?? '0 failing';
    console.log(`Node ${version}: ${counts}, ${failing}`);
    if (!passed) console.log(output.slice(-6_000));
    return passed && /\d+ passing/u.test(output);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

// Every version is tried, also after one failed.
const results = OTHERS.map(testVersion);
process.exit(results.every(Boolean) ? 0 : 1);
