import { compact } from '../../candidate.ts';
import { activityCandidates } from '../../frames/activities/activities.ts';
import { topicExists } from '../../frames/activities/activityTopic.ts';
import { groupOf } from '../../frames/activities/grouping.ts';
import { asksWhatIs } from '../../frames/terms/termAsked.ts';
import type { Parts } from '../../parts.ts';
import type { Ask, Choice, GroupBy, Query, Where } from '../../query.ts';
import { sentenceText } from '../../sentence.ts';
import { isBareCount } from '../bareCount.ts';
import { asksWhole } from '../carry/asksWhole.ts';
import type { Cues } from '../cues.ts';
import type { Last } from '../last.ts';
import { isMatterMet } from '../matterMet.ts';
import { rankedGroups } from '../pick/rankedGroups.ts';
import { askedOfListMeant } from '../point/listMeant.ts';
import { recordsNamed } from '../spokenOf.ts';
import { aboutOf } from './aboutOf.ts';
import { filterOf, isOfShelf } from './activityFilter.ts';
import { less, liftedIn } from './lifted.ts';
import type { Merged } from './merged.ts';
import { deltaOf, isQuantity } from './namedAnew.ts';
import { ofTheOne } from './ofTheOne.ts';

/** A question about activities with a part changed. */
export function mergedActivities(parts: Parts, last: Last, cues: Cues): Merged | undefined {
  const own = activityCandidates(parts)[0];
  if (!own) return undefined;
  const lifted = cues.lifting ? liftedIn(parts) : NONE;
  const delta = less(deltaOf(parts, own.query.where, last, cues), lifted);
  const named = Object.keys(delta).length + lifted.size;
  const ask = askOf(parts, cues, last, named);
  const ranked = rankedGroups(parts, last, delta);
  if (ranked) return { query: ranked, named: 2 };
  const meant = askedOfListMeant(parts, last, cues, delta, ask);
  if (meant) return { query: meant, named: 2, settled: true };
  const asked = ofTheOne(parts, last, cues, delta);
  if (asked) return { query: asked, named: 1, settled: parts.sentence.has('relation', 'or') };
  const isOfRecords = last.query.of === 'activities' && recordsNamed(last.query) !== undefined;
  if (delta.theme && (named === 1 || !cues.opening) && isOfRecords && !comesBack(last, cues)) return undefined;
  if (named > 0 && !cues.which && isStrange(parts, delta)) return undefined;
  if (named === 0 && ask === undefined && !cues.overall) return undefined;
  const filters = delta.status ?? delta.leadGroup ?? delta.person ?? delta.isNew ?? delta.revised;
  // A theme was shown with its activities: "which one is about custody" is one of them.
  const isOneOfThem = delta.topic !== undefined && (cues.which || cues.narrowing);
  const ofTheme =
    last.query.of === 'themes' && last.query.where.theme !== undefined && (filters !== undefined || isOneOfThem);
  if (last.query.of !== 'activities' && named > 0 && !delta.theme && !delta.plan && !ofTheme) return undefined;
  const filter = filterOf(parts, last, delta, cues);
  const where = { ...filter, where: less(filter.where, lifted) };
  const query = queryOf(parts, last, cues, where.where, ask, named);
  const isMatter = named === 1 && delta.topic !== undefined;
  const met = isMatter && isMatterMet(parts, last, cues, delta.topic);
  const loose = isMatter && !met;
  const { values: plans = [] } = where.where.plan ?? {};
  const unfound = loose && delta.topic !== undefined && !topicExists(parts.sentence, delta.topic, plans);
  const isLeftOut = delta.ids?.except === true;
  const swapped = named > 0 && !loose && !delta.ids && (ofTheme || isAllIn(delta, last.query));
  return {
    query,
    named: named + (ask === undefined ? 0 : 1),
    swapped,
    settled: isLeftOut || met || isOfShelf(parts, last, delta, cues),
    unfound,
    notes: where.notes ?? [],
    loose,
    ...(own.unknown && delta.ids === undefined && parts.codes.refs.length > 0 && { unknown: own.unknown }),
  };
}

