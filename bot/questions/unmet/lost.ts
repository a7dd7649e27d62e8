import { stem } from '../../words/searchWords.ts';
import type { Parts } from '../parts.ts';
import type { Query } from '../query.ts';
import { topicOf } from '../topic.ts';

/** "the plan's stance on fox hunting": a matter that a list of plans, themes or resolutions has no place for; as typed. */
export function lostTopic(parts: Parts, { of, ask, where }: Query): string | undefined {
  const { light } = parts.sentence.knowledge.everyday;
  const isWhole = (of === 'plans' || of === 'themes') && (ask === 'list' || ask === 'count') && !where.theme;
  if (!isWhole || parts.quote !== undefined) return undefined;
  const words = topicOf(parts)?.words.filter(word => word.length > SHORT && !light.has(stem(word))) ?? [];
  return words.length > 0 ? words.join(' ') : undefined;
}

const SHORT = 2;

/** "does Kevin Dennis have kids": asked of a person, and the reading is about something else. */
export function lostPerson({ sentence, people }: Parts, { of, where }: Query): string | undefined {
  if (people.ids.length === 0 || where.person || OF_PEOPLE.has(of)) return undefined;
  const first = Math.min(...people.tokens);
  if (first > OPENING || !ASKED_OF.has(sentence.tokens[0]?.text ?? '')) return undefined;
  return sentence.tokens
    .slice(first)
    .filter(t => t.kind !== 'mark')
    .map(t => t.raw)
    .join(' ');
}

const OF_PEOPLE = new Set<Query['of']>(['people', 'attendance', 'items', 'bot']);
/** The person stands so near to the beginning. */
const OPENING = 2;
const ASKED_OF = new Set(['does', 'did', 'is', 'was', 'has', 'had', 'can', 'will']);

/** "what fell by more than 20%": a bar that no list is cut at. */
export function lostBar({ sentence }: Parts, { ask, where, take }: Query): string | undefined {
  if ((ask !== 'list' && ask !== 'count') || where.ids || where.amount) return undefined;
  const at = sentence.tokens.findIndex(
    (t, n) =>
      BAR.has(t.text) && sentence.tokens[n + 1]?.kind === 'number' && sentence.tokens[n + 1]?.text !== String(take),
  );
  return at < 1
    ? undefined
    : sentence.tokens
        .slice(at - 1, at + 3)
        .map(t => t.raw)
        .join(' ');
}

const BAR = new Set(['than', 'over', 'above', 'below', 'least', 'exceeding']);

/** "what time does tesco close": activities have no hour. */
export function lostTime({ sentence }: Parts, { of, where }: Query): string | undefined {
  const stretch = of === 'activities' && where.topic !== undefined ? sentence.first('facet', 'time') : undefined;
  const opens = stretch !== undefined && sentence.tokens.slice(0, stretch.from).every(t => t.text === 'what');
  return opens
    ? `what ${sentence.tokens
        .slice(stretch.from, stretch.to)
        .map(t => t.raw)
        .join(' ')}`
    : undefined;
}
