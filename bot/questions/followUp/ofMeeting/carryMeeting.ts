import { wordsOf } from '../../../words/names.ts';
import { compact } from '../../candidate.ts';
import { meetingsNamed } from '../../frames/meetings/names.ts';
import type { Parts } from '../../parts.ts';
import type { Query, Where } from '../../query.ts';
import type { Filled } from '../carry/filled.ts';
import type { Cues } from '../cues.ts';
import type { Last } from '../last.ts';
import { meetingSpokenOf, namesSpokenOf, personSpokenOf, topicSpokenOf } from '../spokenOf.ts';
import { titleNear } from './papersNamed.ts';

/** The meeting, the writer or the matter spoken of, in a question about items or meetings that has none. */
export function withMeeting(parts: Parts, last: Last, own: Query): Filled | undefined {
  const writer = personSpokenOf(last);
  if (
    own.of === 'items' &&
    parts.people.ids.length === 0 &&
    parts.sentence.has('followUp', 'person') &&
    (parts.sentence.has('writing', 'author') || parts.sentence.has('subject', 'items')) &&
    writer.length > 0
  )
    return {
      query: {
        ask: 'list',
        of: 'items',
        where: compact({
          ...own.where,
          meeting: own.where.meeting ?? (sayMeeting(parts) ? meetingChoice(parts, last) : undefined),
          person: { values: writer, as: 'author' } as const,
        }),
      },
      notes: [],
    };
  const named = meetingsNamed(parts);
  const spoken = paperSpokenOf(parts, last, own);
  if (spoken) return spoken;
  const paper = aboutPaper(parts, last, own);
  if (paper) return paper;
  if (named.meeting || named.unknown !== undefined || named.when || own.where.topic !== undefined || own.where.theme)
    return undefined;
  const meeting = meetingSpokenOf(parts, last);
  if (meeting === undefined) return undefined;
  // "which meeting is that paper for": its day, and what is said next is still about the paper.
  const entry = own.of === 'meetings' && own.ask === 'when' && !own.facet ? entryOf(last.query.where) : undefined;
  if (entry && last.query.of === 'items') return { query: { ask: 'when', of: 'items', where: entry }, notes: [] };
  const { when: _, ...where } = own.where;
  return { query: { ...own, where: { ...where, meeting: { values: [meeting] } } }, notes: [] };
}

/** "who wrote the report" after one paper: that one, and not all that come to its meeting. */
function paperSpokenOf(parts: Parts, last: Last, own: Query): Filled | undefined {
  const { sentence, moments, people } = parts;
  const isPaper = sentence.tokens.some(t => t.text === 'paper' || t.text === 'report' || t.text === 'item');
  const isOpen = own.of === 'items' && Object.keys(own.where).every(part => part === 'meeting');
  if (!isPaper || !isOpen || moments.length + people.ids.length > 0 || meetingsNamed(parts).when) return undefined;
  const where = last.query.of === 'items' ? entryOf(last.query.where) : undefined;
  return where && { query: { ask: own.ask, of: 'items', where, ...compact({ facet: own.facet }) }, notes: [] };
}

/** The parts of a filter that say which entry of an agenda is meant, where they do. */
function entryOf({ topic, ids, agendaNumber, meeting }: Where): Where | undefined {
  const isOne = topic !== undefined || ids !== undefined || agendaNumber !== undefined;
  return isOne ? compact({ meeting, ids, agendaNumber, topic }) : undefined;
}

/** "is there a paper coming" after an activity or a figure: on what was spoken of. */
function aboutPaper(parts: Parts, last: Last, own: Query): Filled | undefined {
  const named = meetingsNamed(parts);
  const isOpen = own.of === 'items' && own.where.topic === undefined && !own.where.ids && !named.meeting && !named.when;
  const asks =
    own.facet === 'paper' ||
    (parts.sentence.has('subject', 'items') && (parts.sentence.has('ask', 'existence') || isBare(parts)));
  const isElsewhere = last.query.of === 'activities' || last.query.of === 'indicators' || last.query.of === 'terms';
  if (!isOpen || !asks || !isElsewhere) return undefined;
  const names = [topicSpokenOf(parts, last), ...namesSpokenOf(parts, last)].filter(name => name !== undefined);
  const { items } = parts.sentence.knowledge;
  const topic =
    names.find(name => (items.rank(wordsOf(name))[0]?.said ?? 0) >= 0.99) ?? titleNear(parts, names) ?? names[0];
  if (topic === undefined) return undefined;
  const isWhen = parts.sentence.has('ask', 'when');
  return {
    query: {
      ask: isWhen ? 'when' : own.facet === 'paper' ? 'show' : 'list',
      of: 'items',
      where: { topic },
      ...compact({ facet: isWhen ? undefined : own.facet }),
    },
    notes: [],
  };
}

/** "paper?" */
const isBare = ({ sentence }: Parts): boolean => sentence.tokens.filter(t => t.kind !== 'mark').length <= 2;

const sayMeeting = (parts: Parts): boolean => parts.sentence.stretches.some(s => /meeting/.test(s.key));

function meetingChoice(parts: Parts, last: Last): Where['meeting'] {
  const meeting = meetingSpokenOf(parts, last);
  return meeting === undefined ? undefined : { values: [meeting] };
}

export function withPersonAndMeeting(parts: Parts, last: Last, cues: Cues, own: Query): Filled | undefined {
  const latest = meetingsNamed(parts).when === 'last' ? own.where.meeting : undefined;
  const meeting =
    meetingsNamed(parts).meeting ??
    latest ??
    (meetingSpokenOf(parts, last) ? { values: [meetingSpokenOf(parts, last) ?? ''] } : own.where.meeting);
  const spokenOf = personSpokenOf(last);
  if (cues.else && spokenOf.length > 0)
    return {
      query: {
        ...own,
        ask: 'list',
        where: compact({ ...own.where, meeting, person: { values: spokenOf, except: true, as: 'any' } as const }),
      },
      notes: [],
    };
  if (cues.person && spokenOf.length > 0 && parts.people.ids.length === 0) {
    const { attendance: _, ...where } = own.where;
    return {
      query: {
        ...own,
        ask: 'show',
        where: compact({ ...where, meeting, person: { values: spokenOf, as: 'any' } as const }),
      },
      notes: [],
    };
  }
  return meetingSpokenOf(parts, last)
    ? { query: { ...own, where: compact({ ...own.where, meeting }) }, notes: [] }
    : undefined;
}
