import type { Parts } from '../../parts.ts';
import type { Ask } from '../../query.ts';
import { sentenceText } from '../../sentence.ts';
import { groupOf } from '../activities/grouping.ts';
import { asksNumber } from './itemParts.ts';
import { asksTaker } from './meetings.ts';

/**
 * What a question about papers asks of them: a list, how many, who writes, when.
 * @param topic whether it names what they are about
 * @param author whether it names who writes them
 */
export function askOf(parts: Parts, topic: boolean, author: boolean): Ask {
  const { sentence } = parts;
  const by = groupOf(sentence);
  if (by === 'author' || by === 'meeting' || by === 'section') return 'group';
  if (topic && asksNumber(sentence)) return 'show';
  if (sentence.has('ask', 'count')) return 'count';
  if (
    sentence.has('ask', 'who') ||
    sentence.has('facet', 'contact') ||
    sentence.all('ask', 'lead').some(s => s.key.endsWith(' behind') || /\bname\b.* on$/.test(s.key)) ||
    (sentence.has('writing', 'author') && topic && parts.people.ids.length === 0)
  )
    return 'who';
  const meets = sentence.has('writing', 'coming') && sentence.has('subject', 'meetings') && parts.moments.length === 0;
  if (topic && (asksWhichAgenda(parts) || (parts.moments.length === 0 && asksTaker(sentence)))) return 'when';
  if ((topic || author) && (sentence.has('ask', 'when') || (topic && meets))) return 'when';
  return 'list';
}

/** "has use of force been put on an agenda, and if so which one", "estates - which agenda": the day of it. */
const asksWhichAgenda = ({ sentence, moments }: Parts): boolean =>
  moments.length === 0 &&
  sentence.has('subject', 'items', 'meetings') &&
  /\bwhich( one| agenda| programme)?$/.test(sentenceText(sentence));
