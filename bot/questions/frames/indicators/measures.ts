import { type Candidate, candidate } from '../../candidate.ts';
import { softWords } from '../../matter.ts';
import type { Parts } from '../../parts.ts';
import { matterOf } from './indicatorMatter.ts';

/** Readings about the measures of an earlier plan's theme paper: only when that plan, year or paper is named. */
export function measureCandidates(parts: Parts): Candidate[] {
  const { sentence } = parts;
  const { measures, register } = sentence.knowledge;
  const plans = parts.plans?.values ?? [];
  const list = register.records.measures.filter(m => plans.includes(m.plan));
  if (list.length === 0) return [];
  const best = measures.rank(matterOf(parts), softWords(sentence)).find(m => list.some(x => x.id === m.id));
  const subject = sentence.has('subject', 'indicators');
  const all = candidate(
    { ask: sentence.has('ask', 'count') ? 'count' : 'list', of: 'measures', where: { plan: { values: plans } } },
    [
      ['says measures', 3.5, subject],
      ['named one', -1, best !== undefined],
    ],
  );
  if (!best) return [all];
  const figured =
    sentence.has('unit', 'percent', 'figure') ||
    sentence.tokens.some(t => ['rate', 'rates', 'target'].includes(t.text));
  return [
    all,
    candidate({ ask: 'figure', of: 'measures', where: { ids: { values: [best.id] } } }, [
      ['name', 4, best.score],
      ['figure asked', 2, figured],
      ['says measures', 2, subject],
      ['status', -3, parts.statuses !== undefined],
      ['lead', -2, sentence.has('ask', 'lead')],
      ['says activities', -3, sentence.has('subject', 'activities')],
    ]),
  ];
}
