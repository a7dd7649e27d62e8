import { isTurned } from '../../parts/negation.ts';
import type { Parts } from '../../parts.ts';
import type { Where } from '../../query.ts';
import { means, meansOne, type Stretch } from '../../stretches/spans.ts';
import type { Last } from '../last.ts';

/** "what about 10", "and 7, contact?" after another item of the agenda */
export function numberAlone(parts: Parts, last: Last): Where['agendaNumber'] {
  const { sentence } = parts;
  if (!isNumbered(parts, last)) return undefined;
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
  const numbers =
    /^(?:and |so |ok |n |then )*(?:(?:what|how) about )?(?:(?:items?|numbers?|no) )*(\d{1,2}(?: (?:and |n )?\d{1,2})*)$/.exec(
      said,
    );
  return numbers?.[1] === undefined ? undefined : { values: numbers[1].match(/\d+/g) ?? [] };
}

/** "just the OPCC ones": a body that writes papers, said of a list of them. */
export function authorNamed({ sentence }: Parts): Where['author'] {
  const stretch = sentence.has('ask', 'who') ? undefined : sentence.first('author');
  const value = stretch && meansOne(stretch, 'author');
  const turned = stretch && isTurned(sentence, stretch, s => means(s, 'author'));
  return value === undefined ? undefined : { values: [value], ...(turned && { except: true as const }) };
}

/** "5 and 6?" after an item by its number, or an agenda with numbers. */
function isNumbered({ sentence }: Parts, { query: { where } }: Last): boolean {
  const [meeting, ...others] = Object.keys(where).join() === 'meeting' ? (where.meeting?.values ?? []) : [];
  const agenda = sentence.knowledge.register.meeting(meeting ?? '')?.agenda;
  return where.agendaNumber !== undefined || (others.length === 0 && agenda !== undefined && agenda !== null);
}
