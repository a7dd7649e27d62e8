import type { Meeting } from '../../../../data/records/meeting.ts';
import type { Moment } from '../../parts/moments.ts';
import { isTurned } from '../../parts/negation.ts';
import type { Sentence } from '../../sentence.ts';
import { means } from '../../stretches/spans.ts';

/**
 * The meetings of a stretch of time that months are the ends of ("from July onwards", "between May and November"), or of all the time where a month is only
 * counted in or left out ("every date of 2021, March included", "all of them but March"). Undefined where each month named is that of a meeting.
 * @param dated the months named, in the order said
 * @param inTurn all meetings, the earliest first
 */
export function meetingsInSpan(
  sentence: Sentence,
  dated: readonly Moment[],
  inTurn: readonly Meeting[],
): readonly Meeting[] | undefined {
  const [first, second] = dated;
  if (first?.month === undefined) return undefined;
  const of = (moment: Moment) => (meeting: Meeting) => Number(meeting.date.slice(5, 7)) === moment.month;
  const from = inTurn.findIndex(of(first));
  if (second) return isToSecond(sentence, first, second) ? between(inTurn, first, second) : undefined;
  if (saysOnwards(sentence, first)) return from < 0 ? undefined : inTurn.slice(from);
  if (!saysSeveral(sentence) || sentence.has('facet', 'daysUntil')) return undefined;
  if (isUpTo(sentence, first)) return from < 0 ? undefined : inTurn.slice(0, from + 1);
  if (isLeftOut(sentence, first)) return inTurn.filter(meeting => !of(first)(meeting));
  return isCountedIn(sentence, first) ? inTurn : undefined;
}

const between = (inTurn: readonly Meeting[], first: Moment, second: Moment): readonly Meeting[] =>
  inTurn.filter(({ date }) => {
    const month = Number(date.slice(5, 7));
    return month >= (first.month ?? 0) && month <= (second.month ?? 0);
  });

/** "from May to November", "between July and November" */
function isToSecond({ tokens, knowledge }: Sentence, first: Moment, second: Moment): boolean {
  const [start, end] = [Math.min(...first.tokens), Math.min(...second.tokens)];
  const joint = tokens.slice(Math.max(...first.tokens) + 1, end).map(t => t.text);
  const led = tokens[start - 1]?.text ?? '';
  return joint.length === 1 && (led === 'from' || led === 'between') && knowledge.lists.upTo.has(joint[0] ?? '');
}

/** "from July onwards", "from July to the end of the year"; "from March on capital" goes on to a matter. */
function saysOnwards({ tokens, knowledge }: Sentence, { tokens: of }: Moment): boolean {
  const { onwards, upTo } = knowledge.lists;
  const rest = tokens.slice(Math.max(...of) + 1).map(({ text }) => text);
  if (!['from', 'since'].includes(tokens[Math.min(...of) - 1]?.text ?? '')) return false;
  if (upTo.has(rest[0] ?? '')) return rest.slice(1, 4).includes('end');
  return onwards.has(rest[0] ?? '') && (rest[0] !== 'on' || rest.length === 1);
}

const isUpTo = ({ tokens, knowledge }: Sentence, { tokens: of }: Moment): boolean =>
  knowledge.lists.endsWith.has(tokens[Math.min(...of) - 1]?.text ?? '');

function isLeftOut(sentence: Sentence, { tokens: of }: Moment): boolean {
  const stretch = sentence.stretches.find(s => of.includes(s.from) && means(s, 'month'));
  return stretch !== undefined && isTurned(sentence, stretch, s => means(s, 'month'));
}

/** "March included", "counting the one in March" */
function isCountedIn({ tokens, knowledge }: Sentence, { tokens: of }: Moment): boolean {
  const { countedIn } = knowledge.lists;
  const [start, end] = [Math.min(...of), Math.max(...of)];
  const before = tokens.slice(Math.max(0, start - FEW), start).map(t => t.text);
  const at = before.findLastIndex(word => countedIn.has(word));
  return (
    countedIn.has(tokens[end + 1]?.text ?? '') || (at >= 0 && before.slice(at + 1).every(word => OF_ONE.has(word)))
  );
}
const FEW = 4;
const OF_ONE = new Set(['the', 'one', 'meeting', 'in', 'of', 'that', 'was']);

/** "meetings after July", "which dates come before November", "how many more after May" */
export const saysSeveral = (sentence: Sentence): boolean =>
  sentence.tokens.some(t => SEVERAL.has(t.text)) ||
  sentence.has('ask', 'count') ||
  (sentence.has('ask', 'all') && sentence.has('subject', 'meetings'));
const SEVERAL = new Set(['meetings', 'dates', 'ones', 'mtgs']);
