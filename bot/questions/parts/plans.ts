import type { Plan } from '../../../data/records/plan.ts';
import { wordsOf } from '../../words/names.ts';
import { activityFacts } from '../activityFacts.ts';
import type { Sentence } from '../sentence.ts';
import { entriesOf, means, type Stretch } from '../stretches/spans.ts';
import type { Moment } from './moments.ts';
import { isTurned } from './negation.ts';
import { isYear, numberAt } from './numbers.ts';

export interface NamedPlans {
  /** The plans that are named, by id. */
  readonly values: readonly string[];
  /** A year or plan that no plan is: "2011", "the 2024-29 plan". */
  readonly unknown?: string;
  /** They are named by years alone ("in 2016"), which may as well be the year of a figure. */
  readonly byYear: boolean;
}

/** The plans, years and documents that the sentence names (contract, "How a question finds its plan", rule 1). */
export function plansNamed(sentence: Sentence, monthYears: ReadonlySet<number>): NamedPlans | undefined {
  const found: { id: string; turned: boolean }[] = [];
  let unknown: string | undefined;
  let byYear = true;
  for (const stretch of sentence.stretches) {
    const turned = () => isTurned(sentence, stretch, s => s.entries.some(e => e.role === 'plan'));
    const named = [...entriesOf(stretch, 'plan'), ...entriesOf(stretch, 'document')].map(e => planOfName(sentence, e));
    const words = entriesOf(stretch, 'planWord').flatMap(e =>
      isOneOfAll(sentence, stretch, e.means) || isWhicheverHasIt(sentence, stretch)
        ? []
        : plansOfWord(sentence, e.means),
    );
    const ids = [
      ...new Set([...named, ...words, ...plansCalledSo(sentence, stretch), ...calledByOne(sentence, stretch)]),
    ];
    if (ids.length > 0 && !isOfYears(sentence, stretch, ids)) {
      byYear = false;
      found.push(...(words.length > 0 ? words : ids.slice(0, 1)).map(id => ({ id, turned: turned() })));
      continue;
    }
    const token = sentence.tokens[stretch.from];
    const year = yearOf(sentence, stretch.from);
    if (year === undefined || !token || monthYears.has(stretch.from)) continue;
    const plan = planOfYear(sentence.knowledge.register.records.plans, token.text, year);
    if (plan) found.push({ id: plan.id, turned: turned() });
    else unknown = token.raw;
    if (token.kind === 'years') byYear = false;
  }
  if (found.length === 0 && unknown === undefined) {
    const sized = planOfSize(sentence);
    return sized === undefined ? undefined : { values: [sized], byYear: false };
  }
  if (found.length > 0 && saysAndNow(sentence)) found.push({ id: sentence.context.planInForce, turned: false });
  const kept = found.some(f => !f.turned) ? found.filter(f => !f.turned) : [];
  return { values: [...new Set(kept.map(f => f.id))], ...(unknown !== undefined && { unknown }), byYear };
}

/** "of the 67 how many made green": the one plan that has so many activities. */
function planOfSize({ tokens, knowledge }: Sentence): string | undefined {
  const size = tokens.find((t, at) => t.kind === 'number' && ['the', 'all'].includes(tokens[at - 1]?.text ?? ''))?.text;
  if (size === undefined || Number(size) < FEW) return undefined;
  const plans = activityFacts(knowledge.register.records.activities).plansOfSize.get(Number(size)) ?? [];
  return plans.length === 1 ? plans[0] : undefined;
}
/** A smaller number may be of anything. */
const FEW = 20;

/** "2013 and now", "the 2016 plan against today's": the plan in force besides the one that is named. */
const saysAndNow = (sentence: Sentence): boolean =>
  /\band (now|today)$/.test(
    sentence.tokens
      .filter(t => t.kind !== 'mark')
      .map(t => t.text)
      .join(' '),
  ) ||
  sentence
    .all('time', 'now')
    .some(stretch =>
      sentence.stretches.some(
        s => s.to === stretch.from && (means(s, 'relation', 'and', 'or') || means(s, 'ask', 'compare')),
      ),
    );

/**
 * The plans that a month of an earlier year stands for ("the November 2016 paper", "amber in September 2013"), and the moments that stay dates: of
 * such months there is no figure and no meeting.
 */
export function plansOfDates(
  sentence: Sentence,
  moments: readonly Moment[],
): { readonly values: readonly string[]; readonly moments: readonly Moment[] } {
  const { register, months } = sentence.knowledge;
  const { plans, meetings } = register.records;
  const begun = Number(plans.find(p => p.id === sentence.context.planInForce)?.from.slice(0, 4) ?? 0);
  const isPlans = ({ year, month }: Moment) => {
    const day = `${year}-${String(month).padStart(2, '0')}`;
    const dated = months.includes(day) || meetings.some(m => m.date.startsWith(day));
    return year !== undefined && month !== undefined && year < begun && !dated;
  };
  const found = moments.filter(isPlans).flatMap(({ year }) => planOfYear(plans, String(year), year ?? 0)?.id ?? []);
  return found.length === 0
    ? { values: [], moments }
    : { values: [...new Set(found)], moments: moments.filter(moment => !isPlans(moment)) };
}

