import type { Plan } from '../../../data/records.ts';
import type { Sentence } from '../sentence.ts';
import { entriesOf } from '../spans.ts';
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
    const words = entriesOf(stretch, 'planWord').flatMap(e => plansOfWord(sentence, e.means));
    const ids = [...new Set([...named, ...words])];
    if (ids.length > 0) {
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
  if (found.length === 0 && unknown === undefined) return undefined;
  const kept = found.some(f => !f.turned) ? found.filter(f => !f.turned) : [];
  return { values: [...new Set(kept.map(f => f.id))], ...(unknown !== undefined && { unknown }), byYear };
}

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
  const value = token?.kind === 'number' ? numberAt(sentence, at) : undefined;
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
