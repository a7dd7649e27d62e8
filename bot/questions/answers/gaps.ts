import type { World } from '../answer.ts';
import { documentName } from './names.ts';

/**
 * Why a number of a plan has no activity, where the disagreements on record tell it: a cell of the grid left empty, a number that was passed over.
 * @param ref as asked for ("4.16", "C4.4")
 * @param offers ids of the activities offered in its place: they tell which plan was meant
 * @returns a sentence to be put after another, or nothing
 */
export function gapAt(ref: string, offers: readonly string[], { register }: World): string {
  const plan = offers.map(id => register.activity(id)?.plan).find(id => id !== undefined);
  const number = /\d+\.\d+$/u.exec(ref)?.[0];
  if (plan === undefined || number === undefined) return '';
  const names = new RegExp(`(?<![\\d.])${number.replace('.', '\\.')}(?![\\d])`, 'u');
  const gap = register.records.discrepancies.find(
    ({ kind, about, recomputed }) => GAPS.has(kind) && about.startsWith(plan) && names.test(recomputed),
  );
  return gap ? ` The ${documentName(register, gap.source.document)} skips it: ${gap.recomputed}.` : '';
}

const GAPS: ReadonlySet<string> = new Set(['structure', 'numbering']);
