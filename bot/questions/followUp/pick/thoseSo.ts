import type { Token } from '../../../words/tokens.ts';
import type { Parts } from '../../parts.ts';
import type { Subject } from '../../query.ts';
import { inPlaceOf, readAlone } from '../point/readAlone.ts';
import { recordsOf } from '../recordsOf.ts';

/**
 * The records of a kind that some words say something of, by how they read alone: "amber", "theme 6", "force", "July", "overspent". Undefined where they name a record
 * or a matter, or say nothing of that kind.
 */
export function thoseSo(parts: Parts, said: readonly Token[], of: Subject): ReadonlySet<string> | undefined {
  const { knowledge, context } = parts.sentence;
  const { stepNext, stepPrevious } = knowledge.lists;
  const words = said.filter(({ text }) => !stepNext.has(text) && !stepPrevious.has(text));
  const [end, noun] = [words.at(-1), NOUNS[of]];
  if (!end || !noun) return undefined;
  const [best] = readAlone(parts, [...words, ...inPlaceOf(noun, end)], 0)
    .filter(({ query }) => query.of === of)
    .sort((a, b) => b.score - a.score);
  const { plan, topic, ids, ...filter } = best?.query.where ?? {};
  const isPlan = plan !== undefined && plan.values.join() !== context.planInForce;
  if (!best || topic !== undefined || ids || (Object.keys(filter).length === 0 && !isPlan)) return undefined;
  return new Set(recordsOf({ ask: 'list', of, where: { ...filter, ...(isPlan && { plan }) } }, parts.sentence));
}

const NOUNS: Partial<Record<Subject, string>> = {
  activities: 'activities',
  indicators: 'indicators',
  meetings: 'meetings',
  items: 'papers',
  resolutions: 'resolutions',
  finance: 'lines of money',
};
