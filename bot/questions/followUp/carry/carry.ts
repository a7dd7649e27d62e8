import { wordsOf } from '../../../words/names.ts';
import { type Candidate, compact } from '../../candidate.ts';
import { topicBelongs, topicExists } from '../../frames/activities/activityTopic.ts';
import type { Parts } from '../../parts.ts';
import type { Query } from '../../query.ts';
import { scopeByNeed } from '../../unmet/scope.ts';
import type { Cues } from '../cues.ts';
import type { Last } from '../last.ts';
import { withMeeting, withPersonAndMeeting } from '../ofMeeting/carryMeeting.ts';
import { ofPerson } from '../ofPerson/ofPerson.ts';
import { isWhole, meetingSpokenOf, namesSpokenOf, recordsNamed, topicSpokenOf } from '../spokenOf.ts';
import { asksBarely, BARE_WORDS } from './asksBarely.ts';
import { figureOfEarlier, saidThere } from './detail.ts';
import type { Filled } from './filled.ts';
import { toldOfFigure } from './toldOfFigure.ts';
import { turnedCandidates } from './turn.ts';
import { wholeOfIt } from './wholeOfIt.ts';

/**
 * Takes what was spoken of into a question about something else: "was anything resolved about it", "how many items has it got", "was he at
 * the March meeting". Each is the sentence's own reading with the missing part filled in.
 */
export function carriedCandidates(parts: Parts, last: Last, cues: Cues, standalone: readonly Candidate[]): Candidate[] {
  const whole = wholeOfIt(parts, last) ?? toldOfFigure(parts, last, cues);
  if (whole) return [whole];
  if (!cues.any && !cues.fragment && !asksBarely(parts, cues, last) && !GROUPED.has(last.query.ask)) {
    const said = figureOfEarlier(parts, last) ?? saidThere(parts, last, cues);
    return said ? [said] : [];
  }
  return [
    ...turnedCandidates(parts, last, cues),
    ...standalone.flatMap(own => {
      const query = filled(parts, last, cues, own.query);
      if (!query) return [];
      const worth = cues.that || cues.those || cues.person || cues.else ? 2.5 : 1.2;
      return [
        {
          ...own,
          query: query.query,
          score: own.score + worth,
          because: { ...own.because, 'carried over': worth },
          notes: query.notes,
        },
      ];
    }),
  ];
}

/** After what was counted or compared group by group, "which theme had the most" is asked of the same groups. */
const GROUPED: ReadonlySet<Query['ask']> = new Set(['group', 'compare']);

function filled(parts: Parts, last: Last, cues: Cues, own: Query): Filled | undefined {
  switch (own.of) {
    case 'items':
    case 'meetings':
      return withMeeting(parts, last, own);
    case 'attendance':
      return withPersonAndMeeting(parts, last, cues, own);
    case 'resolutions':
      return withTopic(parts, last, cues, own);
    case 'indicators':
      return figuresThere(parts, last, cues, own) ?? figuresOn(parts, last, cues, own);
    case 'finance':
      return ofTable(parts, last, own);
    case 'activities':
      return (
        ofTheTheme(parts, last, own) ??
        aboutTopic(parts, last, cues, own) ??
        ofPerson(parts, last, cues, own) ??
        ofTheGroups(parts, last, own)
      );
    default:
      return undefined;
  }
}

/** "which project slipped most" after the capital outturn: of the same table. */
function ofTable({ sentence }: Parts, last: Last, own: Query): Filled | undefined {
  if (!own.sort || own.where.finance || own.where.ids || last.query.of !== 'finance') return undefined;
  const { finance } = sentence.knowledge.register.records;
  const ids = new Set([...(last.query.where.ids?.values ?? []), ...last.ids]);
  const groups = last.query.where.finance?.values ?? [
    ...new Set(finance.filter(line => ids.has(line.id)).map(line => line.group)),
  ];
  return groups.length === 1 ? { query: { ...own, where: { finance: { values: groups } } }, notes: [] } : undefined;
}

