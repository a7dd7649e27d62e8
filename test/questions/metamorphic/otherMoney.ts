import { isOrdinaryEnglish } from '../../../bot/words/ordinaryEnglish.ts';
import { register } from '../readingHouse.ts';
import type { Change } from './change.ts';
import { withInstead } from './mention.ts';
import { nameSaid, type Swap, swapping, withValue } from './swap.ts';

const lines = register.records.finance.filter(f => f.kind === 'line');

/** "the new HQ budget" → "the ANPR camera project budget": another line of the same table. */
export const otherMoney: Change = swapping('another line of money', ({ text }, query) =>
  query.of !== 'finance' || query.where.ids?.values.length !== 1
    ? []
    : (query.where.ids?.values ?? []).flatMap(id => {
        const line = lines.find(f => f.id === id);
        const said = line && nameSaid(text, namesOf(line));
        if (!line || said === undefined || saysMore(withInstead(text, said, ''))) return [];
        return lines
          .filter(f => f.group === line.group)
          .flatMap((other): Swap[] => {
            const instead = namesOf(other).find(isOwn);
            const put = withValue(query, 'ids', id, other.id);
            return put && instead !== undefined ? [{ said, instead, query: put }] : [];
          });
      }),
);

const namesOf = ({ name, aliases }: (typeof lines)[number]): string[] => [name, ...(aliases ?? [])];

/** What one line alone is called, in plain words. */
const isOwn = (name: string): boolean =>
  /^\p{L}+( \p{L}+){0,4}$/u.test(name) &&
  !/^(grants|income|agency|parking)$/i.test(name) &&
  lines.filter(f => namesOf(f).some(n => n.toLowerCase().includes(name.toLowerCase()))).length === 1;

/** Another word of a line's name, or one that no list of English has, stands in the sentence too. */
const saysMore = (rest: string): boolean =>
  (rest.toLowerCase().match(/\p{L}{4,}/gu) ?? []).some(word => NAME_WORDS.has(word) || !isOrdinaryEnglish(word));
const NAME_WORDS = new Set(lines.flatMap(namesOf).flatMap(name => name.toLowerCase().match(/\p{L}{4,}/gu) ?? []));
