import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { projectRoot } from '../data/root.ts';

/** Every source file of the house, by its path from the project's folder, with what it imports. */
interface Source {
  readonly path: string;
  readonly text: string;
  /** Paths from the project's folder. */
  readonly files: readonly string[];
  readonly packages: readonly string[];
}

const ROOT = projectRoot();
const IMPORT =
  /(?:^|\n)\s*(import|export)\s+(type\s)?(?:[^;'"]*?from\s+)?['"]([^'"]+)['"]|\bimport\(\s*['"]([^'"]+)['"]\s*\)/g;
const sources = ['data', 'cards', 'jobs', 'bot', 'test'].flatMap(folder => sourcesIn(join(ROOT, folder)));
const house = sources.filter(({ path }) => !path.startsWith('test/'));

describe('the architecture', () => {
  it('finds the house', () => {
    assert.ok(house.length > 50);
    assert.ok(sources.some(({ files }) => files.length > 3));
  });

  /** A package, and the only places that know it. A tool in `test/` may speak to anything. */
  const ONLY_IN: Readonly<Record<string, readonly string[]>> = {
    botbuilder: ['bot/teams/'],
    restify: ['bot/process/server.ts'],
    lowdb: ['data/store/'],
    'node-cron': ['jobs/scheduler.ts'],
    pino: ['bot/process/log.ts'],
    'prom-client': ['bot/process/metrics.ts'],
    'adaptivecards-templating': ['cards/render.ts'],
    '@microsoft/m365agentsplayground': ['bot/local/'],
  };
  for (const [name, places] of Object.entries(ONLY_IN))
    it(`imports ${name} only in ${places.join(', ')}`, () => {
      const strangers = house.filter(
        ({ path, packages }) => packages.includes(name) && !places.some(place => path.startsWith(place)),
      );
      assert.deepEqual(pathsOf(strangers), []);
    });

  it('asks the machine for the time only in the clock', () => {
    // A process's own age and the lock's are about the machine, not about the plan.
    const exceptions = ['bot/process/clock.ts', 'data/store/lock.ts', 'data/store/processLife.ts', 'jobs/cli/'];
    const clock = /\bnew Date\(\)|\bDate\.now\(|\bDateTime\.(now|local|utc)\(\)/;
    const strangers = house.filter(
      ({ path, text }) => clock.test(withoutComments(text)) && !exceptions.some(place => path.startsWith(place)),
    );
    assert.deepEqual(pathsOf(strangers), []);
  });

  /** The planning of what the bot says by itself: pure, so that the conversation may ask it why, and what comes. */
  const PLANNING = /^jobs\/(ahead|due|dueMessage|situation|outboxView|rungs\/askedOf)\.ts$/;

  /** Which folder may import which. The composition root knows everything. */
  const COMPOSITION = [
    'bot/start.ts',
    'bot/runningBot.ts',
    'bot/house.ts',
    'bot/notice.ts',
    // Of the command line, which has no house.
    'bot/cli/sendingAside.ts',
  ];
  const MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
    data: ['data'],
    cards: ['data', 'cards'],
    jobs: ['data', 'jobs'],
    bot: ['data', 'cards', 'bot'],
  };
  for (const [folder, allowed] of Object.entries(MAY_IMPORT))
    it(`lets ${folder}/ import ${allowed.join(', ')} and nothing else of ours`, () => {
      const arrows = house
        .filter(
          ({ path }) => topFolder(path) === folder && !COMPOSITION.includes(path) && !path.startsWith('jobs/cli/'),
        )
        .flatMap(({ path, files }) => files.map(file => ({ path, file })));
      const wrong = arrows
        .filter(({ file }) => !allowed.includes(topFolder(file)))
        .filter(({ path, file }) => !(path.startsWith('bot/reminders/') && PLANNING.test(file)));
      assert.deepEqual(wrong, []);
    });

  /** The pure parts of the conversation: they decide, and nothing of them acts. */
  const PURE = ['questions', 'teaching', 'updates', 'reviews', 'standIns', 'proposals', 'people', 'conversation'];
  for (const folder of PURE.map(name => `bot/${name}/`))
    it(`keeps ${folder} away from the Teams edge and the network`, () => {
      const wrong = house
        .filter(({ path }) => path.startsWith(folder))
        .filter(
          ({ files, packages }) =>
            files.some(file => /^bot\/(teams|process\/server|start|runningBot|local)/.test(file)) ||
            packages.some(name => /^node:(http|https|net|child_process)$/.test(name)),
        );
      assert.deepEqual(pathsOf(wrong), []);
    });

  it('has no cycle of imports, types included', () => {
    assert.deepEqual(findCycle(sources), undefined);
  });

  it('takes the vocabulary only from where its commands are checked too', () => {
    const strangers = house.filter(
      ({ path, text }) => /\bloadVocabulary\(/.test(text) && !path.endsWith('/vocabulary.ts'),
    );
    assert.deepEqual(pathsOf(strangers), ['bot/commands/checkedVocabulary.ts']);
  });

  it('has no cycle of rooms in bot/', () => {
    const roomOf = (path: string) => /^bot\/[^/]+\//.exec(path)?.[0] ?? path;
    const rooms = [...new Set(house.map(({ path }) => roomOf(path)))].map(room => ({
      path: room,
      files: house
        .filter(({ path }) => roomOf(path) === room)
        .flatMap(({ files }) => files.map(roomOf).filter(other => other !== room)),
    }));
    assert.deepEqual(findCycle(rooms), undefined);
  });

  it('has no file beyond 300 lines', () => {
    const long = sources.filter(({ text }) => text.split('\n').length > 301);
    assert.deepEqual(pathsOf(long), []);
  });

  it('reads nothing outside itself', () => {
    const outside = sources.filter(
      ({ path, text, files }) =>
        (text.includes(`../${'shared'}`) || files.some(file => file.startsWith('..'))) &&
        path !== 'test/architecture.test.ts',
    );
    assert.deepEqual(pathsOf(outside), []);
  });

  it('has no drawer for odds and ends', () => {
    const drawers = sources.filter(({ path }) => /(^|\/)(utils?|helpers?|common|manager|index)\.ts$/i.test(path));
    assert.deepEqual(pathsOf(drawers), []);
  });
});

const pathsOf = (list: readonly Source[]): string[] => list.map(({ path }) => path);
const topFolder = (path: string): string => path.split('/')[0] ?? '';

function sourcesIn(folder: string): Source[] {
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter(entry => entry.isFile() && entry.name.endsWith('.ts'))
    .map(entry => readSource(join(entry.parentPath, entry.name)));
}

function readSource(file: string): Source {
  const text = readFileSync(file, 'utf8');
  const imported = [...text.matchAll(IMPORT)].map(([, , , from, dynamic]) => from ?? dynamic ?? '');
  const own = imported.filter(name => name.startsWith('.')).map(name => relative(ROOT, resolve(dirname(file), name)));
  return {
    path: relative(ROOT, file),
    text,
    files: own,
    packages: imported.filter(name => !name.startsWith('.')).map(packageName),
  };
}

function packageName(name: string): string {
  return name
    .split('/')
    .slice(0, name.startsWith('@') ? 2 : 1)
    .join('/');
}

const withoutComments = (text: string): string => text.replace(/\/\*[\s\S]*?\*\/|\/\/.*$/gm, '');

/** The paths along a cycle of imports, or undefined. */
function findCycle(list: readonly Pick<Source, 'path' | 'files'>[]): readonly string[] | undefined {
  const arrows = new Map(list.map(source => [source.path, source.files]));
  const done = new Set<string>();
  const walk = (path: string, trail: readonly string[]): readonly string[] | undefined => {
    if (trail.includes(path)) return [...trail.slice(trail.indexOf(path)), path];
    if (done.has(path)) return undefined;
    const cycle = (arrows.get(path) ?? []).map(next => walk(next, [...trail, path])).find(found => found);
    done.add(path);
    return cycle;
  };
  return list.map(({ path }) => walk(path, [])).find(found => found);
}
