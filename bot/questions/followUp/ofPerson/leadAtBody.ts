import { wordsOf } from '../../../words/names.ts';
import { type Candidate, candidate } from '../../candidate.ts';
import { hardWords } from '../../matter.ts';
import type { Parts } from '../../parts.ts';
import type { Cues } from '../cues.ts';
import type { Last } from '../last.ts';
import { namesSpokenOf, recordsNamed } from '../spokenOf.ts';
import { officeMatter } from './officeMatter.ts';

/** "and who has that at the SNB" after a figure or an activity: whoever leads on the matter spoken of at the body that is named. */
export function leadAtBody(parts: Parts, last: Last, cues: Cues): Candidate[] {
  const { sentence } = parts;
  const { register, rooting } = sentence.knowledge;
  const asks = sentence.has('ask', 'who', 'lead') && sentence.has('financeBody') && (cues.that || cues.opening);
  const bodies = new Set(sentence.all('financeBody').flatMap(({ from, to }) => places(from, to)));
  if (!asks || hardWords(sentence, { hard: [], skip: bodies }).length > 0) return [];
  const activity = register.activity(recordsNamed(last.query)?.[0] ?? last.ids[0] ?? '');
  const names = [...namesSpokenOf(parts, last), ...(activity?.keywords ?? []), activity?.title ?? ''];
  const spoken = names.map(name => new Set(rooting(wordsOf(name))));
  const holders = register.records.people.filter(person => {
    const matter = /\bSNB priorit/.test(person.role ?? '') ? rooting(wordsOf(officeMatter(person) ?? '')) : [];
    return matter.length > 0 && spoken.some(roots => matter.every(root => roots.has(root)));
  });
  const [only, ...others] = holders;
  if (!only || others.length > 0) return [];
  return [
    candidate({ ask: 'who', of: 'people', where: { ids: { values: [only.id] } } }, [['leads on it there', 10, true]]),
  ];
}

const places = (from: number, to: number): number[] => Array.from({ length: to - from }, (_, n) => from + n);
