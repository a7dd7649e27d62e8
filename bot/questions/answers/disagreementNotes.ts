import type { Discrepancy } from '../../../data/records/document.ts';
import type { Register } from '../../../data/register.ts';
import { documentName } from './names.ts';

/**
 * Where the documents do not agree about an activity, briefly, the weightiest first: for whoever is shown it. What its officer has reported
 * since stands by itself: a slip of the paper before is none of it.
 * @param id of an activity
 */
export const disagreementNotes = (id: string, register: Register): string[] =>
  register.latestUpdate(id)?.submitted
    ? []
    : disagreementsAbout(id, register)
        .sort((a, b) => weightOf(a.kind) - weightOf(b.kind))
        .slice(0, MOST)
        .map(discrepancy => noteText(discrepancy, register));

/**
 * Where the documents say other colours of a record than its rows do: the one thing to know beside a list of them, for who asks
 * for the colours of a theme has no use for how its name is written elsewhere, or the heading of a column.
 * @param id of a theme or plan
 */
export const countedOtherwise = (id: string, register: Register): string[] =>
  disagreementsAbout(id, register)
    .filter(({ stated, recomputed }) => COLOUR.test(stated) && COLOUR.test(recomputed))
    .slice(0, 1)
    .map(discrepancy => noteText(discrepancy, register));

const COLOUR = /\b(?:red|amber|green|blue)\b/iu;

const disagreementsAbout = (id: string, register: Register): Discrepancy[] =>
  register.records.discrepancies.filter(({ about, alsoAbout }) => about === id || alsoAbout.includes(id));

const noteText = ({ stated, recomputed, explanation, source }: Discrepancy, register: Register): string =>
  `In the ${documentName(register, source.document)} (${source.where}) “${stated}” stands against “${recomputed}”. ${explanation}`;

const MOST = 2;
const WEIGHTY: readonly string[] = ['contradiction', 'arithmetic', 'unverifiable', 'weak', 'unit', 'rounding'];
const weightOf = (kind: string): number => (WEIGHTY.includes(kind) ? WEIGHTY.indexOf(kind) : WEIGHTY.length);
