import { type Candidate, candidate, compact } from '../candidate.ts';
import type { Parts } from '../parts.ts';
import { hardTokens } from '../parts.ts';
import type { Ask, Facet, Query } from '../query.ts';
import type { Sentence } from '../sentence.ts';
import { themeChoice } from './activities.ts';
import { meetingsNamed, nextMeeting } from './meetingNames.ts';

const FACETS: readonly Facet[] = ['daysUntil', 'updatesDue', 'time', 'place'];

/** Readings about meetings: when, where, at what time, which takes a theme, when the panel sits. */
export function meetingCandidates(parts: Parts): Candidate[] {
  const { sentence } = parts;
  const named = meetingsNamed(parts);
  const theme = themeChoice(parts, [sentence.context.planInForce]);
  const panel = sentence.has('subject', 'panel');
  const facet = panel ? 'panelDate' : FACETS.find(f => sentence.has('facet', f));
  const due = sentence.has('ask', 'when') && parts.themes.numbers !== undefined && parts.statuses === undefined;
  const subject = sentence.has('subject', 'meetings') || panel || due;
  if (!subject && !facet) return [];
  const ask = askOf(parts, facet, named.meeting !== undefined || theme !== undefined);
  const when = named.when ?? (!named.meeting && !theme && (ask === 'when' || facet) ? 'next' : undefined);
  const plural = sentence.tokens.some(t => ['meetings', 'dates'].includes(t.text));
  const where = compact({
    meeting: named.meeting,
    theme,
    when:
      plural && !named.when && !named.meeting && !theme
        ? sentence.has('ask', 'all', 'count')
          ? undefined
          : 'upcoming'
        : when,
  });
  const asked =
    sentence.has('ask', 'when') || sentence.has('time', 'next', 'upcoming', 'past', 'last') || facet !== undefined;
  const query: Query = {
    ask: plural && ask === 'when' && !facet ? 'list' : ask,
    of: 'meetings',
    where,
    ...compact({ facet }),
  };
  return [
    candidate(
      query,
      [
        ['says meeting', 2.5, subject],
        ['panel', 1, panel],
        ['asks when', 2, asked],
        ['asks part', 1, facet !== undefined],
        ['no meeting in it', -1.5, !subject && named.meeting === undefined && !named.when],
        ['meeting named', 0.5, named.meeting !== undefined || theme !== undefined],
        ['how many items', -2, sentence.has('subject', 'items')],
        ['attendance', -2.5, sentence.has('attending')],
        ['resolved', -3, sentence.has('subject', 'resolutions')],
        ['words left over', -0.7, Math.min(3, leftOver(parts))],
        ['people', -1, parts.people.ids.length > 0],
        ['status', -3, parts.statuses !== undefined],
        ['coming', -0.5, sentence.has('writing', 'coming') && theme === undefined && !panel],
      ],
      named.unknown !== undefined ? { unknown: { what: named.unknown, offers: dates(parts) } } : {},
    ),
  ];
}

const leftOver = (parts: Parts): number =>
  hardTokens(parts.sentence, {
    hard: [],
    skip: new Set([...parts.themes.tokens, ...parts.moments.flatMap(m => m.tokens)]),
  }).filter(at => {
    const token = parts.sentence.tokens[at];
    return token?.kind === 'word' && !['plan', 'police', 'crime'].includes(token.stem);
  }).length;

function askOf(parts: Parts, facet: Facet | undefined, named: boolean): Ask {
  const { sentence } = parts;
  if (sentence.has('ask', 'count') && facet !== 'daysUntil') return 'count';
  if (facet) return 'when';
  if (sentence.has('ask', 'when') || sentence.has('time', 'next')) return 'when';
  if (sentence.has('time', 'upcoming', 'past') || sentence.has('ask', 'all', 'list'))
    return named && !listed(sentence) ? 'when' : 'list';
  return named ? 'show' : 'when';
}

const listed = (sentence: Sentence): boolean =>
  sentence.has('ask', 'all') || sentence.tokens.some(t => t.text === 'meetings');

export const dates = (parts: Parts): string[] => {
  const next = nextMeeting(parts);
  const ids = parts.sentence.knowledge.register.records.meetings.map(m => m.id);
  return next === undefined ? ids : ids.filter(id => id >= next);
};
