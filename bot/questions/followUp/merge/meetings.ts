import { compact } from '../../candidate.ts';
import { themeChoice } from '../../frames/activities/activities.ts';
import { officesNamed } from '../../frames/meetings/attendance.ts';
import { behindOf } from '../../frames/meetings/itemParts.ts';
import { itemCandidates } from '../../frames/meetings/items.ts';
import { meetingsNamed } from '../../frames/meetings/names.ts';
import { titledResolutions } from '../../frames/meetings/resolutions.ts';
import { themeItemsOf } from '../../frames/meetings/themeItems.ts';
import { hardWords } from '../../matter.ts';
import type { Parts } from '../../parts.ts';
import type { Ask, Facet, Query, Where } from '../../query.ts';
import { type Sentence, sentenceText } from '../../sentence.ts';
import { topicOf } from '../../topic.ts';
import { asksWhole } from '../carry/asksWhole.ts';
import { asksOfEntry, ofTheSameEntry } from '../carry/sameEntry.ts';
import type { Cues } from '../cues.ts';
import type { Last } from '../last.ts';
import { bodyThere } from '../ofMeeting/bodyThere.ts';
import { isAmongShown, isElsewhere, isInItsPlace, isTitle, titleSaid } from '../ofMeeting/papersNamed.ts';
import { meetingPointer } from '../point/meetingPointer.ts';
import { meetingSpokenOf } from '../spokenOf.ts';
import { alsoThere, attending, othersThere } from './attendees.ts';
import { countedThere } from './countedThere.ts';
import { authorNamed, numberAlone } from './itemFilter.ts';
import { saysAll } from './lifted.ts';
import type { Merged } from './merged.ts';
import { whereFound } from './whereFound.ts';

/** A question about meetings, their items, resolutions or attendance with a part changed. */
export function mergedMeetings(parts: Parts, last: Last, cues: Cues): Merged | undefined {
  const { of } = last.query;
  // No paper has a colour.
  if (parts.statuses?.values.some(value => COLOURS.has(value))) return undefined;
  if (of === 'items' && cues.person && parts.sentence.has('ask', 'lead')) return undefined;
  const others = of === 'attendance' && cues.else ? (othersThere(parts, last) ?? alsoThere(parts, last)) : undefined;
  if (others) return others;
  const ofBody = bodyThere(parts, last);
  if (ofBody) return ofBody;
  const counted = countedThere(parts, last, cues);
  if (counted) return counted;
  const aspect = aspectOfMeeting(parts, last);
  if (aspect) return aspect;
  const titled = of === 'resolutions' && !asksThere(parts) ? titledResolutions(parts) : [];
  if (titled.length > 0) return { query: { ask: 'show', of, where: { ids: { values: titled } } }, named: 2 };
  const named = meetingsNamed(parts);
  const delta: Where = compact({
    meeting: named.meeting ?? pointedAt(parts, last),
    when: of === 'meetings' && !named.meeting ? named.when : undefined,
    theme: of === 'meetings' || of === 'items' ? themeSaid(parts, last, named.meeting) : undefined,
    topic:
      (of === 'resolutions' || of === 'items') && !asksOfEntry(parts.sentence)
        ? (topicOf(parts, { keepPlans: true, keepThemes: true, hold: ['financeGroup'] })?.text ??
          titleSaid(parts, last))
        : undefined,
    author: of === 'items' && (cues.narrowing || cues.fragment) ? authorNamed(parts) : undefined,
    agendaNumber: of === 'items' ? numberAlone(parts, last) : undefined,
    itemSection: of === 'items' ? itemCandidates(parts)[0]?.query.where.itemSection : undefined,
    person: personNamed(parts, last, of),
    attendance: of === 'attendance' ? attending(parts, last) : undefined,
  });
  const { items } = parts.sentence.knowledge;
  const heard = delta.topic === undefined || of !== 'items' || delta.topic.split(' ').some(word => items.has(word));
  if (!heard && cues.that) return undefined;
  const same = cues.person || cues.else ? undefined : ofTheSameEntry(parts, last, delta);
  if (same) return same;
  const ask = askOf(parts, last, delta);
  const facet = of === 'meetings' ? facetOf(parts) : undefined;
  const behind = of === 'items' && ask === 'who' ? behindOf(parts.sentence) : undefined;
  const count =
    Object.keys(delta).length +
    Number(ask !== undefined && ask !== last.query.ask) +
    Number(facet !== undefined) +
    Number(behind !== undefined && behind !== last.query.facet);
  // "how many items altogether", "now the whole of march", "and november, number of items": of the whole agenda.
  const isSum =
    (of === 'items' || of === 'resolutions') &&
    ((cues.overall && ask === 'count') || (delta.meeting !== undefined && (saysAll(parts) || countsKind(parts, of)))) &&
    Object.keys(delta).every(part => part === 'meeting');
  const titledSo = delta.topic !== undefined && of === 'items' && isTitle(parts, delta.topic, last);
  const unknown =
    named.unknown !== undefined
      ? { what: named.unknown, offers: parts.sentence.knowledge.register.records.meetings.map(m => m.id) }
      : undefined;
  if (count === 0 && !unknown) return undefined;
  const where = isSum
    ? { meeting: delta.meeting ?? meetingOfPick(parts, last) ?? last.query.where.meeting ?? { values: [] } }
    : whereFound(parts, last, whereOf(parts, last, delta, of === 'meetings' && facet !== undefined, cues), of, delta);
  if (of === 'items' && Object.keys(where).length === 0) return undefined;
  const query: Query = {
    ask: facet
      ? 'when'
      : (ask ?? (last.query.ask === 'show' && !where.ids && of !== 'attendance' ? 'list' : last.query.ask)),
    of,
    where,
    ...compact({
      facet:
        facet ??
        behind ??
        (of === 'items' && ask === undefined && last.query.ask === 'who' ? last.query.facet : undefined) ??
        (delta.topic === undefined && of === 'meetings' && !stepsOn(parts) ? last.query.facet : undefined),
    }),
  };
  return {
    query,
    named: count + Number(unknown !== undefined),
    loose:
      delta.topic !== undefined &&
      count === 1 &&
      !cues.opening &&
      !isAmongShown(parts, last, delta.topic) &&
      !titledSo &&
      !isInItsPlace(parts, last, delta.topic),
    swapped: titledSo && last.query.where.topic !== undefined,
    settled:
      delta.topic !== undefined &&
      count === 1 &&
      (cues.which ||
        isInItsPlace(parts, last, delta.topic) ||
        (of === 'resolutions' && isAmongShown(parts, last, delta.topic))),
    ...(unknown && { unknown }),
  };
}

