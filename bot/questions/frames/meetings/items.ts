import { type Candidate, candidate, compact } from '../../candidate.ts';
import { asksAgenda } from '../../kindNamed.ts';
import type { Parts } from '../../parts.ts';
import type { Facet, Query, Where } from '../../query.ts';
import { type Sentence, sentenceText } from '../../sentence.ts';
import { meansOne } from '../../stretches/spans.ts';
import { type Topic, topicOf } from '../../topic.ts';
import { themeChoice } from '../activities/activities.ts';
import { asksWho } from '../activities/asksWho.ts';
import { asksWhichTheme, groupOf, saysFullest } from '../activities/grouping.ts';
import { countsReports } from '../indicators/names.ts';
import { askOf } from './askedOfItems.ts';
import { asksIfThere } from './attendance.ts';
import { bodyOnDay } from './bodyOnDay.ts';
import { asksWhatIsOn } from './datedMeeting.ts';
import {
  agendaNumber,
  asksCover,
  asksWhichKind,
  authorOf,
  behindAsked,
  paperKindOf,
  saysAllMeetings,
  saysAllOfIt,
  saysLastItem,
  sectionChoice,
} from './itemParts.ts';
import {
  compoundOf,
  FITS,
  matchOf,
  moneyOf,
  namesContact,
  saysOrdinaryTitle,
  saysTitleAlone,
  titledItem,
  titleOf,
} from './itemTitles.ts';
import { asksTaker, countsMeetings, dates, saysHowManyMore } from './meetings.ts';
import { BY, mineOf, saysDay, saysMine, writesOnly } from './mine.ts';
import { meetingsNamed, nextMeeting } from './names.ts';
import { whenItComesUp } from './resolutions.ts';
import { saysItems } from './saysItems.ts';
import { themeItemsOf } from './themeItems.ts';
import { asksSameDay, asksWhichDay, themeOnDay } from './whichDay.ts';

