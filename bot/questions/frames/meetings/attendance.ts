import type { EntryRole } from '../../../words/lexicon.ts';
import { type Candidate, candidate, compact } from '../../candidate.ts';
import { isTurned } from '../../parts/negation.ts';
import type { Parts } from '../../parts.ts';
import type { Query, Where } from '../../query.ts';
import { type Sentence, sentenceText, stretchAt } from '../../sentence.ts';
import { countedThing } from '../../stretches/counted.ts';
import { entriesOf, meansOne } from '../../stretches/spans.ts';
import { attendingBody } from './attendingBody.ts';
import { lastMeeting, meetingsNamed } from './names.ts';

const KINDS = ['absent', 'present', 'others'] as const;

/** Readings about who was at a meeting. Without a meeting the newest that was held is meant. */
export function attendanceCandidates(parts: Parts): Candidate[] {
  const { sentence } = parts;
  const stretch = sentence.first('attending');
  const subject = sentence.has('subject', 'attendance');
  const body = parts.people.ids.length > 0 ? undefined : attendingBody(parts);
  const somebody = parts.people.ids.length + officesNamed(parts).length > 0;
  const there =
    (somebody && sentence.tokens.some(t => t.text === 'there')) || (body !== undefined && saysSomebodyThere(sentence));
  const at = asksAt(parts);
  const asksThere = (there || at) && STARTS.test(sentenceText(sentence));
  if ((!stretch && !subject && !there && !at) || saysPresents(sentence)) return [];
  const named = meetingsNamed(parts);
  const last = lastMeeting(parts);
  const kind = kindOf(parts);
  const persons = parts.people.ids.length > 0 ? parts.people.ids : body ? [] : officesNamed(parts);
  const others = persons.length > 0 && kind !== undefined && exceptPeople(parts);
  const where: Where = compact({
    meeting: named.meeting ?? (last === undefined ? undefined : { values: [last] }),
    attendance: persons.length > 0 && !others ? undefined : kind,
    author: body,
    person:
      persons.length > 0
        ? ({ values: persons, ...(others && { except: true as const }), as: 'any' } as const)
        : undefined,
  });
  const count = sentence.has('ask', 'count');
  const query: Query = {
    ask: persons.length > 0 && !others ? 'show' : count ? 'count' : 'list',
    of: 'attendance',
    where,
  };
  return [
    candidate(query, [
      ['says attendance', 3, stretch !== undefined || subject],
      ['person', 2, persons.length > 0],
      ['people of a body', 2.5, body !== undefined],
      ['there', 1, there],
      ['whether somebody was there', 2, asksThere && somebody],
      ['at a meeting', 2.5, at],
      ['who', 1.5, sentence.has('ask', 'who')],
      ['meeting', 1, named.meeting !== undefined || sentence.has('subject', 'meetings')],
      ['only a paper', -2.5, sentence.has('subject', 'items') && !sentence.has('attending', 'absent')],
      ['resolved', -1, sentence.has('subject', 'resolutions')],
      ['resolutions counted', -3, count && sentence.has('subject', 'resolutions')],
      [
        'apologetic opening',
        -3,
        stretch?.from === 0 && !sentence.has('subject', 'meetings') && sentence.tokens.length > 4,
      ],
      ['something else counted', -3, countsElse(parts)],
      ['counts what was shown', -4, countsShown(sentence)],
      ['status', -3, parts.statuses !== undefined],
      // "Theme 1 turns up at which meeting": nobody did.
      ['of a theme', -4, parts.themes.tokens.size > 0 && persons.length === 0 && !sentence.has('ask', 'who')],
      ['of a plan', -4, parts.plans !== undefined && named.meeting === undefined],
      ['reference', -4, parts.codes.refs.length > 0],
    ]),
  ];
}

/** "who presents IOM on the 19th": who speaks to a paper, and not who was there. */
const saysPresents = ({ tokens, all }: Sentence): boolean =>
  all('attending').length > 0 && all('attending').every(({ from }) => tokens[from]?.text === 'presents');

/** "how many were there" after a list of something else */
const countsShown = (sentence: Sentence): boolean => {
  const { last } = sentence.context;
  const isOther = last !== undefined && last.query.of !== 'attendance' && last.query.of !== 'meetings';
  return (
    isOther &&
    last.ids.length > 1 &&
    /^(and |so )?how many (were|are|was|is) (there|they|that)$/.test(sentenceText(sentence))
  );
};

/** "how many members were missing" counts those who were there or not. */
function countsElse(parts: Parts): boolean {
  const counted = countedThing(parts);
  return counted !== undefined && !parts.sentence.knowledge.lists.bodyPeople.has(counted);
}

