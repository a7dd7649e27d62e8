import { spokenName } from '../../data/personName.ts';
import type { Activity } from '../../data/records/activity.ts';
import type { LeadGroup, Theme } from '../../data/records/plan.ts';
import type { Update } from '../../data/records/update.ts';
import type { Register } from '../../data/register.ts';
import { shown } from './shown.ts';

/** "2016–18 plan", with the dash of print. */
export const planName = (planId: string): string => `${planId.replace('-', '–')} plan`;

/** "Theme 6, Prevention and reoffending" */
export const themeName = (theme: Theme): string => `Theme ${theme.number}, ${theme.shortName}`;

/** "6.F03", with its plan where the reader could take it for another: "6.F03 (2016–18 plan)". */
export const activityName = (activity: Activity, withPlan: boolean): string =>
  withPlan ? `${activity.ref} (${planName(activity.plan)})` : activity.ref;

/** The words that name one activity and no other, as the reader takes them: "6.F03 in the 2016-18 plan". */
export const activityWords = (activity: Activity): string => `${activity.ref} in the ${activity.plan} plan`;

/** Who answers for an activity, as closely as the records say: a person, as printed, or only a group. */
export function leadName(activity: Activity, register: Register): string {
  const person = activity.lead ? register.person(activity.lead) : undefined;
  if (activity.leadPrinted) return activity.leadPrinted;
  if (person) return spokenName(person);
  return activity.leadGroup ? LEAD_GROUP_NAMES[activity.leadGroup] : 'No lead named';
}

const LEAD_GROUP_NAMES = {
  commissioner: 'Commissioner',
  force: 'Force',
  partners: 'Partners',
} as const satisfies Record<LeadGroup, string>;

/** The short name of one of the source documents. */
export const documentName = (id: string, register: Register): string =>
  register.records.documents.find(document => document.id === id)?.shortName ?? id;

/** The sentence that must stand wherever a compiled status is shown, or '' for one that was published or submitted. */
export function provisionalNote(update: Update | undefined, register: Register): string {
  if (update?.basis !== 'compiled') return '';
  const papers = update.source ? documentName(update.source.document, register) : 'papers';
  return `Provisional, compiled from the ${shown(papers, 80)}`;
}
