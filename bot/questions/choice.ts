import type { Candidate } from './candidate.ts';
import { wantsFigure } from './frames/activities.ts';
import { hardWords, type Parts } from './parts.ts';
import type { Query } from './query.ts';
import type { Note, Reading } from './reading.ts';

type Outcome = Reading extends infer R ? (R extends Reading ? Omit<R, 'spans'> : never) : never;

/** A reading that scores less than this explains too little of the sentence. */
const ENOUGH = 1;

/** Chooses among the readings of a sentence, best first: one that is clear, a question back, or an honest no. */
export function choose(parts: Parts, candidates: readonly Candidate[]): { outcome: Outcome; weight: number } {
  const best = candidates[0];
  const person = parts.people.unknown;
  if (person !== undefined)
    return { outcome: { kind: 'unknown', what: person, offers: leaders(parts), notes: [] }, weight: 3 };
  const strange = strangeWords(parts);
  if (!best || best.score < ENOUGH) return { outcome: notUnderstood(parts, best, strange), weight: best?.score ?? 0 };
  if (best.unknown) return { outcome: { kind: 'unknown', ...best.unknown, notes: best.notes }, weight: best.score };
  const { query, ignored } = withoutChatter(best.query, strange, best.score);
  const notes: Note[] = [...best.notes, ...ignored.map((word): Note => ({ kind: 'ignored', word }))];
  return { outcome: { kind: 'query', query, notes }, weight: best.score };
}

/** Words that no vocabulary and no record has. */
export function strangeWords(parts: Parts): string[] {
  const { speller } = parts.sentence.knowledge;
  return hardWords(parts.sentence, { hard: [], skip: parts.people.tokens }).filter(
    w => /^\p{L}+$/u.test(w) && !speller.knows(w),
  );
}

function notUnderstood(parts: Parts, best: Candidate | undefined, strange: readonly string[]): Outcome {
  const words = hardWords(parts.sentence, { hard: [], skip: parts.people.tokens });
  const topic = best?.query.where.topic;
  const figure = wantsFigure(parts.sentence) || parts.sentence.has('ask', 'count');
  if (topic !== undefined && figure && strange.length < words.length)
    return { kind: 'unknown', what: `a figure for ${topic}`, offers: [], notes: [] };
  if (best && topic !== undefined && strange.length < words.length && best.query.of === 'activities')
    return { kind: 'query', query: best.query, notes: best.notes };
  return { kind: 'notUnderstood', unread: strange.length > 0 ? strange : words, notes: [] };
}

/** So much of a score makes a reading that stands without its topic. */
const CLEAR = 4;

/** A clear question is not lost for a word that nothing has: the word is left out, and said to be. */
function withoutChatter(
  query: Query,
  strange: readonly string[],
  score: number,
): { query: Query; ignored: readonly string[] } {
  const { topic } = query.where;
  if (topic === undefined || strange.length === 0 || score < CLEAR) return { query, ignored: [] };
  const words = topic.split(' ');
  const kept = words.filter(w => !strange.includes(w));
  if (kept.length === words.length) return { query, ignored: [] };
  const { topic: _, ...where } = query.where;
  return {
    query: { ...query, where: kept.length > 0 ? { ...where, topic: kept.join(' ') } : where },
    ignored: strange,
  };
}

/** People who do lead something: what is offered for a name that nobody has. */
function leaders(parts: Parts): string[] {
  const { records } = parts.sentence.knowledge.register;
  const ids = new Set(records.activities.flatMap(a => [a.lead, a.sponsor]).filter(id => id !== null));
  return records.people
    .filter(p => ids.has(p.id) && p.name !== null)
    .map(p => p.id)
    .slice(0, 5);
}
