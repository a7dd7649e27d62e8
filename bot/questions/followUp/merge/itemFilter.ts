import { isTurned } from '../../parts/negation.ts';
import type { Parts } from '../../parts.ts';
import type { Where } from '../../query.ts';
import { means, meansOne, type Stretch } from '../../stretches/spans.ts';

/** "what about 10", "and 7, contact?" after another item of the agenda */
export function numberAlone({ sentence }: Parts): string | undefined {
  const isOfPaper = ({ from, to }: Stretch) =>
    sentence.all('writing').some(s => s.from <= from && to <= s.to) ||
    sentence.all('facet', 'contact').some(s => s.from === from) ||
    sentence.all('ask', 'who', 'sponsor').some(s => s.from === from);
  const said = sentence.stretches
    .filter(stretch => !isOfPaper(stretch))
    .flatMap(({ from, to }) => sentence.tokens.slice(from, to))
    .filter(({ kind }) => kind !== 'mark')
    .map(({ text }) => text)
    .join(' ');
  return /^(?:and |so |ok |n |then )*(?:(?:what|how) about )?(?:(?:item|number|no) )*(\d{1,2})$/.exec(said)?.[1];
}

/** "just the OPCC ones": a body that writes papers, said of a list of them. */
export function authorNamed({ sentence }: Parts): Where['author'] {
  const stretch = sentence.has('ask', 'who') ? undefined : sentence.first('author');
  const value = stretch && meansOne(stretch, 'author');
  const turned = stretch && isTurned(sentence, stretch, s => means(s, 'author'));
  return value === undefined ? undefined : { values: [value], ...(turned && { except: true as const }) };
}
