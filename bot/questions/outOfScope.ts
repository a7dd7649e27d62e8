import type { Candidate } from './candidate.ts';
import type { Parts } from './parts.ts';
import { entriesOf } from './spans.ts';

/** How strongly words of a cause speak against answering; a reading that explains the sentence better wins. */
const STRENGTH: Readonly<Record<string, number>> = {
  change: 7,
  writing: 5,
  personal: 5,
  opinion: 5,
  casework: 4.5,
  world: 4,
  politics: 4,
  forecast: 3.6,
  place: 0,
};
const MORE_WORDS = 0.7;
/** A sentence that opens so wants nothing else. */
const OPENS = 2;
/** A second word of the same cause. */
const ALSO = 1.5;

/** What the sentence wants that this bot does not do, when that is the better reading; `why` is a cause of the vocabulary. */
export function outOfScopeOf(parts: Parts, best: Candidate | undefined): { why: string; score: number } | undefined {
  const found = parts.sentence.stretches.flatMap(s =>
    entriesOf(s, 'outOfScope').map(e => ({
      why: e.means,
      score: (STRENGTH[e.means] ?? 4) + MORE_WORDS * (s.to - s.from - 1) + (s.from === 0 ? OPENS : 0),
    })),
  );
  const place = found.find(f => f.why === 'place');
  if (place && best && (best.query.of === 'indicators' || best.query.of === 'finance'))
    return { why: 'place', score: best.score };
  const strongest = found.filter(f => f.why !== 'place').sort((a, b) => b.score - a.score)[0];
  if (!strongest) return undefined;
  const score = strongest.score + ALSO * (found.filter(f => f.why === strongest.why).length - 1);
  return score > (best?.score ?? 0) ? { why: strongest.why, score } : undefined;
}
