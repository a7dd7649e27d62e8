import type { Token } from '../../words/tokens.ts';
import type { WordLists } from '../../words/wordLists.ts';
import { means, type Stretch } from './spans.ts';

/** "the september programme", "the pack for May", "on the list for the next meeting": of a month or a meeting, such a word is its agenda. */
export function isAgendaOfMeeting(
  stretches: readonly Stretch[],
  tokens: readonly Token[],
  n: number,
  { agendaWord, agendaWordLed }: WordLists,
): boolean {
  const stretch = stretches[n];
  const word = stretch && tokens[stretch.to - 1]?.text;
  if (
    !stretch ||
    word === undefined ||
    means(stretch, 'subject', 'members') ||
    !(agendaWord.has(word) || agendaWordLed.has(word))
  )
    return false;
  if (agendaWordLed.has(word) && !(stretch.to - stretch.from > 1 || tokens[stretch.from - 1]?.text === 'the'))
    return false;
  const [before, after] = [stretches[n - 1], stretches[n + 1]];
  return isMeeting(before) || (after !== undefined && means(after, 'relation', 'in') && isLedTo(stretches, n + 2));
}

/** "for May", "for the May meeting", "for 19 May": a month or meeting with no more before it than its day or an article. */
const isLedTo = (stretches: readonly Stretch[], from: number): boolean =>
  stretches.slice(from, from + WITHIN).some((s, at, led) => isMeeting(s) && led.slice(0, at).every(isSmall));
const WITHIN = 3;

const isSmall = (s: Stretch): boolean =>
  s.entries.some(({ role }) => role === 'filler' || role === 'number') || means(s, 'time', 'next');

const isMeeting = (s: Stretch | undefined): boolean =>
  s !== undefined && (means(s, 'month') || means(s, 'subject', 'meetings'));