/** "anyone from the county council there", and not "is there an update from the force" */
const saysSomebodyThere = ({ tokens }: Sentence): boolean =>
  tokens.some((t, at) => t.text === 'there' && tokens.slice(0, at).some(({ text }) => SOMEBODY.has(text)));
const SOMEBODY = new Set(['anyone', 'anybody', 'somebody', 'someone', 'who', 'else', 'all', 'people', 'everyone']);

/** "was the Chief Constable there": who holds the office, where nobody is asked for. */
export function officesNamed(parts: Parts): readonly string[] {
  const { sentence } = parts;
  if (sentence.has('ask', 'who')) return [];
  const said = sentence.stretches.flatMap(s =>
    // "The chief" of "the chief exec" is not the Chief Constable.
    sentence.tokens[s.to]?.text === 'exec' ? executives(sentence) : entriesOf(s, 'office').map(e => e.means),
  );
  const holders = said.length > 0 || !sentence.has('leadGroup', 'commissioner') ? said : commissioners(sentence);
  const meeting = meetingsNamed(parts).meeting?.values[0] ?? lastMeeting(parts) ?? '';
  const there = holders.filter(id => isMinuted(sentence, meeting, id));
  return [...new Set(there.length > 0 ? there : holders)];
}

const executives = (sentence: Sentence): string[] =>
  sentence.knowledge.register.records.people
    .filter(p => p.role === 'Chief Executive' && /^Nottinghamshire Office/.test(p.organisation ?? ''))
    .map(p => p.id);

/** "was the Commissioner there": whoever held the office. */
const commissioners = (sentence: Sentence): string[] =>
  sentence.knowledge.register.records.people.filter(p => p.role === 'Police and Crime Commissioner').map(p => p.id);

/** Of several who held an office, the minutes name the one who held it then. */
const isMinuted = (sentence: Sentence, meeting: string, id: string): boolean => {
  const attendance = sentence.knowledge.register.meeting(meeting)?.attendance;
  return Object.values(attendance ?? {}).some(ids => ids.includes(id));
};

/** "who was absent, except Mr Dennis" */
function exceptPeople(parts: Parts): boolean {
  const { sentence } = parts;
  const stretch =
    parts.people.tokens.size > 0
      ? stretchAt(sentence, Math.min(...parts.people.tokens))
      : (sentence.first('office') ?? sentence.first('leadGroup', 'commissioner'));
  return (
    stretch !== undefined &&
    sentence.has('relation', 'not') &&
    isTurned(sentence, stretch, s => s.entries.some(e => OF_PEOPLE.has(e.role)))
  );
}

const OF_PEOPLE = new Set<EntryRole>(['person', 'rank', 'office', 'leadGroup']);

/** "was he at the March meeting" */
export function asksAt(parts: Parts): boolean {
  const { sentence } = parts;
  const somebody =
    parts.people.ids.length > 0 ||
    officesNamed(parts).length > 0 ||
    sentence.has('followUp', 'person') ||
    sentence.has('ask', 'who');
  const meeting =
    sentence.has('subject', 'meetings') ||
    (parts.moments.length > 0 && saysHeWas(sentence)) ||
    /\blast one\b/.test(sentenceText(sentence)) ||
    parts.moments.some(m => sentence.tokens[Math.max(...m.tokens) + 1]?.text === 'one');
  return somebody && meeting && /\b(was|were|is|did|go|went)\b.* (at|to|in|on)\b/.test(sentenceText(sentence));
}

/** "was Rachel Barber at the meeting of 10 March", "Emma Foody - there on 10 March?" ask of nothing that they bring. */
export const asksIfThere = (parts: Parts): boolean =>
  parts.sentence.tokens.some(t => t.text === 'there') || (asksAt(parts) && STARTS.test(sentenceText(parts.sentence)));
const STARTS = /^(and |so |but )?(was|were|wasnt|werent|is|did) (?!there\b)/;

const saysHeWas = (sentence: Sentence): boolean => /\bw(as|ere) (he|she|they)\b/.test(sentenceText(sentence));

function kindOf(parts: Parts): Where['attendance'] {
  const { sentence } = parts;
  const absent = sentence.first('attending', 'absent');
  if (absent) return 'absent';
  const turned =
    (sentence.has('relation', 'not') && !exceptPeople(parts) && !attendingBody(parts)?.except) ||
    sentence.tokens.some(t => /^(didnt|wasnt|werent)$/.test(t.text));
  if (sentence.has('attending', 'others')) return 'others';
  const stretch = sentence.first('attending');
  if (!stretch && asksAt(parts)) return turned ? 'absent' : 'present';
  const kind = stretch && KINDS.find(k => k === meansOne(stretch, 'attending'));
  if (kind === 'present' && turned) return 'absent';
  return kind;
}
