import type { Register } from '../../../data/register.ts';
import { documentName } from './names.ts';

/**
 * Where the documents do not agree about a record, briefly, the weightiest first: for whoever is shown the record.
 * @param id of an activity, theme or plan
 */
export function disagreementNotes(id: string, register: Register, most = MOST): string[] {
  return register.records.discrepancies
    .filter(({ about, alsoAbout }) => about === id || alsoAbout.includes(id))
    .sort((a, b) => weightOf(a.kind) - weightOf(b.kind))
    .slice(0, most)
    .map(
      ({ stated, recomputed, explanation, source }) =>
        `The ${documentName(register, source.document)} does not agree with itself (${source.where}): “${stated}” against “${recomputed}”. ${explanation}`,
    );
}

const MOST = 2;
const WEIGHTY: readonly string[] = ['contradiction', 'arithmetic', 'unverifiable', 'weak', 'unit', 'rounding'];
const weightOf = (kind: string): number => (WEIGHTY.includes(kind) ? WEIGHTY.indexOf(kind) : WEIGHTY.length);
