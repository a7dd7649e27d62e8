import { once } from '../../data/once.ts';
import type { Activity } from '../../data/records/activity.ts';

/** What is asked of all activities in nearly every sentence, worked out once for a list of them. */
export interface ActivityFacts {
  readonly leads: ReadonlySet<string>;
  readonly sponsors: ReadonlySet<string>;
  /** The plans in which somebody leads or sponsors, by person. */
  readonly plansOf: ReadonlyMap<string, ReadonlySet<string>>;
  /** The plans that have any activity of the kind. */
  readonly plansWith: Readonly<Record<'pledges' | 'new' | 'revised', ReadonlySet<string>>>;
  /** Whether any is marked as new and as revised at once. */
  readonly someNewAndRevised: boolean;
  /** The plans that have just so many activities. */
  readonly plansOfSize: ReadonlyMap<number, readonly string[]>;
}

export const activityFacts = once((activities: readonly Activity[]): ActivityFacts => {
  const leads = new Set<string>();
  const sponsors = new Set<string>();
  const plansOf = new Map<string, Set<string>>();
  const plansWith = { pledges: new Set<string>(), new: new Set<string>(), revised: new Set<string>() };
  for (const { plan, lead, sponsor, pledges, isNew, revised } of activities) {
    if (lead !== null) leads.add(lead);
    if (sponsor !== null) sponsors.add(sponsor);
    for (const person of [lead, sponsor])
      if (person !== null) plansOf.set(person, (plansOf.get(person) ?? new Set()).add(plan));
    if (pledges.length > 0) plansWith.pledges.add(plan);
    if (isNew) plansWith.new.add(plan);
    if (revised) plansWith.revised.add(plan);
  }
  const someNewAndRevised = activities.some(({ isNew, revised }) => isNew && revised);
  return { leads, sponsors, plansOf, plansWith, someNewAndRevised, plansOfSize: plansOfSize(activities) };
});

function plansOfSize(activities: readonly Activity[]): ReadonlyMap<number, readonly string[]> {
  const sizes = new Map<string, number>();
  for (const { plan } of activities) sizes.set(plan, (sizes.get(plan) ?? 0) + 1);
  const plans = new Map<number, string[]>();
  for (const [plan, size] of sizes) plans.set(size, [...(plans.get(size) ?? []), plan]);
  return plans;
}
