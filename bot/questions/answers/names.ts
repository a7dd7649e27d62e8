import { fullName } from '../../../data/personName.ts';
import type { Activity } from '../../../data/records/activity.ts';
import type { LeadGroup, Status } from '../../../data/records/plan.ts';
import type { Register } from '../../../data/register.ts';
import type { World } from '../answer.ts';
import { shortDayText } from './days.ts';

const STATUS_WORDS = {
  green: 'Green',
  amber: 'Amber',
  red: 'Red',
  blue: 'Blue',
  notStarted: 'Not started',
  none: 'No update yet',
} as const satisfies Record<Status | 'none', string>;

/** A status as people read it; null is "No update yet". */
export const statusWord = (status: Status | 'none' | null): string => STATUS_WORDS[status ?? 'none'];

/** The key of a status in a grouped count: lower case, "none" for no update. */
export const statusKey = (status: Status | 'none' | null): string =>
  status === null || status === 'none' ? 'none' : statusWord(status).toLowerCase();

const LEAD_GROUP_WORDS = {
  commissioner: 'Commissioner',
  force: 'Force',
  partners: 'Partners',
  none: 'nobody named',
} as const satisfies Record<LeadGroup | 'none', string>;

export const leadGroupWord = (group: LeadGroup | 'none' | null): string => LEAD_GROUP_WORDS[group ?? 'none'];

/** A plan's short name, "2020–21". */
export const planYears = (planId: string): string => planId.replace('-', '–');

/** "the 2020–21 plan". */
export const planText = (planId: string): string => `the ${planYears(planId)} plan`;

/** "the 2013–18 and 2016–18 plans". */
export function plansText(planIds: readonly string[]): string {
  if (planIds.length === 1) return planText(planIds[0] ?? '');
  const years = planIds.map(planYears);
  return `the ${years.slice(0, -1).join(', ')} and ${years.at(-1)} plans`;
}

/** An activity as people name it: its ref, and the plan where it is not the plan in force. */
export const activityName = (activity: Activity, planInForce: string): string =>
  activity.plan === planInForce ? activity.ref : `${activity.ref} (${planYears(activity.plan)} plan)`;

/** "theme 3 (Tackling Crime and ASB)". */
export function themeText(register: Register, planId: string, number: number): string {
  const theme = register.theme(planId, number);
  return theme ? `theme ${number} (${theme.name})` : `theme ${number}`;
}

/** A person by id; an id that no record has is shown as it is. */
export function personNameById(register: Register, id: string): string {
  const person = register.person(id);
  return person ? fullName(person) : id;
}

/** A document by id as people name it. */
export const documentName = (register: Register, id: string): string =>
  register.records.documents.find(document => document.id === id)?.shortName ?? id;

/** What people call a record that is offered by its id; words are given back as they are. */
export function recordName(offer: string, { register, planInForce }: World): string {
  const activity = register.activity(offer);
  if (activity) return `${activityName(activity, planInForce)} (${activity.title})`;
  const meeting = register.meeting(offer);
  if (meeting) return `the meeting of ${shortDayText(meeting.date)}`;
  return register.indicator(offer)?.name ?? personNameById(register, offer);
}

/** A phrase as the start of a sentence. */
export const sentenceStart = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
