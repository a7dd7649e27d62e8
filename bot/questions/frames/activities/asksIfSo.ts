import type { Parts } from '../../parts.ts';
import type { Where } from '../../query.ts';
import type { Sentence } from '../../sentence.ts';
import { means } from '../../stretches/spans.ts';

/**
 * "is the Victims' Code thing on track", "why isn't it green": yes or no, or why, is asked of one matter, whatever its colour; "are any on drugs green" asks
 * for those that are.
 */
export function asksIfSo({ sentence, statuses }: Parts, { plan, status, topic, ...filter }: Where): boolean {
  const opens = SINGULAR.has(verbOf(sentence) ?? '') || asksOfClause(sentence);
  const stretch = sentence.all('status').at(-1);
  const last = sentence.stretches.filter(s => sentence.tokens[s.from]?.kind !== 'mark').at(-1);
  const plain =
    topic !== undefined &&
    (statuses?.values.length === 1 || (statuses !== undefined && sentence.has('relation', 'or'))) &&
    Object.keys(filter).length === 0 &&
    plan?.values.length === 1;
  const atEnd =
    stretch === last ||
    (last !== undefined &&
      (means(last, 'plan') ||
        means(last, 'planWord') ||
        means(last, 'number') ||
        sentence.tokens[last.from]?.kind === 'number'));
  return (
    opens &&
    plain &&
    atEnd &&
    !sentence.has('ask', 'existence', 'all') &&
    !sentence.tokens.some(t => t.text === 'there')
  );
}

const SINGULAR = new Set(['is', 'was', 'hows', 'isnt', 'wasnt', 'has', 'hasnt']);

/** The word that the question begins with, after "why" and "how come". */
const verbOf = ({ tokens }: Sentence): string | undefined =>
  tokens.find((t, at) => !(at === 0 && (t.text === 'why' || t.text === 'how')) && !(at === 1 && t.text === 'come'))
    ?.text;

/** "sarc - are we on track": yes or no is asked of what stands in the clause before. */
function asksOfClause({ tokens }: Sentence): boolean {
  const mark = tokens.findLastIndex((t, at) => t.kind === 'mark' && at < tokens.length - 1);
  const [verb, subject] = tokens.slice(mark + 1);
  return mark > 0 && IS.has(verb?.text ?? '') && OF_IT.has(subject?.text ?? '');
}

const IS = new Set(['is', 'are', 'was', 'were', 'isnt', 'arent']);
const OF_IT = new Set(['we', 'it', 'that', 'they', 'things', 'this']);
