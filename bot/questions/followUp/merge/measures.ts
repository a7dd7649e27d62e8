import type { Measure } from '../../../../data/records/measure.ts';
import { wordsOf } from '../../../words/names.ts';
import { asksAim } from '../../frames/indicators/aims.ts';
import { hardWords } from '../../matter.ts';
import type { Parts } from '../../parts.ts';
import type { Sentence } from '../../sentence.ts';
import type { Cues } from '../cues.ts';
import type { Last } from '../last.ts';
import type { Merged } from './merged.ts';

/**
 * "what's the national average", "the target on it?", "and the community resolutions one" after a measure of an earlier plan's paper: the measure, which
 * says all of this, or another one of the same paper by a word of its name.
 */
export function mergedMeasures(parts: Parts, last: Last, cues: Cues): Merged | undefined {
  const { sentence } = parts;
  const { register, rooting } = sentence.knowledge;
  const shown = register.records.measures.filter(m => last.ids.includes(m.id));
  const [spoken, ...others] = shown;
  if (!spoken) return undefined;
  const words = matterOf(sentence);
  const another = register.records.measures.find(
    m => m.plan === spoken.plan && !last.ids.includes(m.id) && isMeant(sentence, words, m, shown),
  );
  if (another) return ofMeasures([another.id]);
  const told = new Set(rooting(shown.flatMap(toldOf)));
  const isTold = words.length > 0 && rooting(words).every(root => told.has(root));
  const asksOfIt = words.length === 0 && others.length === 0 && (cues.that || cues.fragment) && asksPart(parts);
  return isTold || asksOfIt ? ofMeasures(last.ids) : undefined;
}

/** All of the words are told of it, and one of them is in its name and in none of those spoken of. */
function isMeant(
  { knowledge }: Sentence,
  words: readonly string[],
  measure: Measure,
  shown: readonly Measure[],
): boolean {
  const { rooting } = knowledge;
  const called = (m: Measure) => rooting([m.name, m.shortName, ...m.aliases].flatMap(wordsOf));
  const asked = rooting(words);
  const told = new Set([...called(measure), ...rooting(toldOf(measure))]);
  const own = called(measure).filter(root => shown.every(m => m.id === measure.id || !called(m).includes(root)));
  return asked.length > 0 && asked.every(root => told.has(root)) && asked.some(root => own.includes(root));
}

const toldOf = ({ name, performance, target, objective }: Measure): string[] =>
  wordsOf(`${name} ${performance} ${target} ${objective}`);

/** Words for a measure, or for a part of it, which say nothing of which. */
const matterOf = (sentence: Sentence): string[] =>
  hardWords(sentence, { hard: [] }).filter(word => /\p{L}/u.test(word) && !PARTS.has(word));

const PARTS = new Set(['measure', 'target', 'objective', 'goal', 'baseline', 'aim', 'purpose', 'paper', 'row']);

/** A number, its target or objective, or whether it has any figures. */
const asksPart = ({ sentence }: Parts): boolean =>
  sentence.has('ask', 'count', 'howMuch', 'existence') ||
  sentence.has('unit') ||
  sentence.has('facet') ||
  asksAim(sentence) ||
  sentence.tokens.some(t => PARTS.has(t.stem));

const ofMeasures = (ids: readonly string[]): Merged => ({
  query: { ask: 'figure', of: 'measures', where: { ids: { values: ids } } },
  named: 3,
  settled: true,
});
