import type { Parts } from '../../parts.ts';
import type { Query } from '../../query.ts';
import type { Last } from '../last.ts';
import { recordsNamed } from '../spokenOf.ts';

/** "what does it stand for" after something that has letters in its name, or in the words it was asked for by: what those stand for. */
export function meantLetters({ sentence }: Parts, last: Last): Query | undefined {
  const { register } = sentence.knowledge;
  const { records } = register;
  const { topic, term } = last.query.where;
  const [id = '', ...others] = recordsNamed(last.query) ?? last.ids;
  const item = records.meetings.flatMap(({ items }) => items).find(entry => entry.id === id);
  const names =
    others.length > 0
      ? []
      : [
          records.finance.find(line => line.id === id)?.name,
          register.indicator(id)?.name,
          register.activity(id)?.title,
          item?.title,
          register.resolution(id)?.item,
        ];
  const asked = new Set((topic ?? '').toLowerCase().split(/\W+/));
  const printed = new Set([...names, term].join(' ').split(/\W+/));
  const terms = records.glossary
    .map(entry => entry.term)
    .filter(letters => /^[A-Z][A-Za-z]*[A-Z]$/.test(letters))
    .filter(letters => printed.has(letters) || asked.has(letters.toLowerCase()));
  return terms.length === 0 ? undefined : { ask: 'define', of: 'terms', where: { term: terms.join(' and ') } };
}
