import { activityFacts } from '../../activityFacts.ts';
import type { Parts } from '../../parts.ts';

/**
 * "which SNB priority does Hyde lead on", "what does Mike Hill lead": what somebody leads that is no activity of a plan stands in their role.
 */
export function asksTheirRole({ sentence, people, plans, themes, statuses }: Parts): boolean {
  const [id] = people.ids.length === 1 ? people.ids : [];
  if (id === undefined || sentence.has('subject', 'activities', 'items', 'meetings') || sentence.has('writing'))
    return false;
  const { register } = sentence.knowledge;
  const role = register.person(id)?.role ?? '';
  if (sentence.tokens.some(t => t.stem === 'priority')) return /\bpriorit(y|ies)\b/.test(role);
  const { plansOf } = activityFacts(register.records.activities);
  const isFiltered = plans !== undefined || statuses !== undefined || themes.tokens.size > 0;
  return sentence.has('ask', 'lead') && !isFiltered && !plansOf.has(id) && LEADS.test(role);
}

const LEADS = /\b(leads?|runs|oversees|chairs?)\b/i;
