import type { Activity } from '../../../data/records/activity.ts';
import type { GlossaryTerm } from '../../../data/records/glossaryTerm.ts';
import type { World } from '../answer.ts';
import type { Query } from '../query.ts';
import { createSearch } from '../search/search.ts';
import { matchActivities } from './activityMatches.ts';
import { countText } from './figures.ts';
import { capped, type Finding, found, nothing } from './finding.ts';
import { planText } from './names.ts';

/** Answers what a word or acronym of the documents stands for; every meaning, where it has several. */
export function answerTerms(query: Query, world: World): Finding {
  const asked = query.where.term ?? query.where.topic;
  if (asked === undefined) return allTerms(world);
  const several = asked.split(' and ').map(term => lookUp(term, world));
  if (several.length > 1 && several.every(found => found.length > 0)) return severalTerms(several.flat());
  const terms = lookUp(asked, world);
  if (terms.length === 0) return pledgeOrNothing(asked, world);
  const [only] = terms.length === 1 ? terms : [];
  const activities = inPlan(asked, world);
  return found({
    ids: activities.map(activity => activity.id),
    headline: only
      ? termText(only)
      : `${baseOf(terms[0]?.term ?? asked)} stands for ${countText(terms.length, 'thing')}:`,
    lines: [...(only ? [] : terms.map(termText)), ...citation(activities, world)],
  });
}

const severalTerms = (terms: readonly GlossaryTerm[]): Finding =>
  found({ ids: [], headline: `${countText(terms.length, 'term')}:`, lines: terms.map(termText) });

/** The entries of the term itself, whatever its case and its "(capital report)"; else those whose expansion it is. */
function lookUp(asked: string, world: World): readonly GlossaryTerm[] {
  const plain = plainOf(asked);
  const { glossary } = world.register.records;
  const byTerm = glossary.filter(entry => plainOf(baseOf(entry.term)) === plain || plainOf(entry.term) === plain);
  if (byTerm.length > 0) return byTerm;
  const byExpansion = glossary.filter(entry => plainOf(entry.expansion) === plain);
  if (byExpansion.length > 0) return byExpansion;
  const [best] = createSearch(world.register, world.everyday)
    .find('terms', asked)
    .filter(hit => hit.strong);
  return glossary.filter(entry => entry.term === best?.id);
}

/** Where the plan in force is about the term: which activities, where they are few. */
function inPlan(asked: string, world: World): readonly Activity[] {
  const { activities } = matchActivities({ plan: { values: [world.planInForce] }, topic: asked }, world);
  return activities.length > FEW ? [] : activities;
}

const citation = (activities: readonly Activity[], world: World): string[] =>
  activities.length === 0
    ? []
    : [`In ${planText(world.planInForce)}: ${activities.map(({ ref, title }) => `${ref} ${title}`).join('; ')}.`];

const FEW = 3;

const baseOf = (term: string): string => term.replace(/ \(.*\)$/, '');
const plainOf = (text: string): string => text.toLowerCase().replace(/[^\p{L}\p{N}&]/gu, '');

function termText({ term, expansion, meaning, from }: GlossaryTerm): string {
  const known = from === 'general' ? ' (The expansion is general knowledge; the documents do not spell it out.)' : '';
  return term === expansion ? `${term}: ${meaning}.${known}` : `${term}: ${expansion}. ${meaning}.${known}`;
}

/** A pledge's code or name is a word of the plan too. */
function pledgeOrNothing(asked: string, world: World): Finding {
  const plain = plainOf(asked);
  const pledge = world.register.records.pledges.find(p => plainOf(p.code) === plain || plainOf(p.name) === plain);
  if (pledge) {
    const subject = pledge.subject ? `: ${pledge.subject}` : '';
    return found({
      ids: [],
      headline: `${pledge.code} is the pledge “${pledge.name}” of ${planText(pledge.plan)}${subject}.`,
    });
  }
  const near = createSearch(world.register, world.everyday).nearest('terms', asked).slice(0, 3);
  return nothing(
    `“${asked}” is not in the glossary.`,
    near.map(term => `What does ${term} mean`),
  );
}

function allTerms(world: World): Finding {
  const { glossary } = world.register.records;
  return found({
    ids: [],
    value: glossary.length,
    headline: `The glossary has ${countText(glossary.length, 'term')}.`,
    lines: capped(glossary.map(termText)),
  });
}
