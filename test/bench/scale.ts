import { join } from 'node:path';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { createReader } from '../../bot/questions/read.ts';
import { createSearch } from '../../bot/questions/search/search.ts';
import { loadVocabulary } from '../../bot/words/vocabulary.ts';
import { loadReference } from '../../data/reference.ts';
import { createRegister } from '../../data/register.ts';
import { projectRoot } from '../../data/root.ts';
import { contextOf } from '../questions/readingHouse.ts';
import { manyActivities } from './manyActivities.ts';
import { corpusQuestions, type Spread, spreadOf } from './reading.ts';

/** What it takes to read questions over so many activities. */
export interface Scale {
  readonly activities: number;
  /** Making the reader, and indexing what is searched. */
  readonly readerMs: number;
  readonly indexMs: number;
  /** What the reader and the index hold, beyond the records themselves. */
  readonly megabytes: number;
  readonly reading: Spread;
}

export function measureScale(activities: number): Scale {
  const root = projectRoot();
  const records = manyActivities(loadReference(join(root, 'data/reference')), activities);
  const register = createRegister(records);
  const vocabulary = loadVocabulary(join(root, 'data/vocabulary'));
  const before = heldMegabytes();
  const [reader, readerMs] = timed(() => createReader(register, vocabulary));
  const [, indexMs] = timed(() => createSearch(register, reader.everyday).best('activities', 'custody'));
  const megabytes = heldMegabytes() - before;
  const context = contextOf();
  const questions = corpusQuestions();
  const read = (text: string) => timed(() => reader.read(text, context))[1];
  for (const text of questions) read(text);
  const times = Array.from({ length: ROUNDS }, () => questions.map(read)).flat();
  return { activities, readerMs, indexMs, megabytes, reading: spreadOf(times) };
}

const ROUNDS = 3;

function timed<T>(work: () => T): [T, number] {
  const started = performance.now();
  const result = work();
  return [result, performance.now() - started];
}

/** What is held after a full collection: objects, and the arrays of numbers beside them. */
function heldMegabytes(): number {
  setFlagsFromString('--expose-gc');
  const collect = runInNewContext('gc') as () => void;
  collect();
  collect();
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return (heapUsed + arrayBuffers) / 1e6;
}
