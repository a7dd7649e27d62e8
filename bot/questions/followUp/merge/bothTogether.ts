import { isDeepStrictEqual } from 'node:util';
import { type Candidate, candidate } from '../../candidate.ts';
import { hardWords } from '../../matter.ts';
import type { Parts } from '../../parts.ts';
import type { Choice, Where } from '../../query.ts';
import type { Last } from '../last.ts';
import { namesPart } from '../pick/restOf.ts';

/** "both together?" after "how many ambers in theme 2" and "and theme 4": the last two counts as one, where they differ in one part of the filter. */
export function bothTogether(parts: Parts, last: Last): Candidate[] {
  const [now, before] = last.lists ?? [];
  const isAsked = parts.sentence.has('followUp', 'together') && !namesPart(parts);
  if (!isAsked || !now || !before || now.of !== 'activities' || before.of !== 'activities') return [];
  if (!isDeepStrictEqual(now, last.query) || hardWords(parts.sentence, { hard: [] }).length > 0) return [];
  const where = unionOf(before.where, now.where);
  return where ? [candidate({ ask: 'count', of: 'activities', where }, [['both together', 11, true]])] : [];
}

/** Nothing where they differ in more than one part, or in one that is left out. */
function unionOf(before: Where, now: Where): Where | undefined {
  const keys = [...new Set([...Object.keys(before), ...Object.keys(now)])] as (keyof Where)[];
  const [part, ...others] = keys.filter(key => !isDeepStrictEqual(before[key], now[key]));
  if (part === undefined || others.length > 0 || !JOINED.has(part)) return undefined;
  const [one, other] = [before[part], now[part]] as (Choice<unknown> | undefined)[];
  if (!one || !other || one.except || other.except) return undefined;
  return { ...now, [part]: { ...other, values: [...new Set([...one.values, ...other.values])] } };
}

const JOINED: ReadonlySet<keyof Where> = new Set<keyof Where>(['theme', 'status', 'leadGroup', 'plan', 'pledge']);
