import { type Candidate, candidate, compact } from '../../candidate.ts';
import type { Parts } from '../../parts.ts';
import type { Ask, Facet, Query } from '../../query.ts';
import { type Sentence, sentenceText } from '../../sentence.ts';
import { means } from '../../stretches/spans.ts';
import { themeChoice } from '../activities/activities.ts';
import { isBareDate, isDatedOne, leftOver } from './datedMeeting.ts';
import { memberCandidates } from './members.ts';
import { meetingsNamed, nextMeeting } from './names.ts';
import { othersMeeting } from './othersMeeting.ts';
import { pickedMeetings } from './pickedMeetings.ts';
import { saysThemeItems } from './themeItems.ts';
import { asksWhichDay } from './whichDay.ts';

/** "what is monitored in September", and not how many offenders are: nothing else is named. */
const saysMonitored = (parts: Parts): boolean =>
  parts.sentence.tokens.some(t => t.stem.startsWith('monitor')) && leftOver(parts) <= 1;

const FACETS: readonly Facet[] = ['daysUntil', 'time', 'place', 'draft'];

/** Readings about meetings: when, where, at what time, which takes a theme, when the panel sits. */
export function meetingCandidates(parts: Parts): Candidate[] {
  const { sentence } = parts;
  const named = meetingsNamed(parts);
  const theme = themeChoice(parts, [sentence.context.planInForce]);
  const members = memberCandidates(parts);
  if (members.length > 0) return members;
  if (named.previousOf !== undefined) return [previousMeeting(named.previousOf)];
  const panel = sentence.has('subject', 'panel');
  if (panel && saysByTheWay(parts)) return [];
  const counts = sentence.has('ask', 'count') && !sentence.has('facet', 'daysUntil');
  const facet = panel
    ? 'panelDate'
    : saysDraft(sentence, (named.meeting ?? named.when) !== undefined)
      ? 'draft'
      : FACETS.find(f => !counts && sentence.has('facet', f));
  const which = theme !== undefined && asksWhichDay(parts);
  const due =
    which ||
    (sentence.has('ask', 'when') &&
      parts.statuses === undefined &&
      (parts.themes.numbers !== undefined || (theme !== undefined && sentence.has('writing', 'coming'))));
  const barely = isBareDate(parts);
  const themed =
    (sentence.has('subject', 'themes') || saysMonitored(parts)) &&
    theme === undefined &&
    !saysThemeItems(parts) &&
    (named.meeting !== undefined || named.when === 'next') &&
    parts.plans === undefined &&
    parts.statuses === undefined &&
    !sentence.has('facet', 'updatesDue');
  const picked = pickedMeetings(parts);
  if (picked) return [picked];
  const inTurn =
    sentence.has('time', 'afterNext', 'next') &&
    sentence.has('ask', 'when') &&
    leftOver(parts) === 0 &&
    (sentence.has('time', 'afterNext') || saysNextOne(sentence));
  const datesAhead = sentence.tokens.some(t => t.text === 'dates') && sentence.has('time', 'upcoming', 'past');
  const dated = isDatedOne(parts);
  const subject = datesAhead || dated || saysMeeting(sentence) || themed || panel || due || barely || inTurn;
  if (!subject && !facet) return [];
  // "Which meeting has burglary" asks for what it takes, whether or not any does.
  if (!facet && !theme && !named.meeting && asksTaker(sentence) && leftOver(parts) > 0) return [];
  const ask = which
    ? 'when'
    : dated && saysDate(sentence)
      ? 'when'
      : askOf(parts, facet, named.meeting !== undefined || theme !== undefined);
  const when = named.when ?? (!named.meeting && !theme && (ask === 'when' || facet) ? 'next' : undefined);
  const several = !which && (named.meeting?.values.length ?? 0) > 1 && sentence.has('ask', 'all', 'list', 'count');
  const plural = several || sentence.tokens.some(t => ['meetings', 'dates'].includes(t.text) && !/['’]/u.test(t.raw));
  const panels = facet === 'panelDate' && plural && !named.meeting && theme === undefined;
  const where = compact({
    meeting: which ? undefined : named.meeting,
    theme,
    when:
      plural && !named.when && !named.meeting && !theme
        ? !panels && sentence.has('ask', 'all', 'count') && !saysHowManyMore(sentence)
          ? undefined
          : 'upcoming'
        : when,
  });
  const asked =
    which ||
    sentence.has('ask', 'when') ||
    sentence.has('time', 'next', 'upcoming', 'past', 'last') ||
    facet !== undefined;
  const query: Query = {
    ask: plural && ask === 'when' && (!facet || panels) ? 'list' : ask,
    of: 'meetings',
    where,
    ...compact({ facet }),
  };
  return [
    candidate(
      query,
      [
        ['says meeting', 2.5, subject],
        ['its programme in draft', 4, facet === 'draft' && sentence.has('subject', 'items', 'meetings')],
        ['panel', 1, panel],
        ['its theme', 3, themed],
        ['date and nothing else', 1.5, barely && !(sentence.has('writing', 'coming') && asksWhat(sentence))],
        ['updates', -4, sentence.has('facet', 'updatesDue')],
        ['cost', -3, sentence.has('ask', 'howMuch') || sentence.has('subject', 'finance')],
        ['asks when', 2, asked],
        ['asks part', 1, facet !== undefined],
        ['no meeting in it', -1.5, !subject && named.meeting === undefined && !named.when && theme === undefined],
        ['which meeting', 2, asksWhichMeeting(sentence)],
        ['meeting named', 0.5, named.meeting !== undefined || theme !== undefined],
        ['how many items', -2, sentence.has('subject', 'items') && !countsMeetings(sentence)],
        ['attendance', -2.5, sentence.has('attending')],
        ['resolved', -3, sentence.has('subject', 'resolutions')],
        [
          'whether something is on',
          -3,
          leftOver(parts) > 0 && sentence.has('doing', 'work') && !sentence.has('ask', 'when'),
        ],
        ['words left over', -1.2, Math.min(3, leftOver(parts))],
        ['people', -1, parts.people.ids.length > 0],
        ['reference', -4, parts.codes.refs.length > 0],
        ['status', -3, parts.statuses !== undefined],
        [
          'coming',
          sentence.has('ask', 'when') ? -0.5 : -1.5,
          sentence.has('writing', 'coming') && theme === undefined && !panel,
        ],
      ],
      unknownMeeting(parts, named.unknown),
    ),
  ];
}

/** A day without a meeting, or a meeting of another body. */
function unknownMeeting(parts: Parts, day: string | undefined): Pick<Candidate, 'unknown'> {
  const other = othersMeeting(parts.sentence);
  const what = other === undefined ? day : `when a ${other} meeting is`;
  return what === undefined ? {} : { unknown: { what, offers: dates(parts) } };
}

/** "the meeting before the March one": of the first on record its minutes name the one before. */
const previousMeeting = (id: string): Candidate =>
  candidate({ ask: 'when', of: 'meetings', where: { meeting: { values: [id] } }, facet: 'previous' }, [
    ['says meeting', 2.5, true],
    ['meeting named', 4, true],
  ]);

/** "which SR&P covers theme 1" is after a meeting, and not after what is on it. */
const asksWhichMeeting = ({ stretches, tokens }: Sentence): boolean =>
  stretches.some((s, at) => means(s, 'subject', 'meetings') && tokens[stretches[at - 1]?.from ?? -1]?.text === 'which');

/** "how many meetings are on the programme" */
export const countsMeetings = (sentence: Sentence): boolean =>
  sentence.all('ask', 'count').some(({ to }) => {
    const next = sentence.stretches.find(s => s.from === to);
    return next !== undefined && means(next, 'subject', 'meetings') && !means(next, 'subject', 'items');
  });

/** "which meeting has burglary", "any meeting on stop and search": what takes a matter, and no day alone. */
export const asksTaker = (sentence: Sentence): boolean => TAKER.test(sentenceText(sentence));
const TAKER =
  /\b(which|what|any) meetings? (has|have|had|takes?|covers?|covering|with|does|deals? with|looks? at|on|about) |^meetings? (with|on|about) /;

/** "what have we got lined up for September" asks for what comes, and not for the day. */
const asksWhat = ({ tokens }: Sentence): boolean => ['what', 'whats'].includes(tokens[0]?.text ?? '');

/** "when's the next one", "when is it next": of nothing else that was spoken of. */
const saysNextOne = (sentence: Sentence): boolean =>
  sentence.context.last === undefined && !sentence.has('subject') && !sentence.has('writing');

/** "is the September programme a draft": of a meeting that is named, and of no document. */
const saysDraft = (sentence: Sentence, isNamed: boolean): boolean =>
  sentence.has('facet', 'draft') ||
  (isNamed && sentence.all('facet', 'document').some(({ key }) => /\b(draft|final)\b/.test(key)));

/** "the most recent meeting" says meeting too. */
const saysMeeting = (sentence: Sentence): boolean =>
  sentence.has('subject', 'meetings') || sentence.all('time').some(s => /\bmeeting\b/.test(s.key));

/** "how many more SR&P meetings", "how many further meetings": those to come. */
export const saysHowManyMore = (sentence: Sentence): boolean =>
  saysMeeting(sentence) && /\bhow many (more|further|other|future)\b/.test(sentenceText(sentence));

/** "anything red? I'd rather hear it now than at panel", "which panels do police sit on": no day is asked for. */
const saysByTheWay = ({ sentence, statuses, moments }: Parts): boolean =>
  !sentence.has('ask', 'when') &&
  !sentence.has('subject', 'meetings') &&
  moments.length === 0 &&
  (statuses !== undefined || BY_THE_WAY.test(sentenceText(sentence)));
const BY_THE_WAY =
  /\b(sit|sits|sat|sitting) on\b|\b(now|rather|ready|questions|asked|grilled|brief|briefed)\b.* (at|before|by|for) (the )?panel$/;

/** "the date of the one in november" */
const saysDate = (sentence: Sentence): boolean =>
  sentence.all('facet', 'document').some(({ key }) => /\bdate\b/.test(key));

function askOf(parts: Parts, facet: Facet | undefined, named: boolean): Ask {
  const { sentence } = parts;
  const more = saysHowManyMore(sentence);
  if ((more || sentence.has('ask', 'count')) && facet !== 'daysUntil') return 'count';
  if (facet) return 'when';
  if (sentence.has('ask', 'when') || sentence.has('time', 'next')) return 'when';
  if (sentence.has('time', 'upcoming', 'past') || sentence.has('ask', 'all', 'list'))
    return named && !listed(sentence) ? 'when' : 'list';
  if (listed(sentence) && (meetingsNamed(parts).meeting?.values.length ?? 0) > 1) return 'list';
  return named ? 'show' : 'when';
}

const listed = (sentence: Sentence): boolean =>
  sentence.has('ask', 'all') || sentence.tokens.some(t => t.text === 'meetings');

export const dates = (parts: Parts): string[] => {
  const next = nextMeeting(parts);
  const ids = parts.sentence.knowledge.register.records.meetings.map(m => m.id);
  return next === undefined ? ids : ids.filter(id => id >= next);
};