/** "number of items" names what is counted, "how many?" does not. */
const countsKind = ({ sentence }: Parts, of: 'items' | 'resolutions'): boolean =>
  sentence.has('ask', 'count') && sentence.has('subject', of);

const COLOURS: ReadonlySet<string> = new Set(['green', 'amber', 'red', 'blue']);

/** "anything on regional collaboration that day", "who brings the annual report there" */
function pointedAt(parts: Parts, last: Last): Where['meeting'] {
  const meeting = meetingPointer(parts) && meetingSpokenOf(parts, last);
  return meeting === undefined ? undefined : { values: [meeting] };
}

/** "and the next meeting following July": its own day, whatever was asked of the one before. */
const stepsOn = ({ sentence }: Parts): boolean =>
  sentence.has('subject', 'meetings') && sentence.tokens.some(t => STEPS.has(t.text));

const STEPS = new Set(['after', 'following', 'before', 'preceding', 'next']);

/** "and theme 4", "the theme ones" of the meeting named or spoken of. */
function themeSaid(parts: Parts, last: Last, named: Where['meeting']): Where['theme'] {
  const spoken = last.query.of === 'items' ? meetingSpokenOf(parts, last) : undefined;
  const meetings = named?.values ?? (spoken === undefined ? [] : [spoken]);
  return themeItemsOf(parts, meetings) ?? themeChoice(parts, [parts.sentence.context.planInForce]);
}

/** "and by Supt Broadhead" of papers, "and Emma Foody" of who was there. */
function personNamed(parts: Parts, last: Last, of: Query['of']): Where['person'] {
  const { people, sentence } = parts;
  const offices = of === 'attendance' && people.ids.length === 0 ? officesNamed(parts) : [];
  if (offices.length > 0) return { values: offices, as: 'any' };
  if (people.ids.length === 0) return undefined;
  if (of === 'attendance') return { values: people.ids, as: 'any' };
  const isWriter = last.query.where.person !== undefined || sentence.tokens.some(t => t.text === 'by');
  return of === 'items' && isWriter ? { values: people.ids, as: 'author' } : undefined;
}

/** "was the Chief Constable there" asks for the person, and not for the update of the same name. */
const asksThere = ({ sentence }: Parts): boolean =>
  sentence.has('attending') || sentence.tokens.some(t => t.text === 'there');

/** "how many days away", "where is that" after an agenda or a resolution: asked of its meeting. */
function aspectOfMeeting(parts: Parts, last: Last): Merged | undefined {
  const facet = facetOf(parts);
  const meeting = meetingSpokenOf(parts, last);
  const named = meetingsNamed(parts);
  // "Where do the response cars begin" is told in what was said there.
  const isOfElse = facet === 'place' && hardWords(parts.sentence, { hard: [] }).length > 0;
  if (
    last.query.of === 'meetings' ||
    !facet ||
    isOfElse ||
    meeting === undefined ||
    named.meeting ||
    named.unknown !== undefined
  )
    return undefined;
  return { query: { ask: 'when', of: 'meetings', where: { meeting: { values: [meeting] } }, facet }, named: 2 };
}

