import { once } from '../../../../data/once.ts';
import type { Sentence } from '../../sentence.ts';
import { entriesOf, means } from '../../stretches/spans.ts';

/** "a MARAC meeting", "the next TCG meeting": letters of the glossary right before the word, which are none of the office's own. Its dates are in no record. */
export const othersMeeting = once((sentence: Sentence): string | undefined => {
  const meeting = sentence.stretches.find(s => means(s, 'subject', 'meetings') && /^(meeting|mtg)/.test(s.key));
  const before = sentence.stretches.find(s => s.to === meeting?.from);
  const isOurs = before?.entries.some(({ role }) => role === 'author' || role === 'leadGroup' || role === 'subject');
  return before && !isOurs
    ? entriesOf(before, 'term').find(({ means: term }) => /^[A-Z]{3,}$/.test(term))?.means
    : undefined;
});
