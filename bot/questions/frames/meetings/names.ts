import { MONTHS } from '../../../../data/dayInWords.ts';
import { once } from '../../../../data/once.ts';
import type { Meeting } from '../../../../data/records/meeting.ts';
import type { Moment } from '../../parts/moments.ts';
import { isOfSeason } from '../../parts/seasons.ts';
import type { Parts } from '../../parts.ts';
import type { Choice, Where } from '../../query.ts';
import { type Sentence, sentenceText } from '../../sentence.ts';
import { means, type Stretch } from '../../stretches/spans.ts';
import { meetingsInSpan, saysSeveral } from './spanOfMeetings.ts';

/** The meetings a sentence is about: by date, or counted from today. */
export interface NamedMeetings {
  readonly meeting?: Choice<string>;
  readonly when?: NonNullable<Where['when']>;
  /** The meeting before this one is meant, of which no more than its date is known. */
  readonly previousOf?: string;
  /** A date on which there is no meeting, in words. */
  readonly unknown?: string;
  /** The meeting is the neighbour of the one whose date is said. */
  readonly isBeside?: true;
}

/** Every frame that has to do with meetings asks for them. */
export const meetingsNamed = once(meetingsOf);

function meetingsOf(parts: Parts): NamedMeetings {
  const { sentence } = parts;
  const today = sentence.context.now.toISODate() ?? '';
  const dated = datesNamed(parts);
  const ids = datedMeetings(parts);
  const beside = besideDate(parts, ids);
  if (beside) return beside;
  const span = meetingsInSpan(sentence, dated, inTurn(parts));
  if (span) return allOf(span);
  const edge = edgeOfYear(parts);
  if (edge) return { meeting: { values: [edge] } };
  if (ids.length > 0) return { meeting: { values: [...new Set(ids)] } };
  if (dated.length > 0 && dated[0]) return { unknown: wordsOf(dated[0]) };
  if (sentence.has('time', 'afterNext')) return meetingAt(parts, inTurn(parts).filter(m => m.date >= today)[1]);
  if (sentence.has('time', 'next')) return { when: 'next' };
  if (sentence.has('time', 'upcoming')) return { when: 'upcoming' };
  if (sentence.has('time', 'past')) return { when: 'past' };
  return sentence.has('time', 'last') ? { when: 'last' } : {};
}

const datesNamed = ({ sentence, moments }: Parts): readonly Moment[] =>
  moments.filter(
    m => (m.month !== undefined || m.day !== undefined || m.season !== undefined) && !endsPeriod(sentence, m),
  );

/** The meetings on the dates that a sentence names, or after which a panel sits on them. */
export function datedMeetings(parts: Parts): readonly string[] {
  const { sentence } = parts;
  const { meetings } = sentence.knowledge.register.records;
  const today = sentence.context.now.toISODate() ?? '';
  return datesNamed(parts).flatMap(moment => {
    const held = meetings.filter(m => isOn(m.date, moment));
    const sat = sentence.has('subject', 'panel') ? meetings.filter(m => m.panelDate && isOn(m.panelDate, moment)) : [];
    const isPanel = sat.length > 0 && (held.length === 0 || isDayOfPanel(sentence, moment));
    return nearest(isPanel ? sat : held, today, moment.season !== undefined);
  });
}

/** "when does the panel sit in September": the panel's own day, and not that of the meeting it follows ("the panel for the September meeting"). */
const isDayOfPanel = (sentence: Sentence, { tokens }: Moment): boolean =>
  !sentence.has('subject', 'meetings') &&
  ['in', 'on', 'during'].includes(sentence.tokens[Math.min(...tokens) - 1]?.text ?? '');

