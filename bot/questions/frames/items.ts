import { type Candidate, candidate, compact } from '../candidate.ts';
import { choose, isTurned } from '../parts/negation.ts';
import type { Parts } from '../parts.ts';
import type { Ask, Facet, PaperKind, Query, Where } from '../query.ts';
import type { Sentence } from '../sentence.ts';
import { means, meansOne, type Stretch } from '../spans.ts';
import { type Topic, topicOf } from '../topic.ts';
import { themeChoice } from './activities.ts';
import { asksWhichTheme, groupOf } from './grouping.ts';
import { FITS, matchOf, moneyOf, titledItem, titleOf } from './itemTitles.ts';
import { meetingsNamed, nextMeeting } from './meetingNames.ts';
import { dates } from './meetings.ts';

/** Readings about what comes to a meeting: its agenda and work programme, who writes which paper, when a paper comes. */
export function itemCandidates(parts: Parts): Candidate[] {
  const { sentence } = parts;
  const named = meetingsNamed(parts);
  const topic = topicOf(parts, { keepPlans: true, hold: ['financeGroup'] }) ?? titleOf(parts) ?? moneyOf(parts);
  const matched = matchOf(parts);
  const mine = mineOf(parts);
  const section = meansOne(sentence.first('itemSection') ?? NOTHING, 'itemSection');
  const number = agendaNumber(sentence);
  const author = authorOf(parts);
  const ask = askOf(parts, topic !== undefined, author !== undefined);
  const theme = topic ? undefined : themeChoice(parts, [sentence.context.planInForce]);
  const paperKind = paperKindOf(parts, topic, number);
  const whole = !topic && !mine && !author && ask !== 'when' && !theme;
  const fallback = whole && !named.meeting && !named.when ? nextMeeting(parts) : undefined;
  const titled = titledItem(parts, named.meeting?.values);
  const filter: Where = compact({
    meeting: named.meeting ?? (fallback === undefined ? undefined : { values: [fallback] }),
    when: named.meeting ? undefined : named.when,
    theme,
    itemSection: section === undefined ? undefined : sectionChoice(sentence, section),
    agendaNumber: number,
    person: mine === undefined ? undefined : ({ values: mine, as: 'author' } as const),
    author,
    paperKind,
    topic: number === undefined && mine === undefined ? topic?.text : undefined,
  });
  const where: Where = titled === undefined ? filter : { ids: { values: [titled] } };
  const facet = facetOf(parts, ask, paperKind);
  const query: Query = {
    ask: facet === 'paper' || (number !== undefined && ask !== 'who') || (titled && ask === 'list') ? 'show' : ask,
    of: 'items',
    where,
    ...compact({ by: ask === 'group' ? groupOf(sentence) : undefined, facet, page: parts.page }),
  };
  const subject = sentence.has('subject', 'items');
  const coming = sentence.has('writing', 'coming');
  const day = parts.moments.some(m => m.day !== undefined) && named.meeting !== undefined && topic === undefined;
  return [
    candidate(
      query,
      [
        ['says item', 2.5, subject],
        ['paper', 3.5, facet === 'paper'],
        ['who sponsors it', 2, facet === 'sponsor' && (subject || matched >= FITS)],
        ['kind of paper', 3, paperKind !== undefined],
        ['quoted', 1, subject && parts.quote !== undefined],
        ['number', 3, number !== undefined],
        ['what is on that day', 1, day && (coming || sentence.has('ask', 'list', 'existence', 'all'))],
        ['coming', 1.5, coming],
        ['coming up on it', 1, topic !== undefined && matched >= FITS && sentence.has('time', 'upcoming')],
        ['writes', 2.5, sentence.has('writing', 'author')],
        ['section', 2.5, section !== undefined],
        ['meeting', 1.5, named.meeting !== undefined || named.when === 'next'],
        ['says meeting', 0.8, sentence.has('subject', 'meetings')],
        ['title', 3, matched],
        [
          'of a meeting',
          1.5,
          topic !== undefined &&
            sentence.has('subject', 'meetings') &&
            !sentence.has('attending') &&
            (coming || matched >= FITS),
        ],
        ['asks when', 1, sentence.has('ask', 'when') && topic !== undefined],
        ['writers named', 1.5, author !== undefined],
        ['mine', 1.5, mine !== undefined && subject],
        [
          'what somebody has',
          -2,
          parts.people.ids.length > 0 && !subject && !sentence.has('writing', 'author') && !named.meeting,
        ],
        ['resolved', -3.5, sentence.has('subject', 'resolutions') && !coming],
        [
          'nothing of items',
          -3,
          !subject &&
            !coming &&
            !day &&
            facet !== 'paper' &&
            section === undefined &&
            paperKind === undefined &&
            !sentence.has('writing', 'author') &&
            !sentence.has('ask', 'when'),
        ],
        ['says activities', -3, sentence.has('subject', 'activities')],
        ['theme alone', -3, theme !== undefined && !subject && !sentence.has('subject', 'meetings')],
        ['theme of a meeting', -3, theme !== undefined && sentence.has('ask', 'when') && !subject],
        ['counts a topic', -2.5, query.ask === 'count' && topic !== undefined && !named.meeting && !named.when],
        ['status', -3, parts.statuses !== undefined],
        [
          'of indicators',
          -4,
          (sentence.has('subject', 'indicators') || sentence.has('flag', 'exception', 'pending')) &&
            !sentence.has('writing', 'author'),
        ],
        ['plan', -0.8, parts.plans !== undefined],
        ['trend', -2, sentence.has('ask', 'trend')],
        ['finance', -1.5, sentence.has('subject', 'finance') && !subject && !coming],
        ['panel', -1, sentence.has('subject', 'panel')],
        ['topic not found', -1.5, topic !== undefined && matched < FITS && parts.quote === undefined],
        ['attendance', -2.5, sentence.has('attending')],
        ['reference', -4, parts.codes.refs.length > 0],
        ['which theme', -4, asksWhichTheme(sentence)],
      ],
      named.unknown !== undefined && (subject || coming)
        ? { unknown: { what: named.unknown, offers: dates(parts) } }
        : {},
    ),
  ];
}

