import type { Parts } from '../../parts.ts';
import type { Query, Where } from '../../query.ts';
import { scopeByNeed } from '../../unmet/scope.ts';
import type { Filled } from '../carry/filled.ts';
import type { Cues } from '../cues.ts';
import type { Last } from '../last.ts';
import { sponsorSpokenOf } from '../point/referents.ts';
import { personSpokenOf } from '../spokenOf.ts';

/** "what does he lead" after a question about a person. */
export function ofPerson(parts: Parts, last: Last, cues: Cues, own: Query): Filled | undefined {
  const spokenOf = sponsorSpokenOf(parts.sentence, last) ?? personSpokenOf(last);
  const kept = last.query.of === 'activities' && last.query.ask !== 'who' && !cues.else;
  if (
    !(cues.person || isTheirs(last, cues, own)) ||
    own.where.person ||
    spokenOf.length === 0 ||
    kept ||
    parts.sentence.has('subject', 'items')
  )
    return undefined;
  const { register } = parts.sentence.knowledge;
  const leads = (plan: string) =>
    register.records.activities.some(a => a.plan === plan && spokenOf.some(id => id === a.lead || id === a.sponsor));
  const scope = parts.plans?.values.length
    ? { plan: { values: parts.plans.values }, notes: [] }
    : scopeByNeed(register, parts.sentence.context.planInForce, [
        { what: `anything led by ${register.person(spokenOf[0] ?? '')?.name ?? 'that person'}`, existsIn: leads },
      ]);
  const where: Where = { ...own.where, plan: scope.plan, person: { values: spokenOf, as: 'either' } };
  return { query: { ...own, ask: own.ask === 'who' ? 'list' : own.ask, where }, notes: scope.notes };
}

/** "amber ones", "anything red?" right after who somebody is. */
const isTheirs = ({ query: { of }, ids }: Last, { fragment }: Cues, { ask, where }: Query): boolean =>
  fragment &&
  of === 'people' &&
  ids.length === 1 &&
  (ask === 'list' || ask === 'count') &&
  Object.keys(where).length > 1 &&
  Object.keys(where).every(part => OF_THEIRS.has(part));
const OF_THEIRS = new Set(['plan', 'status', 'isNew', 'revised', 'overdue']);