/** "in the year ending March", "the 12 months to June": the end of what a figure counts, and no day that a meeting is on. */
function endsPeriod({ stretches, tokens }: Sentence, { tokens: of }: Moment): boolean {
  const start = Math.min(...of);
  const isTo = tokens[start - 1]?.text === 'to';
  const period = stretches.find(s => s.to === (isTo ? start - 1 : start) && means(s, 'time', 'thisYear'));
  return period !== undefined && (isTo || /\b(ending|ended)( in)?$/.test(period.key));
}

/** "the meeting after the July one", "which comes before November": the neighbour of the meeting that is named. */
function besideDate(parts: Parts, ids: readonly string[]): NamedMeetings | undefined {
  const { sentence } = parts;
  const start = Math.min(...(parts.moments[0]?.tokens ?? []));
  const word = sentence.stretches.find(
    s => s.to <= start && leadsTo(sentence, s.to, start) && (isAfter(s) || isBefore(s)),
  );
  const [id] = ids;
  const isDone = saysDone(parts);
  if (!(word || isDone) || id === undefined || ids.length > 1 || !isOfMeetings(sentence)) return undefined;
  const isOn = isDone || (word !== undefined && isAfter(word));
  const list = inTurn(parts);
  const place = list.findIndex(m => m.id === id);
  if (saysSeveral(sentence)) return allOf(isOn ? list.slice(place + 1) : list.slice(0, place));
  const meeting = list[place + (isOn ? 1 : -1)];
  const isFirst = place === 0 && !isOn && list[0]?.previousMeeting !== undefined;
  return { ...meetingAt(parts, meeting), isBeside: true, ...(isFirst && { previousOf: id }) };
}

const allOf = (meetings: readonly Meeting[]): NamedMeetings =>
  meetings.length > 0
    ? { meeting: { values: meetings.map(m => m.id) }, isBeside: true }
    : { unknown: 'a meeting beyond that' };

/** "once July's done, when do we meet": what comes after it. */
function saysDone({ sentence: { tokens, knowledge }, moments }: Parts): boolean {
  const at = Math.max(-1, ...(moments[0]?.tokens ?? []));
  const next = tokens.slice(at + 1, at + 4).map(t => t.text);
  return (
    at >= 0 &&
    ['once', 'when', 'with', 'now', 'after'].includes(
      tokens[Math.min(...(moments[0]?.tokens ?? [])) - 1]?.text ?? '',
    ) &&
    next.some(word => knowledge.lists.isDone.has(word))
  );
}

/** Nothing stands between but "the", "the one in". */
const leadsTo = ({ tokens }: Sentence, from: number, to: number): boolean =>
  tokens.slice(from, to).every(t => ['the', 'one', 'in', 'of', 'on', 'meeting'].includes(t.text));

const isAfter = (s: Stretch): boolean =>
  means(s, 'relation', 'after') || means(s, 'ordinal', 'next') || /\bafter$/.test(s.key);
const isBefore = (s: Stretch): boolean =>
  means(s, 'relation', 'before') || means(s, 'ordinal', 'previous') || /\bbefore$/.test(s.key);

/** "the one after July", "when did they meet before May": said of meetings, or of nothing else. */
const isOfMeetings = (sentence: Sentence): boolean =>
  !sentence.has('subject', 'panel', 'updates') &&
  !sentence.has('facet', 'updatesDue', 'daysUntil') &&
  (sentence.has('subject', 'meetings', 'things') ||
    sentence.tokens.some(t => t.text === 'one' || t.text === 'meetings' || t.text === 'mtgs') ||
    (sentence.has('ask', 'when') && !sentence.has('subject')));

/** "the last meeting of the year", "final meeting of 2021": not the newest that was held. */
function edgeOfYear(parts: Parts): string | undefined {
  const { sentence } = parts;
  const isFirst = saysFirst(sentence);
  const { finalMeeting } = sentence.knowledge.lists;
  const said = parts.moments.find(m => m.month === undefined && m.day === undefined)?.year ?? yearSaid(sentence);
  const isThis = /\b(of the|this) year\b/.test(sentenceText(sentence));
  const isLast = sentence.has('time', 'last') || sentence.tokens.some(t => finalMeeting.has(t.text));
  const year = said ?? (isThis ? sentence.context.now.year : undefined);
  if (
    !(isLast || isFirst) ||
    year === undefined ||
    !(sentence.has('subject', 'meetings') || isOfMeetingsSpokenOf(sentence))
  )
    return undefined;
  const ofYear = inTurn(parts).filter(m => m.date.startsWith(`${year}-`));
  return ofYear.at(isFirst ? 0 : -1)?.id;
}