/** "and theme 2" after some of a list were picked: of the list, where that was of some colour, lead or matter in a theme. */
const comesBack = ({ root }: Last, { opening }: Cues): boolean =>
  opening &&
  root?.of === 'activities' &&
  root.where.theme !== undefined &&
  Object.keys(root.where).some(part => part !== 'plan' && part !== 'theme');

const NONE: ReadonlySet<keyof Where> = new Set();

/** A colour takes the place of a colour, and of all colours that were counted one by one. */
const isAllIn = (delta: Where, { where, by }: Query): boolean =>
  Object.keys(delta).every(part => part in where || part === by);

/** Nothing is named but words that no record has: they may be a name, and must not be dropped. */
function isStrange(parts: Parts, delta: Where): boolean {
  const { speller } = parts.sentence.knowledge;
  const words = delta.topic?.split(' ') ?? [];
  return Object.keys(delta).length === 1 && words.length > 0 && words.every(word => !speller.knows(word));
}

/** What is asked anew of the same records, or undefined: what was asked before. */
function askOf(parts: Parts, cues: Cues, last: Last, named: number): Ask | undefined {
  const { sentence } = parts;
  if (sentence.has('ask', 'who') && (sentence.has('ask', 'lead', 'sponsor') || cues.those || cues.that)) return 'who';
  if (named === 0 && BARE_WHO.test(sentenceText(sentence))) return 'who';
  if (sentence.has('ask', 'lead', 'sponsor') && !parts.leadGroups && named === 0)
    return cues.person ? undefined : 'who';
  if (isOfOne(last) && named === 0 && (sentence.has('relation', 'updated') || sentence.has('subject', 'updates')))
    return 'show';
  if (sentence.has('ask', 'why')) return 'show';
  if (groupOf(sentence) || asksTheirs(parts, cues)) return 'group';
  if (sentence.has('ask', 'howMuch') && last.ids.length === 1 && !parts.pledges) return 'show';
  if (sentence.has('ask', 'count'))
    return last.ids.length === 1 &&
      !namesGroup(parts) &&
      isQuantity(parts) &&
      parts.sentence.tokens.length > 3 &&
      !isHowMany(parts)
      ? 'show'
      : 'count';
  if (isBareCount(sentence)) return 'count';
  if (sentence.has('ask', 'show') && named === 0) return 'show';
  if (last.query.ask === 'who' && named === 0 && cues.fragment && sentence.has('subject', 'activities')) return 'list';
  const status = sentence.has('status', 'anyColour') && named === 0;
  if (status) return 'show';
  return sentence.has('ask', 'list', 'existence', 'all') ? 'list' : undefined;
}

/** "ask 3 - how many?" counts those under it, whatever one was shown before. */
const namesGroup = ({ pledges, themes, statuses, leadGroups }: Parts): boolean =>
  (pledges ?? statuses ?? leadGroups) !== undefined || themes.tokens.size > 0;

const BARE_WHO = /^(and )?(who|whos|by who|whose)$/;

/** "which themes are they in", "which pledges are those under" */
function asksTheirs({ sentence, themes, pledges }: Parts, { those }: Cues): 'theme' | 'pledge' | undefined {
  if (!those || !sentence.has('ask', 'list')) return undefined;
  if (sentence.has('subject', 'themes') && themes.tokens.size === 0) return 'theme';
  return sentence.has('subject', 'pledges') && !pledges ? 'pledge' : undefined;
}

/** One activity was shown: "has it had an update", "any updates?" are asked of that. */
const isOfOne = ({ query, ids }: Last): boolean => query.of === 'activities' && ids.length === 1;

/** "how many is that" counts the records; "how many cameras did it say" is after something inside them. */
const isHowMany = (parts: Parts): boolean =>
  !parts.sentence.stretches.some(
    s =>
      (s.entries.length === 0 && parts.sentence.tokens[s.from]?.kind !== 'mark') ||
      (s.entries.length > 0 &&
        s.entries.every(e => ['term', 'indicator', 'finance', 'item', 'synonym'].includes(e.role))) ||
      s.entries.some(e => e.role === 'subject' && e.means === 'finance'),
  );