/** Readings about what comes to a meeting: its agenda and work programme, who writes which paper, when a paper comes. */
export function itemCandidates(parts: Parts): Candidate[] {
  const { sentence } = parts;
  const named = meetingsNamed(parts);
  const topic =
    named.meeting && sentence.has('subject', 'items') ? withoutEdge(sentence, topicIn(parts)) : topicIn(parts);
  const matched = saysOrdinaryTitle(parts) ? Math.max(FITS, matchOf(parts)) : matchOf(parts);
  const mine = mineOf(parts);
  const section = meansOne(sentence.first('itemSection') ?? NOTHING, 'itemSection');
  const number = agendaNumber(parts);
  const body = bodyOnDay(parts) !== undefined;
  const author = authorOf(parts);
  const same = topic !== undefined && asksSameDay(parts) && matched >= FITS;
  const which = same || (topic !== undefined && asksWhichDay(parts));
  const ask = which ? 'when' : askOf(parts, topic !== undefined, author !== undefined);
  const themed = themeItemsOf(parts, named.meeting?.values);
  const theme = themed ?? (topic ? undefined : themeChoice(parts, [sentence.context.planInForce]));
  const paperKind = paperKindOf(parts, topic, number);
  const whole = !topic && !mine && !author && ask !== 'when' && !theme;
  const fallback =
    whole &&
    !named.meeting &&
    (!named.when || saysLastItem(sentence)) &&
    groupOf(sentence) !== 'meeting' &&
    !saysAllMeetings(sentence)
      ? nextMeeting(parts, section)
      : undefined;
  const titled = titledItem(parts, named.meeting?.values);
  const behind = behindAsked(sentence, topic !== undefined || number !== undefined, mine);
  const sponsors = mine !== undefined && behind === undefined && sentence.has('ask', 'sponsor');
  const filter: Where = compact({
    meeting: which ? undefined : (named.meeting ?? (fallback === undefined ? undefined : { values: [fallback] })),
    // "The next meeting that takes X" is the next one that takes it, and not whether the next one does.
    when:
      named.meeting || saysLastItem(sentence)
        ? undefined
        : ask === 'when' && topic && named.when === 'next'
          ? 'upcoming'
          : named.when,
    theme,
    itemSection: section === undefined ? undefined : sectionChoice(sentence, section),
    agendaNumber: number === undefined ? undefined : { values: number },
    person: mine === undefined ? undefined : ({ values: mine, as: sponsors ? 'sponsor' : 'author' } as const),
    author,
    paperKind,
    topic: number === undefined && mine === undefined && !body ? topic?.text : undefined,
  });
  const where: Where = titled === undefined ? filter : { ids: { values: [titled] } };
  const contact = behind === 'contact' && namesContact(parts);
  // Of activities, only earlier plans name who sponsors them.
  const sponsored =
    behind === 'sponsor' && matched >= FITS && parts.plans === undefined && parts.themes.tokens.size === 0;
  const paper = paperKind === undefined && sentence.has('facet', 'paper');
  const facet: Facet | undefined = behind ?? (paper ? 'paper' : undefined);
  const query: Query = {
    ask: behind ? 'who' : facet || (number?.length === 1 && ask !== 'who') || (titled && ask === 'list') ? 'show' : ask,
    of: 'items',
    where,
    ...compact({ by: ask === 'group' ? groupOf(sentence) : undefined, facet, page: parts.page }),
  };
  const subject = (saysItems(parts) && !countsReports(parts)) || (named.meeting !== undefined && saysItemsOn(sentence));
  const takes = topic !== undefined && parts.moments.length === 0 && asksTaker(sentence);
  const coming = takes || sentence.has('writing', 'coming') || saysAllOfIt(parts);
  const onTheme = themed !== undefined || (theme !== undefined && !asksWhichDay(parts) && themeOnDay(parts));
  const on = named.meeting !== undefined && topic === undefined && asksWhatIsOn(parts);
  const asksKind = asksWhichKind(sentence) && topic !== undefined && (matched >= FITS || named.meeting !== undefined);
  const day = parts.moments.some(m => m.day !== undefined) && named.meeting !== undefined && topic === undefined;
  return [
    candidate(
      query,
      [
        ['says item', 2.5, subject],
        ['paper', 3.5, facet === 'paper'],
        [
          'which way it goes',
          -2.5,
          sentence.has('direction') && /^(have|has|are|is|did)$/.test(sentence.tokens[0]?.text ?? ''),
        ],
        [
          'who is behind a paper',
          3.5,
          behind !== undefined && (subject || contact || sponsored || (matched >= FITS && named.meeting !== undefined)),
        ],
        ['sponsors papers', 3.5, sponsors && (subject || named.meeting !== undefined)],
        ['what a paper covers', 2, asksCover(sentence) && subject && topic !== undefined],
        ['kind of paper', 3, paperKind !== undefined],
        ['which kind of paper', 4, asksKind],
        ['quoted', 1, subject && parts.quote !== undefined],
        ['its title and nothing else', 1.1, matched >= WHOLE && saysTitleAlone(parts)],
        ['whether there is a paper', 1.5, subject && matched >= FITS && sentence.has('ask', 'existence')],
        ['number', 3, number !== undefined],
        ['what is on that day', 1, day && (coming || sentence.has('ask', 'list', 'existence', 'all'))],
        ['coming', 1.5, coming],
        ['what is on', 4, on],
        ['on an agenda', 1.5, topic !== undefined && (takes || asksAgenda(sentence))],
        ['coming up on it', 1, topic !== undefined && matched >= FITS && sentence.has('time', 'upcoming')],
        ['writes', 2.5, sentence.has('writing', 'author') && (!topic || matched >= FITS || !asksWho(parts))],
        ['section', 2.5, section !== undefined],
        ['meeting', 1.5, named.meeting !== undefined || named.when === 'next' || named.when === 'upcoming'],
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
        ['writers named', 1.5, author !== undefined || (mine !== undefined && sentence.has('writing', 'author'))],
        ['of a body on that day', 4.5, body],
        ['the fullest meeting', 6, saysFullest(sentence)],
        ['which of two days', 3, which && matched >= FITS],
        ['on the same day', 1.5, same],
        ['theme on that day', 2, onTheme],
        ['mine', 1.5, mine !== undefined && subject],
        [
          'mine on that day',
          4,
          mine !== undefined && !subject && named.meeting !== undefined && (saysDay(parts) || saysMine(parts)),
        ],
        // "Emma Foody - there on 10 March?"
        [
          'writes papers and leads nothing',
          3.5,
          mine !== undefined && !subject && writesOnly(parts) && (coming || BY.test(sentenceText(sentence))),
        ],
        ['there on that day', -4, mine !== undefined && !subject && asksIfThere(parts)],
        [
          'what somebody has',
          -2,
          parts.people.ids.length > 0 && !subject && !sentence.has('writing', 'author') && !named.meeting,
        ],
        ['resolved', -3.5, sentence.has('subject', 'resolutions') && !coming && !asksKind && !whenItComesUp(sentence)],
        [
          'nothing of items',
          -3,
          !subject &&
            !coming &&
            !day &&
            !on &&
            !(mine !== undefined && (saysDay(parts) || saysMine(parts))) &&
            facet !== 'paper' &&
            section === undefined &&
            !(matched >= WHOLE && saysTitleAlone(parts)) &&
            paperKind === undefined &&
            !body &&
            !contact &&
            !sponsored &&
            !which &&
            !onTheme &&
            !asksKind &&
            !(sponsors && named.meeting !== undefined) &&
            !sentence.has('writing', 'author') &&
            !sentence.has('ask', 'when'),
        ],
        ['says activities', -3, sentence.has('subject', 'activities')],
        ['theme alone', -3, theme !== undefined && !onTheme && !subject && !sentence.has('subject', 'meetings')],
        ['theme of a meeting', -3, theme !== undefined && sentence.has('ask', 'when') && !subject],
        ['figure of a period', -4, OF_PERIOD.test(sentenceText(sentence)) && !sentence.has('subject', 'meetings')],
        ['counts a topic', -2.5, query.ask === 'count' && topic !== undefined && !named.meeting && !named.when],
        ['status', -3, parts.statuses !== undefined],
        [
          'of indicators',
          -4,
          (sentence.has('subject', 'indicators') ||
            sentence.has('flag', 'exception', 'pending') ||
            parts.codes.sections.length > 0) &&
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
        ['counts meetings', -4, ask === 'count' && (countsMeetings(sentence) || saysHowManyMore(sentence))],
      ],
      named.unknown !== undefined && (subject || coming)
        ? { unknown: { what: named.unknown, offers: dates(parts) } }
        : {},
    ),
  ];
}

const WHOLE = 0.95;

/** "how many missing person reports in the year ending March": what a figure is kept for, and no meeting's business. */
const OF_PERIOD = /\b(year|months|quarter|period) (ending|ended|to|up to)\b/;

const topicIn = (parts: Parts): Topic | undefined =>
  saysFullest(parts.sentence)
    ? undefined
    : (topicOf(parts, { keepPlans: true, hold: ['financeGroup'] }) ??
      titleOf(parts) ??
      moneyOf(parts) ??
      compoundOf(parts));

/** "the reports in the May pack": the words for all the papers are not what they are about. */
function withoutEdge(sentence: Sentence, topic: Topic | undefined): Topic | undefined {
  const { paperEdge } = sentence.knowledge.lists;
  if (!topic?.words.some(word => paperEdge.has(word))) return topic;
  const words = topic.words.filter(word => !paperEdge.has(word));
  return words.length === 0 ? undefined : { text: words.join(' '), words, strange: topic.strange };
}

/** "how many items on theme 3 in May" */
const saysItemsOn = (sentence: Sentence): boolean =>
  sentence.all('subject', 'things').some(({ key }) => key.startsWith('item'));

const NOTHING = { from: 0, to: 0, key: '', entries: [] };