/** "and the indicators?" after the activities of a theme of the plan in force, and the other way round: those of the same theme. */
function ofTheTheme({ sentence }: Parts, { query: { of, where } }: Last, own: Query): Filled | undefined {
  const { theme, plan } = where;
  const { planInForce } = sentence.context;
  const isOfPlan = [plan, own.where.plan].every(p => !p || (p.values.length === 1 && p.values[0] === planInForce));
  const isOpen = Object.keys(own.where).every(part => OPEN.has(part)) && !own.sort;
  const isOther = own.of === 'indicators' ? of === 'activities' || of === 'themes' : of === 'indicators';
  return isOther && own.ask !== 'figure' && theme && isOfPlan && isOpen
    ? { query: { ...own, where: { ...own.where, theme } }, notes: [] }
    : undefined;
}

/** Says no theme itself. */
const OPEN = new Set(['plan', 'exception', 'direction', 'status', 'leadGroup']);

/** "and the indicators?" after a theme: those of that theme; after some of them: the same ones. */
function figuresThere({ sentence }: Parts, last: Last, cues: Cues, own: Query): Filled | undefined {
  const { where, of } = last.query;
  const isBare = own.ask === 'list' && Object.keys(own.where).length === 0 && !own.sort;
  if (!cues.opening || !cues.fragment || !isBare) return undefined;
  if (of === 'indicators' && !where.ids) return { query: { ...own, where }, notes: [] };
  const isInForce = where.plan?.values.every(plan => plan === sentence.context.planInForce) ?? true;
  const { theme, topic } = where;
  return theme && topic === undefined && isInForce ? { query: { ...own, where: { theme } }, notes: [] } : undefined;
}

/** "any indicators for it": those about what was spoken of. */
function figuresOn(parts: Parts, last: Last, cues: Cues, own: Query): Filled | undefined {
  const ofTheme = ofTheTheme(parts, last, own);
  if (ofTheme) return ofTheme;
  const isAny = cues.fragment && parts.sentence.has('ask', 'existence') && last.query.of !== 'indicators';
  // "what about the indicator" after what the plans said of hate crime
  const isThe = cues.opening && last.query.of !== 'indicators' && last.query.where.topic !== undefined;
  if (
    !(cues.that || cues.those || isAny || isThe) ||
    own.ask !== 'list' ||
    Object.keys(own.where).length > 0 ||
    own.sort
  )
    return undefined;
  const { indicators } = parts.sentence.knowledge;
  const names = [...namesSpokenOf(parts, last), topicSpokenOf(parts, last)].filter(name => name !== undefined);
  const topic = names.find(name => (indicators.rank(wordsOf(name))[0]?.said ?? 0) >= 0.99) ?? names[0];
  return topic === undefined ? undefined : { query: { ...own, where: { topic } }, notes: [] };
}

function withTopic(parts: Parts, last: Last, cues: Cues, own: Query): Filled | undefined {
  if (own.where.topic !== undefined || own.where.ids) return undefined;
  // "What did they decide" of an agenda or a meeting is of all of it.
  const isPointed = (cues.that || cues.those) && !cues.overall && !(last.query.of === 'items' && isWhole(last));
  const topic = isPointed || isBareOn(parts, last) ? topicSpokenOf(parts, last) : undefined;
  const meeting =
    own.where.meeting ??
    (meetingSpokenOf(parts, last) === undefined ? undefined : { values: [meetingSpokenOf(parts, last) ?? ''] });
  const isOfAll = OF_MEETINGS.has(last.query.of) || (last.query.of === 'items' && isWhole(last));
  const isTheirs = cues.those && !parts.sentence.has('ask', 'when');
  const isOfMeeting = isOfAll && (cues.that || isTheirs || parts.sentence.has('attending'));
  if (topic === undefined && !(isOfMeeting && meeting && own.where.meeting === undefined)) return undefined;
  return { query: { ...own, where: compact({ ...own.where, meeting, topic }) }, notes: [] };
}