/** "the first meeting this year" */
const saysFirst = ({ tokens, stretches }: Sentence): boolean =>
  stretches.some(s => means(s, 'subject', 'meetings') && FIRST.has(tokens[s.from - 1]?.text ?? ''));
const FIRST = new Set(['first', 'opening', 'earliest', '1st']);

/** "the last one of the year" after a meeting, or its agenda */
const isOfMeetingsSpokenOf = ({ tokens, context: { last } }: Sentence): boolean =>
  (last?.query.of === 'meetings' || last?.query.of === 'items') && tokens.some(t => t.text === 'one');

/** "the last meeting of 2021" */
function yearSaid({ tokens }: Sentence): number | undefined {
  const token = tokens.find((t, at) => /^20\d\d$/.test(t.text) && ['of', 'in'].includes(tokens[at - 1]?.text ?? ''));
  return token && Number(token.text);
}

const meetingAt = (parts: Parts, meeting: Meeting | undefined): NamedMeetings =>
  meeting
    ? { meeting: { values: [meeting.id] } }
    : { unknown: `a meeting ${parts.moments.length > 0 ? 'beyond that' : 'after next'}` };

const inTurn = (parts: Parts): Meeting[] =>
  [...parts.sentence.knowledge.register.records.meetings].sort((a, b) => (a.date < b.date ? -1 : 1));

function isOn(date: string, moment: Moment): boolean {
  const [year, month, day] = date.split('-').map(Number);
  return (
    (moment.month === undefined || moment.month === month) &&
    (moment.season === undefined || isOfSeason(month ?? 0, moment.season)) &&
    (moment.day === undefined || moment.day === day) &&
    (moment.year === undefined || moment.year === year)
  );
}

/** Of several in the same month of different years, the one nearest to today; of a season all that are near to that. */
function nearest(meetings: readonly Meeting[], today: string, isSeason: boolean): string[] {
  const days = ({ date }: Meeting, other: string) => Math.abs(Date.parse(date) - Date.parse(other)) / DAY_MS;
  const [best] = [...meetings].sort((a, b) => days(a, today) - days(b, today));
  return meetings.filter(m => m === best || (isSeason && best && days(m, best.date) < SEASON_DAYS)).map(m => m.id);
}
const DAY_MS = 86_400_000;
const SEASON_DAYS = 100;

const wordsOf = (moment: Moment): string =>
  [
    'a meeting',
    moment.day === undefined ? 'in' : 'on',
    moment.day,
    moment.season ?? (moment.month === undefined ? 'that day' : MONTHS[moment.month - 1]),
    moment.year,
  ]
    .filter(x => x !== undefined)
    .join(' ');

/** The one meeting that an agenda or a list of items is asked of, where none is named: the next. */
export function nextMeeting(parts: Parts, section?: string): string | undefined {
  const today = parts.sentence.context.now.toISODate() ?? '';
  const ahead = inTurn(parts).filter(m => m.date >= today);
  const having = section === undefined ? undefined : ahead.find(m => m.items.some(item => item.section === section));
  return (having ?? ahead[0])?.id;
}

/** The newest meeting that has been held. */
export function lastMeeting(parts: Parts): string | undefined {
  const today = parts.sentence.context.now.toISODate() ?? '';
  return [...parts.sentence.knowledge.register.records.meetings]
    .sort((a, b) => (a.date < b.date ? 1 : -1))
    .find(m => m.date < today)?.id;
}