function queryOf(parts: Parts, last: Last, cues: Cues, where: Where, ask: Ask | undefined, named: number): Query {
  const { sentence } = parts;
  const single = (where.ids !== undefined && !where.ids.except) || (last.ids.length === 1 && named === 0);
  const isSwapped =
    named === 1 &&
    !where.person &&
    !asksWhatIs(sentence) &&
    last.query.where.topic !== undefined &&
    where.topic !== last.query.where.topic;
  const isSame = isSwapped || (parts.sentence.has('followUp', 'correct') && last.query.ask === 'who');
  const kept = isSame ? last.query.ask : keptAsk(last.query.ask, named, where);
  // "which pledge was that under" of one that was picked asks for it, and not for a list of one.
  const isOne = where.ids?.values.length === 1 && !where.ids.except && named === 0;
  // "whats amber in the current plan" after which theme had most
  const isWhole = (kept === 'group' || kept === 'compare') && asksWhole(parts, cues, 'activities', where);
  const next = ask === 'list' && isOne ? 'show' : (ask ?? (isWhole ? 'list' : kept));
  // One pledge is not set out by pledge.
  const isOneGroup = ask === undefined && last.query.by !== undefined && picksGroup(last.query.by, where);
  if ((next === 'group' || next === 'compare') && isOneGroup)
    return { ask: asksOnes(sentence) || last.query.by === 'pledge' ? 'list' : 'count', of: 'activities', where };
  if (next === 'group')
    return {
      ask: 'group',
      of: 'activities',
      by: groupOf(sentence) ?? asksTheirs(parts, cues) ?? last.query.by ?? 'theme',
      where,
    };
  const isOfTheme = Object.keys(where).every(part => part === 'plan' || part === 'theme');
  // "name them" after how many themes there are
  const isListOfThemes = last.query.ask === 'count' && next === 'list' && !sentence.has('subject', 'activities');
  if (last.query.of === 'themes' && isOfTheme && isListOfThemes) return { ask: 'list', of: 'themes', where };
  if (last.query.of === 'themes' && ask === undefined && isOfTheme)
    return { ask: last.query.ask, of: 'themes', where, ...compact({ facet: last.query.facet }) };
  if (next === 'compare') return { ...last.query, where };
  const sponsor = next === 'who' && sentence.has('ask', 'sponsor') ? ('sponsor' as const) : undefined;
  if (next !== 'show') return { ask: next, of: 'activities', where, ...compact({ facet: sponsor }) };
  const target = single && named === 0 && last.ids[0] ? narrowTo(where, last) : where;
  const quantity = sentence.has('ask', 'count', 'howMuch');
  const facet = sentence.has('ask', 'why')
    ? 'why'
    : quantity
      ? 'quantity'
      : sentence.has('status', 'anyColour')
        ? 'status'
        : undefined;
  const about = quantity ? aboutOf(parts) : undefined;
  return { ask: 'show', of: 'activities', where: target, ...compact({ facet, about } as const) };
}

/** "the theme 3 ones" after a count theme by theme: one of the groups, which is not set out by itself again. */
function picksGroup(by: GroupBy, { theme, status, leadGroup, pledge, plan }: Where): boolean {
  const chosen: Partial<Record<GroupBy, Choice<unknown>>> = compact({ theme, status, leadGroup, pledge, plan });
  return chosen[by]?.values.length === 1 && !chosen[by].except;
}

const asksOnes = ({ tokens }: Parts['sentence']): boolean => tokens.some(t => ONES.has(t.text));
const ONES = new Set(['ones', 'lot', 'those', 'list', 'them', 'activities', 'actions', 'which', 'show']);

function narrowTo(where: Where, last: Last): Where {
  const id = last.ids[0] ?? '';
  if (last.ids.length !== 1 || !/^\d{4}-\d\d\//.test(id) || /\/\d+$/.test(id)) return where;
  return { plan: { values: [id.split('/')[0] ?? ''] }, ids: { values: [id] } };
}

function keptAsk(ask: Ask, named: number, where: Where): Ask {
  if (where.ids && !where.ids.except)
    return named > 0 && where.ids.values.length > 1 && isSifted(where) ? 'list' : 'show';
  if (named === 0) return ask;
  return ask === 'show' || ask === 'who' || ask === 'history' || ask === 'define' ? 'list' : ask;
}

/** Of the records named, those that are so. */
const isSifted = ({ plan: _, ids: __, ...rest }: Where): boolean => Object.keys(rest).length > 0;
