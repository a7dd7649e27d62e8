import { MONTHS } from '../../../data/dayInWords.ts';
import type { Meeting } from '../../../data/records.ts';
import { once } from '../once.ts';
import type { Moment } from '../parts/moments.ts';
import type { Parts } from '../parts.ts';
import type { Choice, Where } from '../query.ts';
import { means } from '../spans.ts';

/** The meetings a sentence is about: by date, or counted from today. */
export interface NamedMeetings {
  readonly meeting?: Choice<string>;
  readonly when?: NonNullable<Where['when']>;
  /** The meeting before this one is meant, of which no more than its date is known. */
  readonly previousOf?: string;
  /** A date on which there is no meeting, in words. */
  readonly unknown?: string;
}

/** Every frame that has to do with meetings asks for them. */
export const meetingsNamed = once(meetingsOf);

function meetingsOf(parts: Parts): NamedMeetings {
  const { sentence } = parts;
  const meetings = sentence.knowledge.register.records.meetings;
  const today = sentence.context.now.toISODate() ?? '';
  const dated = parts.moments.filter(m => m.month !== undefined || m.day !== undefined);
  const ids = dated.flatMap(moment =>
    nearest(
      meetings.filter(m => isOn(m, moment)),
      today,
    ),
  );
  const beside = besideDate(parts, ids);
  if (beside) return beside;
  if (ids.length > 0) return { meeting: { values: [...new Set(ids)] } };
  if (dated.length > 0 && dated[0]) return { unknown: wordsOf(dated[0]) };
  if (sentence.has('time', 'afterNext')) return meetingAt(parts, inTurn(parts).filter(m => m.date >= today)[1]);
  if (sentence.has('time', 'next')) return { when: 'next' };
  if (sentence.has('time', 'upcoming')) return { when: 'upcoming' };
  if (sentence.has('time', 'past')) return { when: 'past' };
  return sentence.has('time', 'last') ? { when: 'last' } : {};
}

/** "the meeting after the July one", "which comes before November": the neighbour of the meeting that is named. */
function besideDate(parts: Parts, ids: readonly string[]): NamedMeetings | undefined {
  const { sentence } = parts;
  const start = Math.min(...(parts.moments[0]?.tokens ?? []));
  const word = [
    ...sentence.all('relation', 'after'),
    ...sentence.all('relation', 'before'),
    ...sentence.all('ordinal', 'next', 'previous'),
  ].find(s => s.to <= start && start - s.to <= 1);
  const said =
    sentence.has('subject', 'meetings', 'things') || sentence.has('ask', 'when') || word?.key.includes('one');
  if (!word || ids.length !== 1 || !said || sentence.has('subject', 'panel')) return undefined;
  if (sentence.has('subject', 'updates') || sentence.has('facet', 'updatesDue')) return undefined;
  const list = inTurn(parts);
  const step = means(word, 'relation', 'after') || means(word, 'ordinal', 'next') ? 1 : -1;
  const at = list.findIndex(m => m.id === ids[0]);
  const first = list[at];
  const isBeforeAll = at === 0 && step < 0 && first?.previousMeeting !== undefined;
  return { ...meetingAt(parts, list[at + step]), ...(isBeforeAll && { previousOf: first.id }) };
}

const meetingAt = (parts: Parts, meeting: Meeting | undefined): NamedMeetings =>
  meeting
    ? { meeting: { values: [meeting.id] } }
    : { unknown: `a meeting ${parts.moments.length > 0 ? 'beyond that' : 'after next'}` };

const inTurn = (parts: Parts): Meeting[] =>
  [...parts.sentence.knowledge.register.records.meetings].sort((a, b) => (a.date < b.date ? -1 : 1));

function isOn(meeting: Meeting, moment: Moment): boolean {
  const [year, month, day] = meeting.date.split('-').map(Number);
  return (
    (moment.month === undefined || moment.month === month) &&
    (moment.day === undefined || moment.day === day) &&
    (moment.year === undefined || moment.year === year)
  );
}

/** Of several in the same month of different years, the one nearest to today. */
function nearest(meetings: readonly Meeting[], today: string): string[] {
  const away = (m: Meeting) => Math.abs(Date.parse(m.date) - Date.parse(today));
  return [...meetings]
    .sort((a, b) => away(a) - away(b))
    .slice(0, 1)
    .map(m => m.id);
}

const wordsOf = (moment: Moment): string =>
  [
    'a meeting',
    moment.day === undefined ? 'in' : 'on',
    moment.day,
    moment.month === undefined ? 'that day' : MONTHS[moment.month - 1],
    moment.year,
  ]
    .filter(x => x !== undefined)
    .join(' ');

/** The one meeting that an agenda or a list of items is asked of, where none is named: the next. */
export function nextMeeting(parts: Parts): string | undefined {
  const today = parts.sentence.context.now.toISODate() ?? '';
  return inTurn(parts).find(m => m.date >= today)?.id;
}

/** The newest meeting that has been held. */
export function lastMeeting(parts: Parts): string | undefined {
  const today = parts.sentence.context.now.toISODate() ?? '';
  return [...parts.sentence.knowledge.register.records.meetings]
    .sort((a, b) => (a.date < b.date ? 1 : -1))
    .find(m => m.date < today)?.id;
}
