import { register } from '../readingHouse.ts';
import type { Change } from './change.ts';
import { withInstead } from './mention.ts';
import { nameSaid, type Swap, swapping, withValue } from './swap.ts';

const { indicators } = register.records;

/** "knife crime" → "hate crime victims satisfied": another indicator by a name of its own, or by its code. */
export const otherIndicator: Change = swapping('another indicator', ({ text }, query) =>
  query.of !== 'indicators' || query.about !== undefined || query.where.ids?.values.length !== 1
    ? []
    : (query.where.ids?.values ?? []).flatMap(id => {
        const indicator = register.indicator(id);
        if (!indicator) return [];
        const { code } = indicator;
        const coded = code === null ? undefined : nameSaid(text, [code]);
        const said = coded ?? nameSaid(text, [indicator.name, ...indicator.aliases]);
        if (said === undefined || saysMore(withInstead(text, said, ''))) return [];
        return indicators.flatMap((other): Swap[] => {
          const instead = coded ? other.code : ownName(other);
          const put = withValue(query, 'ids', id, other.id);
          return put && instead !== null && instead !== undefined ? [{ said, instead, query: put }] : [];
        });
      }),
);

type Indicator = (typeof indicators)[number];

/** The first of its aliases of two words or more that stands in no name of another. */
const ownName = (indicator: Indicator): string | undefined =>
  indicator.aliases.find(
    alias =>
      / /.test(alias) &&
      indicators.every(
        other => other === indicator || !namesOf(other).some(name => name.includes(alias.toLowerCase())),
      ),
  );

const namesOf = ({ name, aliases }: Indicator): string[] => [name, ...aliases].map(n => n.toLowerCase());

/** Another word that indicators are called by stands in the sentence too: what it asks is not of the one name alone. */
const saysMore = (rest: string): boolean =>
  (rest.toLowerCase().match(/\p{L}{4,}/gu) ?? []).some(word => NAME_WORDS.has(word));
const NAME_WORDS = new Set(
  indicators
    .flatMap(namesOf)
    .flatMap(name => name.match(/\p{L}{4,}/gu) ?? [])
    .filter(
      word => !/^(rate|rates|time|number|numbers|total|average|with|from|that|days|force|police|residents)$/.test(word),
    ),
);
