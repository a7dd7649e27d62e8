import type { Activity } from '../../../../data/records/activity.ts';
import { wordsOf } from '../../../words/names.ts';
import { sentencesIn } from '../../message/sentencesIn.ts';
import type { Parts } from '../../parts.ts';

/** The words that an activity's record has. */
export const toldIn = ({ sentence }: Parts, { title, id, evidence }: Activity): string[] =>
  [title, sentence.knowledge.register.latestUpdate(id)?.summary ?? '', evidence?.text ?? ''].flatMap(wordsOf);

/** A sentence of its update has the words and a number. */
export function tellsNumber({ sentence }: Parts, { id }: Activity, words: readonly string[]): boolean {
  const { register, rooting } = sentence.knowledge;
  const asked = rooting(words);
  return sentencesIn(register.latestUpdate(id)?.summary ?? '').some(
    told => /\d/.test(told) && asked.every(root => rooting(wordsOf(told)).includes(root)),
  );
}

/** An indicator is called so. */
export function isIndicatorCalled({ sentence }: Parts, words: readonly string[]): boolean {
  const [called] = sentence.knowledge.indicators.rank(words);
  return called !== undefined && called.said >= 0.99 && called.covered >= CALLED;
}

/** So much of an indicator's name makes it the one that is meant. */
const CALLED = 0.4;