/** "and who wrote the neighbourhood policing one" after what somebody has written: it may be anyone. */
const asksWhoWrote = ({ sentence }: Parts): boolean => sentence.has('ask', 'who') && sentence.has('writing', 'author');

function whereOf(parts: Parts, last: Last, delta: Where, sameMeeting: boolean, cues: Cues): Where {
  if (asksWhole(parts, cues, last.query.of, delta)) return delta;
  const isAnother = (delta.meeting ?? delta.theme) !== undefined && last.root?.of === last.query.of;
  const {
    ids: picked,
    agendaNumber: _number,
    when,
    theme,
    ...kept
  } = (isAnother ? last.root?.where : undefined) ?? last.query.where;
  // "What else is a strategic item that day": of the meeting that one entry was found at.
  const isThere = delta.itemSection !== undefined && (cues.that || cues.else);
  if (delta.topic !== undefined && last.query.of === 'items' && isElsewhere(parts, last, delta.topic))
    return { topic: delta.topic };
  if (delta.topic !== undefined && last.query.of === 'resolutions') return compact({ ...kept, ...delta });
  const meeting =
    sameMeeting && last.ids.length === 1 && last.ids[0]?.startsWith('meeting/')
      ? { values: [last.ids[0]] }
      : (kept.meeting ?? (last.query.of === 'items' && (picked || isThere) ? meetingOfPick(parts, last) : undefined));
  const placed = delta.meeting ?? delta.theme ?? delta.when ?? meeting;
  const isMoved = (delta.meeting ?? delta.theme ?? delta.when) !== undefined;
  const { person, attendance, topic, ...others } = kept;
  const isWhole = delta.meeting !== undefined && delta.theme !== undefined;
  const { itemSection, ...unsectioned } = others;
  // The items on the meeting's theme are a section of their own.
  const filter = delta.theme ? unsectioned : compact({ ...unsectioned, itemSection });
  // "Which of them are the VRU's" is asked of the list that one was found in.
  const isOfAll = delta.author !== undefined && last.ids.length < 2;
  const rest = delta.itemSection || isWhole || isOfAll ? filter : { ...filter, topic };
  return compact({
    ...rest,
    meeting: (delta.theme && last.query.of !== 'items') || delta.when ? undefined : meeting,
    when: placed && isMoved ? undefined : when,
    theme: (placed && isMoved) || delta.itemSection ? undefined : theme,
    person: delta.attendance || (delta.topic !== undefined && asksWhoWrote(parts)) ? undefined : person,
    attendance: delta.person ? undefined : attendance,
    ...delta,
  });
}

/** After one item of a meeting was picked, a new list is of that meeting. */
function meetingOfPick(parts: Parts, last: Last): Where['meeting'] {
  const meeting = meetingSpokenOf(parts, last);
  return meeting === undefined ? undefined : { values: [meeting] };
}

function askOf(parts: Parts, last: Last, delta: Where): Ask | undefined {
  const { sentence } = parts;
  if (last.query.of === 'attendance') {
    if (!delta.person && !last.query.where.person && sentence.has('ask', 'count')) return 'count';
    return delta.person ? 'show' : delta.attendance ? 'list' : undefined;
  }
  if (sentence.has('ask', 'count') && !sentence.has('facet', 'daysUntil')) return 'count';
  if (delta.itemSection || (delta.author && last.query.ask === 'group')) return 'list';
  if (last.query.of === 'items' && (sentence.has('ask', 'who', 'sponsor') || sentence.has('facet', 'contact')))
    return 'who';
  // What a body brings is a list of papers.
  if (last.query.of === 'items' && sentence.has('writing', 'author')) return delta.author ? 'list' : 'who';
  if (last.query.of === 'items' && (sentence.has('ask', 'when') || AT_WHICH.test(sentenceText(sentence))))
    return 'when';
  const any = sentence.has('ask', 'list', 'all', 'existence') || sentence.has('doing', 'work');
  if (any) return last.query.of === 'meetings' ? undefined : 'list';
  return undefined;
}

/** "and missing persons, which one is that at" asks for the meeting. */
const AT_WHICH = /\b(?:which|what) (?:one|meeting)(?: is| was|s)? (?:that|it|this)(?: one)? (?:at|for|in|on|down for)$/;

/** "is that still a draft", "is it final": of the programme of the meeting spoken of. */
const saysDraft = (sentence: Sentence): boolean =>
  sentence.all('facet', 'document').some(({ key }) => /\b(draft|final)\b/.test(key));

const FACETS: readonly Facet[] = ['daysUntil', 'time', 'place', 'draft'];

function facetOf(parts: Parts): Facet | undefined {
  if (parts.sentence.has('subject', 'panel')) return 'panelDate';
  if (saysDraft(parts.sentence)) return 'draft';
  return FACETS.find(f => parts.sentence.has('facet', f)) ?? (parts.sentence.has('ask', 'where') ? 'place' : undefined);
}
