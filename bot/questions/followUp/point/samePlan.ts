import type { Candidate } from '../../candidate.ts';
import type { Parts } from '../../parts.ts';
import type { Query } from '../../query.ts';
import type { Last } from '../last.ts';

/**
 * "ok the green ones in theme 5" after a talk about the half-year report: a whole question about themes, colours and leads that names no plan is asked of the plan
 * spoken of, unless it says "now".
 */
export function samePlanCandidates(parts: Parts, last: Last, standalone: readonly Candidate[]): Candidate[] {
  const [spoken, ...others] = plansSpokenOf(parts, last);
  const { planInForce } = parts.sentence.context;
  if (!OF_PLANS.has(last.query.of) || spoken === undefined || others.length > 0 || namesTime(parts)) return [];
  return standalone.flatMap(own => {
    const [plan, ...more] = own.query.where.plan?.values ?? [];
    if (
      own.score < ASKS ||
      plan === spoken ||
      (plan === planInForce && isOfToday(parts.sentence)) ||
      more.length > 0 ||
      !(isFiltered(own.query) || (last.query.of === 'plans' && isOfPlans(own.query))) ||
      !hasTheme(parts, own.query, spoken)
    )
      return [];
    return [
      {
        ...own,
        query: { ...own.query, where: { ...own.query.where, plan: { values: [spoken] } } },
        score: own.score + SPOKEN_OF,
        because: { ...own.because, 'of the plan spoken of': SPOKEN_OF },
        notes: own.notes.filter(note => note.kind !== 'otherPlan'),
      },
    ];
  });
}

const OF_PLANS: ReadonlySet<Query['of']> = new Set(['activities', 'themes', 'plans', 'statuses']);

/** The plans that were asked about, or whose documents were. */
function plansSpokenOf({ sentence }: Parts, { query: { where } }: Last): readonly string[] {
  const { documents } = sentence.knowledge.register.records;
  const ofDocuments = documents.filter(({ id }) => where.ids?.values.includes(id)).map(({ plan }) => plan);
  return where.plan?.values ?? [...new Set(ofDocuments)];
}

const ASKS = 1.5;
const SPOKEN_OF = 0.4;

const namesTime = ({ plans, moments, sentence }: Parts): boolean =>
  (plans?.values.length ?? 0) > 0 ||
  moments.length > 0 ||
  sentence.has('planWord') ||
  sentence.has('time', 'now') ||
  sentence.tokens.some(({ text }) => text === 'now');

/** "what is being done": a whole question of today; "whats green" alone may be of any plan. */
export function isOfToday({ tokens }: Parts['sentence']): boolean {
  const words = tokens.map(t => t.text);
  return words.some(word => PRESENT.has(word)) && !words.some(word => PAST.has(word));
}

const PRESENT = new Set('is are whats whos hows have has do does am being'.split(' '));
const PAST = new Set('was were did had back'.split(' '));

/** By what every plan has: no record, person or matter is named. */
const isFiltered = ({ of, where: { plan: _, ...where } }: Query): boolean =>
  (of === 'activities' || of === 'themes') &&
  Object.keys(where).length > 0 &&
  Object.keys(where).every(part => part === 'theme' || part === 'status' || part === 'leadGroup');

/** "what themes did it have", "all the activities" */
const isOfPlans = ({ of, where }: Query): boolean =>
  (of === 'activities' || of === 'themes') && Object.keys(where).every(part => part === 'plan');

const hasTheme = ({ sentence }: Parts, { where: { theme } }: Query, plan: string): boolean =>
  (theme?.values ?? []).every(number => sentence.knowledge.register.theme(plan, number) !== undefined);
