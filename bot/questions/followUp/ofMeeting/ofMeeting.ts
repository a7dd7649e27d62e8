import { wordsOf } from '../../../words/names.ts';
import { type Candidate, candidate, compact } from '../../candidate.ts';
import { themeChoice } from '../../frames/activities/activities.ts';
import { meetingsNamed } from '../../frames/meetings/names.ts';
import { saysThemeItems, themeItemsOf } from '../../frames/meetings/themeItems.ts';
import { hardWords } from '../../matter.ts';
import type { Parts } from '../../parts.ts';
import type { Query } from '../../query.ts';
import { createSearch } from '../../search/search.ts';
import { type Sentence, sentenceText } from '../../sentence.ts';
import { meansOne } from '../../stretches/spans.ts';
import { topicOf } from '../../topic.ts';
import type { Cues } from '../cues.ts';
import type { Last } from '../last.ts';
import { meetingPointer } from '../point/meetingPointer.ts';
import { isWhole, meetingSpokenOf } from '../spokenOf.ts';
import { themeOfMeeting } from './themeOfMeeting.ts';

/** Short questions about the meeting that was spoken of: the one after it, what is on it, whether something is, what was said there. */
export function ofMeetingCandidates(parts: Parts, last: Last, cues: Cues): Candidate[] {
  const meeting = meetingSpokenOf(parts, last);
  if (meeting === undefined) return [];
  return [
    entryOf(parts, last, meeting),
    ofBody(parts, last, meeting),
    restOfIt(parts, meeting),
    toldAt(parts, last, meeting),
    ...(saysMatter(parts) ? [] : [agendaOf(parts, cues, meeting), dayOf(parts, last, cues, meeting)]),
    themeOfMeeting(parts, last, cues, meeting),
  ].filter(c => c !== undefined);
}

const saysMatter = (parts: Parts): boolean =>
  hardWords(parts.sentence, { hard: [], skip: new Set(parts.moments.flatMap(m => m.tokens)) }).length > 0;

/** "is use of force on there", "anything on estates": an entry of the agenda, or that there is none. */
function entryOf(parts: Parts, last: Last, meeting: string): Candidate | undefined {
  const { sentence } = parts;
  if (last.query.of !== 'meetings' && last.query.of !== 'items') return undefined;
  const { items } = sentence.knowledge;
  const topic = topicOf(parts, { keepPlans: true, hold: ['financeGroup'] });
  const isNamed =
    parts.themes.tokens.size > 0 ||
    parts.plans !== undefined ||
    parts.statuses !== undefined ||
    parts.codes.at.size > 0;
  const elsewhere = meetingsNamed(parts);
  if (!topic || isNamed || elsewhere.meeting || elsewhere.unknown !== undefined || elsewhere.when) return undefined;
  const said = sentenceText(sentence);
  const asks =
    sentence.has('ask', 'existence') ||
    /^(and |so |but )?(is|are|will|does|do|did|was|were|any|anything|something) /.test(said) ||
    // "Use of force on it?"
    / (on|at) (it|there|that one|that|the agenda|that agenda|the list)$/.test(said);
  const isPointed =
    /\b(on|in|at) (it|there|that|that one|the list|the agenda|that agenda|that list|the programme)\b|\b(down|up|due|scheduled|listed|included) for (it|that|then|that one)\b|\b(paper|report|item|slot) (on|about|for)\b/.test(
      said,
    );
  const title = items.rank(topic.words).find(match => match.id.startsWith(`${meeting}/`));
  const isTitled = title !== undefined && title.said >= 0.6;
  const isThere = isTitled || (asks && isOnAgenda(parts, meeting, topic.text));
  const isKnown = items.rank(topic.words)[0] !== undefined || isThere;
  if (
    // "use of force on it?"
    !(asks || (isPointed && isTitled)) ||
    !(isPointed || isThere) ||
    sentence.has('subject', 'activities', 'indicators', 'resolutions') ||
    sentence.has('ask', 'who', 'when')
  )
    return undefined;
  if (!isKnown && topic.strange.length > 0) return undefined;
  return candidate({ ask: 'list', of: 'items', where: { meeting: { values: [meeting] }, topic: topic.text } }, [
    ['on the agenda of it', 5.5, true],
    ['points at the agenda', 2, isPointed],
  ]);
}

/** "anything on missing people" of an agenda that has it in other words. */
function isOnAgenda({ sentence }: Parts, meeting: string, topic: string): boolean {
  const { register, everyday } = sentence.knowledge;
  const best = createSearch(register, everyday).best('items', topic, id => id.startsWith(`${meeting}/`));
  return best?.strong === true && best.coverage === 1;
}

/** "anything there from the OPCC": the entries of the agenda by who brings them. */
function ofBody({ sentence }: Parts, last: Last, meeting: string): Candidate | undefined {
  const author = sentence.first('author');
  const value = author && meansOne(author, 'author');
  const isOf = last.query.of === 'meetings' || (last.query.of === 'items' && isWhole(last));
  const asks = sentence.has('ask', 'existence', 'list', 'count') && !sentence.has('ask', 'who', 'lead');
  if (value === undefined || !isOf || !asks || !THERE.test(sentenceText(sentence))) return undefined;
  const ask = sentence.has('ask', 'count') ? 'count' : 'list';
  return candidate({ ask, of: 'items', where: { meeting: { values: [meeting] }, author: { values: [value] } } }, [
    ['from them on the agenda of it', 7.5, true],
  ]);
}

