import { once } from '../../../../data/once.ts';
import { phraseAt } from '../../../words/phraseAt.ts';
import type { WordListName } from '../../../words/wordLists.ts';
import type { Sentence } from '../../sentence.ts';

/**
 * A part of a record that a short question asks for: what it stands under, is called, is marked as, aims at, what its letters mean, what hangs on it, who
 * leads or presented it, how it is rated and whether that is published, when it starts or ends, who wrote it and when, and of somebody where they work and
 * what they answer for.
 */
export type Part = (typeof PARTS)[number];

const PARTS = [
  'partSettled',
  'partColoured',
  'partTimed',
  'partPresented',
  'partSponsored',
  'partTold',
  'partMeant',
  'partHeld',
  'partStanding',
  'partNamed',
  'partMarked',
  'partAimed',
  'partLed',
  'partHome',
  'partDuty',
  'partWritten',
] as const satisfies readonly WordListName[];

/** The parts that are asked for, where nothing else is said ("its pledge?", "where does he work", "theme and pledge"). */
export const partsSaid = once((sentence: Sentence): ReadonlySet<Part> => {
  const { lists } = sentence.knowledge;
  const words = sentence.tokens.filter(({ kind }) => kind !== 'mark');
  const said = new Set<Part>();
  for (let at = 0; at < words.length; ) {
    const found = PARTS.flatMap(part => {
      const length = phraseAt(lists[part], words, at);
      return length === undefined ? [] : [{ part, length }];
    });
    const longest = Math.max(0, ...found.map(({ length }) => length));
    const around = phraseAt(lists.aroundPart, words, at) ?? phraseAt(lists.standsUnder, words, at) ?? 0;
    for (const { part, length } of found) if (length === longest && length >= around) said.add(part);
    if (longest + around === 0) return NOTHING;
    at += Math.max(longest, around);
  }
  return said;
});

const NOTHING: ReadonlySet<Part> = new Set();
