import type { Activity } from '../../../../data/records/activity.ts';
import type { Candidate } from '../../candidate.ts';
import type { Parts } from '../../parts.ts';

/** "its pledge?", "which pledge is that under" of an activity that is under none: said to be so, and not answered with a card that is silent about it. */
export function pledgeMissing({ sentence }: Parts, activity: Activity | undefined): Candidate['unknown'] {
  const asks = (...stems: readonly string[]) => sentence.tokens.some(({ stem }) => stems.includes(stem));
  if (!activity || activity.pledges.length > 0 || !asks('pledge', 'ask') || asks('theme')) return undefined;
  return { what: `a pledge that ${activity.ref} is under`, offers: [activity.id] };
}
