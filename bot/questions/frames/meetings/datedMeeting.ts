import { hardTokens } from '../../matter.ts';
import type { Parts } from '../../parts.ts';
import { meetingsNamed } from './names.ts';

/** "is there one in august", "anything on in june": a date that nothing else is asked of can only be a meeting's. */
export function isBareDate(parts: Parts): boolean {
  const { sentence } = parts;
  const asked = sentence.has('ask', 'existence', 'when') || sentence.has('doing', 'work');
  return (
    parts.moments.length > 0 &&
    asked &&
    !sentence.tokens.some(t => t.text === 'updated') &&
    !saysOther(parts) &&
    leftOver(parts) === 0
  );
}

/** "what is in July", "whats happening in September": what the meeting takes, where nothing else is named or spoken of. */
export function asksWhatIsOn(parts: Parts): boolean {
  const { sentence, moments } = parts;
  const { last } = sentence.context;
  const opening = sentence.tokens.find(t => !OPENING.has(t.text))?.text ?? '';
  const isOfElse = last !== undefined && !OF_MEETINGS.has(last.query.of);
  return (
    ASKS_WHAT.has(opening) &&
    moments.length === 1 &&
    !isOfElse &&
    !sentence.has('ask', 'when', 'count') &&
    !sentence.has('facet') &&
    !sentence.tokens.some(t => POINTING.has(t.text)) &&
    !saysOther(parts) &&
    leftOver(parts) === 0
  );
}
const OPENING = new Set(['and', 'so', 'ok', 'then', 'n']);
const ASKS_WHAT = new Set(['what', 'whats', 'wots', 'wot']);
const POINTING = new Set(['it', 'its', 'that', 'thats', 'this', 'about', 'date', 'day']);
const OF_MEETINGS = new Set(['meetings', 'items', 'attendance', 'resolutions']);

/** Something besides a date is named that could be asked of. */
function saysOther({ sentence, themes, plans, statuses, leadGroups, people }: Parts): boolean {
  return (
    sentence.has(
      'subject',
      'activities',
      'indicators',
      'meetings',
      'resolutions',
      'finance',
      'items',
      'attendance',
      'updates',
    ) ||
    sentence.has('direction') ||
    sentence.has('flag') ||
    // "What's the" asks for a figure too.
    (sentence.has('unit') && !sentence.tokens.some(t => t.text === 'date')) ||
    sentence.has('attending') ||
    sentence.has('paperKind') ||
    themes.tokens.size > 0 ||
    plans !== undefined ||
    statuses !== undefined ||
    leadGroups !== undefined ||
    people.ids.length > 0
  );
}

/** "what time do we kick off on 19 May", "the date of the one in november": of the day of a meeting, where nothing else is named. */
export function isDatedOne(parts: Parts): boolean {
  const { sentence, moments } = parts;
  const { tokens, context } = sentence;
  const isSaid = moments.some(({ tokens: at }) => {
    const [first, last] = [Math.min(...at), Math.max(...at)];
    const led = tokens.slice(Math.max(0, first - 3), first).map(t => t.text);
    return tokens[last + 1]?.text === 'one' || /\bone (in|on|for|of)( the)?$/.test(led.join(' '));
  });
  const isOfElse = context.last !== undefined && !['meetings', 'items', 'attendance'].includes(context.last.query.of);
  const other = sentence.has('subject', 'activities', 'indicators', 'resolutions', 'finance', 'items', 'attendance');
  const isOfMeeting = sentence.has('facet', 'time', 'place') && meetingsNamed(parts).meeting !== undefined;
  return (isSaid || isOfMeeting) && !isOfElse && !other && parts.statuses === undefined && leftOver(parts) === 0;
}

/** A word of so few letters is a slip or a small word. */
const SHORT = 3;

export const leftOver = (parts: Parts): number =>
  hardTokens(parts.sentence, {
    hard: [],
    skip: new Set([...parts.themes.tokens, ...parts.moments.flatMap(m => m.tokens)]),
  }).filter(at => {
    const token = parts.sentence.tokens[at];
    return token?.kind === 'word' && token.text.length > SHORT && !['plan', 'police', 'crime'].includes(token.stem);
  }).length;
