import type { Parts } from '../../parts.ts';
import type { Where } from '../../query.ts';
import type { Sentence } from '../../sentence.ts';
import { means } from '../../stretches/spans.ts';

/** "is the Victims' Code thing on track": yes or no is asked of one matter, whatever its colour; "are any on drugs green" asks for those that are. */
export function asksIfSo({ sentence, statuses }: Parts, { plan, status, topic, ...filter }: Where): boolean {
  const opens =
    ['is', 'was', 'hows', 'isnt', 'wasnt'].includes(sentence.tokens[0]?.text ?? '') || asksOfClause(sentence);
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

/** "sarc - are we on track": yes or no is asked of what stands in the clause before. */
function asksOfClause({ tokens }: Sentence): boolean {
  const mark = tokens.findLastIndex((t, at) => t.kind === 'mark' && at < tokens.length - 1);
  const [verb, subject] = tokens.slice(mark + 1);
  return mark > 0 && IS.has(verb?.text ?? '') && OF_IT.has(subject?.text ?? '');
}

const IS = new Set(['is', 'are', 'was', 'were', 'isnt', 'arent']);
const OF_IT = new Set(['we', 'it', 'that', 'they', 'things', 'this']);
