import { type Candidate, candidate, compact } from '../candidate.ts';
import type { Parts } from '../parts.ts';
import { hardTokens, softWords } from '../parts.ts';
import type { Ask, Facet, Query, Where } from '../query.ts';
import type { Sentence } from '../sentence.ts';
import { meansOne } from '../spans.ts';
import { topicOf } from '../topic.ts';
import { themeChoice } from './activities.ts';
import { meetingsNamed, nextMeeting } from './meetingNames.ts';
import { dates } from './meetings.ts';

/** Readings about what comes to a meeting: its agenda and work programme, who writes which paper, when a paper comes. */
export function itemCandidates(parts: Parts): Candidate[] {
  const { sentence } = parts;
  const named = meetingsNamed(parts);
  const topic = topicOf(parts, { keepPlans: true, hold: ['financeGroup'] });
  const matched = matchOf(parts);
  const mine = mineOf(parts);
  const section = meansOne(sentence.first('itemSection') ?? NOTHING, 'itemSection');
  const number = agendaNumber(sentence);
  const author = authorOf(parts);
  const ask = askOf(parts, topic !== undefined);
  const theme = topic ? undefined : themeChoice(parts, [sentence.context.planInForce]);
  const whole = !topic && !mine && ask !== 'when' && !theme;
  const fallback = whole && !named.meeting && !named.when ? nextMeeting(parts) : undefined;
  const where: Where = compact({
    meeting: named.meeting ?? (fallback === undefined ? undefined : { values: [fallback] }),
    when: named.meeting ? undefined : named.when,
    theme,
    itemSection: section === undefined ? undefined : { values: [section] },
    agendaNumber: number,
    person: mine === undefined ? undefined : ({ values: mine, as: 'author' } as const),
    author,
    topic: number === undefined && mine === undefined ? topic?.text : undefined,
  });
  const facet: Facet | undefined = sentence.has('facet', 'paper') ? 'paper' : undefined;
  const query: Query = {
    ask: facet || (number !== undefined && ask !== 'who') ? 'show' : ask,
    of: 'items',
    where,
    ...compact({ facet, page: parts.page }),
  };
  const subject = sentence.has('subject', 'items');
  const coming = sentence.has('writing', 'coming');
  return [
    candidate(
      query,
      [
        ['says item', 2.5, subject],
        ['paper', 2, facet !== undefined],
        ['number', 3, number !== undefined],
        ['coming', 1.5, coming],
        ['writes', 2.5, sentence.has('writing', 'author')],
        ['section', 2.5, section !== undefined],
        ['meeting', 1.5, named.meeting !== undefined || named.when === 'next'],
        ['says meeting', 0.8, sentence.has('subject', 'meetings')],
        ['title', 3, matched],
        ['asks when', 1, sentence.has('ask', 'when') && topic !== undefined],
        ['writers named', 1.5, author !== undefined],
        ['mine', 1.5, mine !== undefined && subject],
        ['resolved', -3.5, sentence.has('subject', 'resolutions') && !coming],
        [
          'nothing of items',
          -3,
          !subject &&
            !coming &&
            facet === undefined &&
            section === undefined &&
            !sentence.has('writing', 'author') &&
            !sentence.has('ask', 'when'),
        ],
        ['says activities', -3, sentence.has('subject', 'activities')],
        ['theme alone', -3, theme !== undefined && !subject && !sentence.has('subject', 'meetings')],
        ['theme of a meeting', -3, theme !== undefined && sentence.has('ask', 'when') && !subject],
        ['counts a topic', -2.5, query.ask === 'count' && topic !== undefined && !named.meeting && !named.when],
        ['status', -3, parts.statuses !== undefined],
        ['plan', -0.8, parts.plans !== undefined],
        ['trend', -2, sentence.has('ask', 'trend')],
        ['finance', -1.5, sentence.has('subject', 'finance') && !subject && !coming],
        ['panel', -1, sentence.has('subject', 'panel')],
        ['topic not found', -1.5, topic !== undefined && matched < 0.45 && parts.quote === undefined],
        ['attendance', -2.5, sentence.has('attending')],
      ],
      named.unknown !== undefined && (subject || coming)
        ? { unknown: { what: named.unknown, offers: dates(parts) } }
        : {},
    ),
  ];
}

const NOTHING = { from: 0, to: 0, key: '', entries: [] };

/** How well the best item fits the words of the sentence, 0 to 1. */
function matchOf(parts: Parts): number {
  const { sentence } = parts;
  const skip = new Set([...parts.people.tokens, ...parts.moments.flatMap(m => m.tokens)]);
  const words = hardTokens(sentence, { hard: ['author', 'leadGroup'], hold: ['financeGroup'], skip }).map(
    at => sentence.tokens[at]?.text ?? '',
  );
  return sentence.knowledge.items.rank(words, softWords(sentence))[0]?.score ?? 0;
}

function mineOf(parts: Parts): readonly string[] | undefined {
  const { sentence } = parts;
  if (sentence.has('writing', 'author') && sentence.has('ask', 'who')) return undefined;
  if (parts.people.ids.length > 0) return parts.people.ids;
  const own = sentence.tokens.some(t => ['mine', 'my', 'i'].includes(t.text));
  const speaker = sentence.context.speaker.person;
  const about = sentence.has('subject', 'items') || sentence.has('writing', 'author');
  return own && about && speaker !== undefined && !/\bam i\b/.test(sentence.tokens.map(t => t.text).join(' '))
    ? [speaker]
    : undefined;
}

/** "item 7", "agenda item number 7". */
function agendaNumber(sentence: Sentence): string | undefined {
  for (const stretch of sentence.all('subject', 'items')) {
    if (!sentence.tokens.slice(stretch.from, stretch.to).some(t => t.stem === 'item' || t.stem === 'agenda')) continue;
    const next = ['number', 'no', 'item'].includes(sentence.tokens[stretch.to]?.text ?? '')
      ? stretch.to + 1
      : stretch.to;
    const token = sentence.tokens[next];
    if (token?.kind === 'number' && Number(token.text) < 100) return token.text;
  }
  return undefined;
}

function authorOf(parts: Parts): Where['author'] {
  const { sentence } = parts;
  if (sentence.has('ask', 'who') || !sentence.has('subject', 'items')) return undefined;
  const stretch = sentence.first('author');
  if (!stretch) return undefined;
  const said = sentence.tokens[stretch.from - 1]?.text ?? '';
  const after = sentence.tokens[stretch.to]?.text ?? '';
  const owned =
    sentence.has('writing', 'author') ||
    ['by', 'from', 'the'].includes(said) ||
    ['write', 'writes', 'paper', 'papers', 'item', 'items', 'authored'].includes(after);
  const value = meansOne(stretch, 'author');
  return owned && value !== undefined ? { values: [value] } : undefined;
}

function askOf(parts: Parts, topic: boolean): Ask {
  const { sentence } = parts;
  if (sentence.has('ask', 'count')) return 'count';
  if (sentence.has('ask', 'who') || (sentence.has('writing', 'author') && topic && parts.people.ids.length === 0))
    return 'who';
  if (topic && sentence.has('ask', 'when')) return 'when';
  return 'list';
}