const THERE =
  /\b(there|(on|at|to|for|in|of) (it|them|those|that|this|that one|that day|that meeting|the agenda|the list)|that day|then)\b/;

/** "what else is on that day", "what else under theme 4 that day": the agenda of the meeting that one entry was found at. */
function restOfIt(parts: Parts, meeting: string): Candidate | undefined {
  const { sentence } = parts;
  const theme = themeItemsOf(parts, [meeting]) ?? themeChoice(parts, [sentence.context.planInForce]);
  const said = sentenceText(sentence);
  const asks =
    saysThemeItems(parts) ||
    (sentence.has('followUp', 'else') &&
      (meetingPointer(parts) !== undefined ||
        THERE.test(said) ||
        /^(and |so )?what else (is|s|was) (on|coming( up)?|down)$/.test(said)));
  const other = sentence.has('ask', 'who') || sentence.has('attending') || sentence.has('followUp', 'person');
  const matter = hardWords(sentence, { hard: [], skip: parts.themes.tokens });
  if (!asks || other || matter.length > 0 || sentence.has('writing', 'author')) return undefined;
  return candidate({ ask: 'list', of: 'items', where: compact({ meeting: { values: [meeting] }, theme }) }, [
    ['the rest of the agenda', 9, true],
  ]);
}

/** "what did they say about hate crime" after what a meeting resolved. */
function toldAt(parts: Parts, last: Last, meeting: string): Candidate | undefined {
  const { sentence } = parts;
  const isPast = sentence.knowledge.register.records.resolutions.some(r => r.meeting === meeting);
  const topic = topicOf(parts, { keepPlans: true });
  const said =
    /\b(they|it|was|anyone|anybody|members|commissioner) (said|say|decide|decided|discuss|discussed|conclude|agree|agreed|think|minuted|mention|mentioned)\b/.test(
      sentenceText(sentence),
    );
  const isOf =
    last.query.of === 'resolutions' ||
    last.query.of === 'attendance' ||
    last.query.of === 'meetings' ||
    last.query.of === 'items';
  if (!isPast || !topic || !said || !isOf || parts.plans || parts.codes.at.size > 0) return undefined;
  const words = wordsOf(topic.text);
  const told = sentence.knowledge.register.records.resolutions
    .filter(r => r.meeting === meeting)
    .some(r => {
      const roots = new Set(sentence.knowledge.rooting(wordsOf(`${r.item} ${r.text ?? ''} ${r.discussion ?? ''}`)));
      return sentence.knowledge.rooting(words).every(root => roots.has(root));
    });
  if (!told) return undefined;
  return candidate({ ask: 'list', of: 'resolutions', where: { meeting: { values: [meeting] }, topic: topic.text } }, [
    ['said there', 7, true],
  ]);
}

/** "what's on it", "what's planned for that one" of a meeting is its agenda. */
function agendaOf(parts: Parts, cues: Cues, meeting: string): Candidate | undefined {
  const { sentence } = parts;
  // "an activity on it in the plan" is none of the agenda.
  const isOther = sentence.tokens.some(t => sentence.knowledge.lists.ofThePlan.has(t.text));
  if (!cues.that || isOther) return undefined;
  const said = sentenceText(sentence);
  const asked =
    /\bon (it|that|then|the day|that day|the list)\b|\b(coming to|down for|up for|lined up for) (it|that)\b/.test(
      said,
    ) ||
    ((sentence.has('writing', 'coming') || sentence.has('doing')) &&
      !sentence.has('ask', 'when', 'who', 'where') &&
      !sentence.has('writing', 'author') &&
      /\b(for|at|on|in) (it|that|that one|that meeting|then)\b/.test(said));
  if (!asked) return undefined;
  return candidate(
    { ask: sentence.has('ask', 'count') ? 'count' : 'list', of: 'items', where: { meeting: { values: [meeting] } } },
    [
      ['agenda of it', 5, true],
      ['items said', 2, sentence.tokens.some(t => t.stem === 'item' || t.stem === 'paper')],
      ['how many are on it', 3, sentence.has('ask', 'count') && !sentence.has('subject', 'meetings')],
    ],
  );
}

/** "which meeting was that" of a resolution, "what day is that" of an agenda. */
function dayOf({ sentence }: Parts, last: Last, cues: Cues, meeting: string): Candidate | undefined {
  const asked =
    sentence.has('ask', 'when') &&
    !sentence.has('subject', 'panel') &&
    !sentence.has('facet') &&
    !sentence.has('writing', 'coming');
  const isOf = last.query.of !== 'items' || isWhole(last);
  if (!OF_A_MEETING.has(last.query.of) || !isOf || !asked || !(cues.that || isBareDay(sentence))) return undefined;
  return candidate({ ask: 'when', of: 'meetings', where: { meeting: { values: [meeting] } } }, [
    ['meeting of it', 6, true],
  ]);
}

const OF_A_MEETING: ReadonlySet<Query['of']> = new Set(['resolutions', 'meetings', 'items', 'attendance']);

/** "when?", "what date": nothing else is said. */
const isBareDay = (sentence: Sentence): boolean =>
  /^(and |so |but )*(when|(what|which|whats the|the) (date|day))( (is|was) (it|that|this))?$/.test(
    sentenceText(sentence),
  );
