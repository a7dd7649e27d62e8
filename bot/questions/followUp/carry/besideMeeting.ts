import { type Candidate, candidate, compact } from '../../candidate.ts';
import { hardWords } from '../../matter.ts';
import type { Parts } from '../../parts.ts';
import type { Query } from '../../query.ts';
import { isWhole, type Last } from '../spokenOf.ts';

const OF_MEETINGS: ReadonlySet<Query['of']> = new Set(['meetings', 'items', 'resolutions', 'attendance']);

/**
 * "and the meeting after that, when is it?", "the one following", "the one after July": the neighbour of the meeting spoken of, or of the one
 * named. Whoever asks for a day asks it of the meeting, also where one entry of it, or who was there, was spoken of last.
 */
export function besideMeeting(parts: Parts, last: Last, spoken: string): Candidate | undefined {
  const { sentence, moments } = parts;
  const step = stepSaid(parts, last.query.facet === 'panelDate');
  const saysMeeting = sentence.has('subject', 'meetings');
  const ofMeetings = OF_MEETINGS.has(last.query.of);
  const isOf =
    saysMeeting ||
    moments.length > 0 ||
    last.query.of === 'meetings' ||
    (ofMeetings && (isWhole(last) || last.query.ask === 'when' || asksDay(parts)));
  if (step === undefined || !isOf || saysMatter(parts)) return undefined;
  const { meetings } = sentence.knowledge.register.records;
  const [moment] = moments;
  const from = moment ? meetings.find(m => Number(m.date.slice(5, 7)) === moment.month)?.id : spoken;
  // Where the sentence says "meeting", the named one's neighbour is found already.
  if (from === undefined || (moments.length > 0 && saysMeeting)) return undefined;
  const inTurn = [...meetings].sort((a, b) => (a.date < b.date ? -1 : 1));
  const beside = inTurn[inTurn.findIndex(m => m.id === from) + step];
  if (!beside) return undefined;
  const isAgenda = last.query.of === 'items' && last.query.ask === 'list' && isWhole(last);
  const listed = isAgenda && !sentence.has('ask', 'when') && !sentence.has('subject', 'themes') && !asksDay(parts);
  const where = { meeting: { values: [beside.id] } };
  // "and the one after, when is it" asks for its own day, whatever was asked of the one before.
  const facet = last.query.of === 'meetings' && !asksDay(parts) ? last.query.facet : undefined;
  const query: Query = listed
    ? { ask: 'list', of: 'items', where }
    : { ask: 'when', of: 'meetings', where, ...compact({ facet }) };
  return candidate(query, [
    ['the meeting beside it', 12.5, true],
    ['its day', 1.5, asksDay(parts)],
  ]);
}

const saysMatter = (parts: Parts): boolean =>
  hardWords(parts.sentence, { hard: [], skip: new Set(parts.moments.flatMap(m => m.tokens)) }).length > 0;

/** How far on from the meeting it points, where that is all it says: one word of a step among small words. */
function stepSaid(parts: Parts, isOfPanel: boolean): 1 | -1 | undefined {
  const { sentence, moments } = parts;
  const dated = new Set(moments.flatMap(m => m.tokens));
  const said = sentence.tokens.filter((t, at) => t.kind !== 'mark' && !dated.has(at)).map(t => t.text);
  const steps = said.filter(word => !AROUND.has(word) && !(isOfPanel && word === 'panel'));
  // "the next one after that" steps once.
  const [step, ...more] = steps.length > 1 ? steps.filter(word => word !== 'next') : steps;
  if (step === undefined || more.length > 0) return undefined;
  if (ON.has(step)) return 1;
  if (BACK.has(step)) return -1;
  // "The next one" of a list is an entry of it, and "the next meeting" is the next from today: of what was spoken of only a day is asked so.
  const isNext = step === 'next' && asksDay(parts) && !sentence.has('subject', 'meetings');
  return isNext || (step === 'previous' && asksDay(parts)) ? (isNext ? 1 : -1) : undefined;
}

const ON = new Set(['after', 'following', 'afterwards']);
const BACK = new Set(['before', 'preceding']);
const AROUND = new Set(
  'and so ok n then what about how whats is was when whens date day the on of in that it this one meeting please pls thats does fall they we meet hold held which theme themes'.split(
    ' ',
  ),
);

/** "when is it", "the date" */
const asksDay = ({ sentence }: Parts): boolean =>
  sentence.has('ask', 'when') || sentence.tokens.some(t => t.text === 'when' || t.text === 'whens');