/** "is there a paper", "who sponsors the IOM report". */
function facetOf({ sentence }: Parts, ask: Ask, paperKind: Where['paperKind']): Facet | undefined {
  if (ask === 'who' && sentence.has('ask', 'sponsor')) return 'sponsor';
  return paperKind === undefined && sentence.has('facet', 'paper') ? 'paper' : undefined;
}

/** "minus the standard items" leaves a section out. */
function sectionChoice(sentence: Sentence, section: string): NonNullable<Where['itemSection']> {
  const stretch = sentence.first('itemSection');
  const turned = stretch && isTurned(sentence, stretch, s => means(s, 'itemSection'));
  return { values: [section], ...(turned && { except: true as const }) };
}

const NOTHING = { from: 0, to: 0, key: '', entries: [] };

function mineOf(parts: Parts): readonly string[] | undefined {
  const { sentence } = parts;
  if (sentence.has('writing', 'author') && sentence.has('ask', 'who')) return undefined;
  if (parts.people.ids.length > 0) return parts.people.ids;
  const own = sentence.tokens.some(t => ['mine', 'my', 'i'].includes(t.text));
  const speaker = sentence.context.speaker.person;
  const about = sentence.has('subject', 'items') || sentence.has('writing', 'author');
  return own && about && speaker !== undefined ? [speaker] : undefined;
}

/** "item 7", "agenda item number 7". */
function agendaNumber(sentence: Sentence): string | undefined {
  for (const stretch of sentence.all('subject', 'items')) {
    if (!sentence.tokens.slice(stretch.from, stretch.to).some(t => t.stem === 'item' || t.stem === 'agenda')) continue;
    const next = ['number', 'no', 'item'].includes(sentence.tokens[stretch.to]?.text ?? '')
      ? stretch.to + 1
      : stretch.to;
    const token = sentence.tokens[next];
    if (token?.kind === 'number' && Number(token.text) < 100) return stepped(sentence, stretch, Number(token.text));
  }
  return undefined;
}

/** "what follows item 6" is item 7. */
function stepped(sentence: Sentence, { from }: Stretch, number: number): string {
  const before = sentence.stretches.find(s => s.to === from);
  const step =
    before && means(before, 'relation', 'after') ? 1 : before && means(before, 'relation', 'before') ? -1 : 0;
  return String(number + step);
}

const PAPER_KINDS: readonly PaperKind[] = ['verbal', 'written', 'presentation', 'consideration', 'information'];

/** "which papers are verbal", "the ones for consideration": said of several items, where nothing names one of them. */
function paperKindOf(parts: Parts, topic: Topic | undefined, number: string | undefined): Where['paperKind'] {
  const { sentence } = parts;
  const several =
    sentence.has('ask', 'list', 'count', 'existence', 'all') ||
    sentence.has('followUp', 'narrow') ||
    sentence.all('subject', 'items').some(s => sentence.tokens.slice(s.from, s.to).some(t => t.stem !== t.text));
  if (topic !== undefined || number !== undefined || !several) return undefined;
  return choose(
    sentence.all('paperKind').flatMap(stretch => {
      const value = PAPER_KINDS.find(kind => means(stretch, 'paperKind', kind));
      const turned = isTurned(sentence, stretch, s => means(s, 'paperKind'));
      return value === undefined ? [] : [{ value, turned }];
    }),
  );
}

function authorOf(parts: Parts): Where['author'] {
  const { sentence } = parts;
  if (!sentence.has('subject', 'items') && !sentence.has('writing', 'author')) return undefined;
  const stretch = sentence.first('author');
  if (!stretch) return undefined;
  const said = sentence.tokens[stretch.from - 1]?.text ?? '';
  const after = sentence.tokens[stretch.to]?.text ?? '';
  const owned =
    (sentence.has('writing', 'author') && !sentence.has('ask', 'who')) ||
    ['by', 'from', 'the'].includes(said) ||
    stretch.key.startsWith('the ') ||
    meansOne(stretch, 'author') === 'none' ||
    ['write', 'writes', 'paper', 'papers', 'item', 'items', 'authored'].includes(after);
  const value = meansOne(stretch, 'author');
  return owned && value !== undefined ? { values: [value] } : undefined;
}

function askOf(parts: Parts, topic: boolean, author: boolean): Ask {
  const { sentence } = parts;
  const by = groupOf(sentence);
  if (by === 'author' || by === 'meeting' || by === 'section') return 'group';
  if (sentence.has('ask', 'count')) return 'count';
  if (
    sentence.has('ask', 'who') ||
    sentence.all('writing', 'author').some(s => /^contacts?\b/.test(s.key)) ||
    (sentence.has('writing', 'author') && topic && parts.people.ids.length === 0)
  )
    return 'who';
  const meets = sentence.has('writing', 'coming') && sentence.has('subject', 'meetings') && parts.moments.length === 0;
  if ((topic || author) && (sentence.has('ask', 'when') || (topic && meets))) return 'when';
  return 'list';
}