/** "any resolution?" after a matter on which there is one. */
function isBareOn(parts: Parts, last: Last): boolean {
  const { sentence } = parts;
  const said = sentence.tokens.filter(t => t.kind !== 'mark').length;
  const topic = said <= BARE_WORDS && !OF_ALL.has(last.query.of) ? topicSpokenOf(parts, last) : undefined;
  return topic !== undefined && (sentence.knowledge.resolutions.rank(wordsOf(topic))[0]?.said ?? 0) >= 0.99;
}

const OF_ALL: ReadonlySet<Query['of']> = new Set(['meetings', 'attendance', 'resolutions', 'items']);

/** "how many resolutions were passed there" of a meeting spoken of as a whole. */
const OF_MEETINGS: ReadonlySet<Query['of']> = new Set(['meetings', 'attendance']);

function aboutTopic(parts: Parts, last: Last, cues: Cues, own: Query): Filled | undefined {
  const isAsked = cues.that || cues.those || asksWhoLeads(parts, last, own) || asksBarely(parts, cues, last);
  if (!isAsked || own.where.ids || own.where.person) return undefined;
  const ofTerm = last.query.of === 'terms';
  if (own.where.topic !== undefined && !ofTerm) return undefined;
  if (last.query.of === 'activities' || !(asksActivities(parts) || ofTerm)) return undefined;
  const names = namesSpokenOf(parts, last);
  const { register } = parts.sentence.knowledge;
  const plans = parts.plans?.values ?? register.records.plans.map(p => p.id);
  const topic = names.find(name => topicExists(parts.sentence, name, plans)) ?? names[0];
  if (topic === undefined) return undefined;
  const scope = parts.plans?.values.length
    ? { plan: { values: parts.plans.values }, notes: [] }
    : scopeByNeed(register, parts.sentence.context.planInForce, [
        { what: topic, existsIn: plan => topicBelongs(parts.sentence, topic, plan) },
      ]);
  return { query: { ...own, where: { ...own.where, plan: scope.plan, topic } }, notes: scope.notes };
}

/** "who leads?" after a figure, a term or a resolution: on the matter that it was about, since nobody leads a figure. */
const asksWhoLeads = ({ sentence }: Parts, { query: { of } }: Last, own: Query): boolean =>
  own.ask === 'who' &&
  LED_ELSEWHERE.has(of) &&
  Object.keys(own.where).every(part => part === 'plan' || part === 'leadGroup') &&
  !sentence.has('subject', 'activities', 'things', 'items');
const LED_ELSEWHERE: ReadonlySet<Query['of']> = new Set(['indicators', 'measures', 'terms', 'resolutions', 'finance']);

/** "which theme came out best" after a count theme by theme: of the same plan. */
function ofTheGroups(parts: Parts, last: Last, own: Query): Filled | undefined {
  const { plan } = last.query.where;
  const { sentence } = parts;
  const grouped =
    last.query.ask === 'group' || last.query.ask === 'compare' || sentence.has('followUp', 'those', 'narrow');
  const { plans } = parts;
  if (
    last.query.of !== 'activities' ||
    recordsNamed(last.query) ||
    !grouped ||
    own.ask !== 'compare' ||
    plans ||
    (last.query.by !== undefined && own.by !== last.query.by) ||
    !plan
  )
    return undefined;
  return { query: { ...own, where: { ...last.query.where, ...own.where, plan } }, notes: [] };
}

/** The sentence says that it is after what is being done: "that" alone may be asked of anything. */
function asksActivities({ sentence, plans, statuses }: Parts): boolean {
  const asked =
    sentence.has('doing') ||
    sentence.has('subject', 'activities', 'plans', 'updates') ||
    sentence.has('ask', 'lead', 'sponsor', 'history') ||
    sentence.has('planWord');
  return asked || plans !== undefined || statuses !== undefined;
}
