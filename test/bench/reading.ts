import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { projectRoot } from '../../data/root.ts';
import { hostileText } from '../questions/hostileText.ts';
import { contextOf, reader } from '../questions/readingHouse.ts';

/** Milliseconds that one thing took, over many. */
export interface Spread {
  readonly median: number;
  readonly p99: number;
  readonly longest: number;
  readonly count: number;
}

const ROUNDS = 10;
const HOSTILE = 10_000;

/** Reads every question of the corpus a few times, each as if it were the first of its conversation. */
export function measureReading(): Spread {
  const questions = corpusQuestions();
  for (const text of questions) timeOf(text);
  return spreadOf(Array.from({ length: ROUNDS }, () => questions.map(timeOf)).flat());
}

/** The questions of the corpus, or of another file of questions beside it, in their order. */
export const corpusQuestions = (file = 'corpus.jsonl'): readonly string[] =>
  readFileSync(join(projectRoot(), 'test/questions', file), 'utf8')
    .split('\n')
    .filter(line => line !== '')
    .map(line => String((JSON.parse(line) as { text: unknown }).text));

/** Reads ten thousand strings that nobody would ask, the same ones each time. */
export const measureHostile = (): Spread => spreadOf(fc.sample(hostileText, { numRuns: HOSTILE, seed: 6 }).map(timeOf));

function timeOf(text: string): number {
  const started = performance.now();
  reader.read(text, contextOf());
  return performance.now() - started;
}

export function spreadOf(times: readonly number[]): Spread {
  const sorted = [...times].sort((a, b) => a - b);
  const at = (part: number) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? 0;
  return { median: at(0.5), p99: at(0.99), longest: at(1), count: sorted.length };
}