/** "across the plan" is one, though "across the plans" is all of them. */
const isOneOfAll = ({ tokens, knowledge }: Sentence, { from, to }: Stretch, word: string): boolean =>
  word === 'all' &&
  /^(plan|document|report)$/.test(tokens[to - 1]?.text ?? '') &&
  !tokens.slice(from, to).some(t => knowledge.lists.each.has(t.text) || knowledge.lists.oneByOne.has(t.text));

/** "the latest plan *that has it*", "last plan to mention it": the newest that has what is asked about, as where none is named. */
const isWhicheverHasIt = ({ tokens }: Sentence, { from, to }: Stretch): boolean =>
  tokens.slice(from, to).some(t => NEWEST.has(t.text)) && HAVING.has(tokens[to]?.text ?? '');
const NEWEST = new Set(['latest', 'newest', 'recent', 'last']);
const HAVING = new Set(
  'that which to with where mentioning having containing covering including featuring its it they'.split(' '),
);

/** "the 2013-18 framework": what stands behind the years of a plan is that plan, whatever else goes by the word. */
function isOfYears(sentence: Sentence, { from }: Stretch, ids: readonly string[]): boolean {
  const { plans } = sentence.knowledge.register.records;
  const before = sentence.tokens[from - 1];
  const plan = before?.kind === 'years' ? plans.find(p => p.id === before.text) : undefined;
  return plan !== undefined && !ids.includes(plan.id);
}

/** "the framework": a word for plans that stands in the title of one of them only. */
function plansCalledSo(sentence: Sentence, stretch: Stretch): string[] {
  const word = sentence.tokens[stretch.from];
  if (!means(stretch, 'subject', 'plans') || stretch.to - stretch.from > 1 || !word || word.stem === 'plan') return [];
  if (word.stem !== word.text) return [];
  const { documents } = sentence.knowledge.register.records;
  const called = documents.filter(d => wordsOf(d.title.toLowerCase()).includes(word.text));
  const plans = [...new Set(called.map(d => d.plan))];
  return plans.length === 1 ? plans : [];
}

/** "the first plan and then the revised one": a word that a plan goes by, beside one that is named. */
function calledByOne(sentence: Sentence, stretch: Stretch): string[] {
  if (!isPlanByOne(sentence, stretch)) return [];
  const name = `${sentence.tokens[stretch.from]?.text} plan`;
  const { documents } = sentence.knowledge.register.records;
  return documents.filter(({ aliases }) => aliases.includes(name)).map(d => d.plan);
}

/** Whether a word before "one" says which plan, where another is named. */
export const isPlanByOne = ({ tokens, stretches }: Sentence, { from, to }: Stretch): boolean =>
  tokens[from]?.text === 'revised' &&
  tokens[to]?.text === 'one' &&
  stretches.some(s => means(s, 'planWord') || means(s, 'plan') || means(s, 'document'));

function planOfName(sentence: Sentence, entry: { role: string; means: string }): string {
  if (entry.role === 'plan') return entry.means;
  return sentence.knowledge.register.records.documents.find(d => d.id === entry.means)?.plan ?? entry.means;
}

function plansOfWord(sentence: Sentence, word: string): string[] {
  const inForce = sentence.context.planInForce;
  const ids = [...sentence.knowledge.register.records.plans].sort((a, b) => (a.from < b.from ? -1 : 1)).map(p => p.id);
  const at = ids.indexOf(inForce);
  switch (word) {
    case 'current':
      return [inForce];
    case 'previous':
      return ids.slice(Math.max(0, at - 1), Math.max(1, at));
    case 'first':
      return ids.slice(0, 1);
    case 'earlier':
      return ids.slice(0, at);
    case 'all':
      return ids;
    default:
      return [];
  }
}

function yearOf(sentence: Sentence, at: number): number | undefined {
  const token = sentence.tokens[at];
  if (token?.kind === 'years') return Number(token.text.slice(0, 4));
  const value = token?.kind === 'number' && !token.raw.includes(',') ? numberAt(sentence, at) : undefined;
  return value !== undefined && isYear(value) ? value : undefined;
}

/** A plan by its years, else the one that began that year, else the newest that was running then. */
export function planOfYear(plans: readonly Plan[], text: string, year: number): Plan | undefined {
  const newestFirst = [...plans].sort((a, b) => (a.from < b.from ? 1 : -1));
  return (
    plans.find(p => p.id === text) ??
    newestFirst.find(p => Number(p.from.slice(0, 4)) === year) ??
    newestFirst.find(p => Number(p.from.slice(0, 4)) <= year && year <= Number(p.to.slice(0, 4)))
  );
}
