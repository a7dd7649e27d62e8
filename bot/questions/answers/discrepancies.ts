import type { Discrepancy } from '../../../data/records/document.ts';
import type { World } from '../answer.ts';
import type { Query } from '../query.ts';
import { createSearch } from '../search/search.ts';
import { matchActivities } from './activityMatches.ts';
import { admits, admitted } from './choices.ts';
import { countText } from './figures.ts';
import { type Finding, found, nothing } from './finding.ts';
import { documentName, statusWord } from './names.ts';

/** Answers where the documents contradict themselves, what we use instead, and why. */
export function answerDiscrepancies(query: Query, world: World): Finding {
  const about = matchDiscrepancies(query, world);
  if (query.ask === 'count') {
    return found({
      ids: idsOf(about),
      value: about.length,
      headline: `${countText(about.length, 'place')} where the documents do not agree.`,
    });
  }
  if (about.length === 0)
    return nothing(
      query.where.topic === undefined
        ? 'No disagreement in the documents is on record for that.'
        : `No disagreement in the documents is on record about “${query.where.topic}”.`,
    );
  const counted = countedActivities(query, world);
  return found({
    ids: counted.length > 0 ? counted : idsOf(about),
    headline:
      about.length === 1
        ? discrepancyText(about[0] as Discrepancy, world)
        : `${countText(about.length, 'place')} where the documents do not agree.`,
    lines: about.length === 1 ? [] : shown(about).map(discrepancy => discrepancyText(discrepancy, world)),
    notes: [
      ...(counted.length > 0 ? ['The rows are what we count; a total in the text is only quoted.'] : []),
      ...moreNote(about),
    ],
  });
}

/** The disagreements about the records named; about a plan and a status, those whose figures speak of that status. */
function matchDiscrepancies({ where }: Query, world: World): readonly Discrepancy[] {
  const { discrepancies } = world.register.records;
  const asked = admitted(where.ids);
  if (asked) return discrepancies.filter(d => asked.includes(d.about) || d.alsoAbout.some(id => asked.includes(id)));
  if (where.topic !== undefined) return onTopic(where.topic, where, world);
  const inScope = discrepancies.filter(d => isAboutPlan(d, where, world));
  const words = admitted(where.status)?.map(status => statusWord(status).toLowerCase());
  if (words) return inScope.filter(d => words.some(word => `${d.stated} ${d.recomputed}`.toLowerCase().includes(word)));
  return inScope;
}

/** Those that have all of a topic, or nearly; the best first. */
function onTopic(topic: string, where: Query['where'], world: World): readonly Discrepancy[] {
  const byId = new Map(world.register.records.discrepancies.map(d => [d.id, d]));
  const isIn = (id: string) => {
    const discrepancy = byId.get(id);
    return discrepancy !== undefined && (where.plan === undefined || isAboutPlan(discrepancy, where, world));
  };
  const hits = createSearch(world.register, world.everyday).find('discrepancies', topic, isIn);
  return hits.flatMap(({ id }) => byId.get(id) ?? []);
}

/** Plans and themes are named directly; an activity belongs to its plan; indicators, meetings and money to the newest. */
function isAboutPlan(discrepancy: Discrepancy, where: Query['where'], world: World): boolean {
  const [plan = '', theme] = discrepancy.about.split('/');
  const known = world.register.plan(plan) ? plan : world.planInForce;
  if (!admits(where.plan, known)) return false;
  return (
    where.theme === undefined || (theme !== undefined && admits(where.theme, themeOf(discrepancy.about, theme, world)))
  );
}

const themeOf = (about: string, step: string, world: World): number =>
  world.register.activity(about)?.theme ?? world.register.indicator(about)?.theme ?? Number(step);

/** "Why 18 and not 15" is answered with the eighteen. */
function countedActivities({ where }: Query, world: World): string[] {
  if (!where.status || where.ids) return [];
  return matchActivities(where, world).activities.map(activity => activity.id);
}

const idsOf = (about: readonly Discrepancy[]): string[] => [...new Set(about.map(discrepancy => discrepancy.about))];

const MOST_SHOWN = 12;

/** Real contradictions before slips of typing and rounding. */
function shown(about: readonly Discrepancy[]): readonly Discrepancy[] {
  const weight = (d: Discrepancy) => (d.kind === 'contradiction' || d.kind === 'arithmetic' ? 0 : 1);
  return [...about].sort((a, b) => weight(a) - weight(b)).slice(0, MOST_SHOWN);
}

const moreNote = (about: readonly Discrepancy[]): string[] =>
  about.length > MOST_SHOWN && about.length > 1 ? [`${about.length - MOST_SHOWN} more are on record.`] : [];

function discrepancyText(discrepancy: Discrepancy, world: World): string {
  const { stated, recomputed, explanation, source } = discrepancy;
  return `The ${documentName(world.register, source.document)} (${source.where}) says: ${stated}. By its own rows or figures: ${recomputed}. ${explanation}`;
}
