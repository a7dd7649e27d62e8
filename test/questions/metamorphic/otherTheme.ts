import { register } from '../readingHouse.ts';
import type { Change } from './change.ts';
import { nameSaid, type Swap, swapping, withValue } from './swap.ts';

const { plans } = register.records;
const WORDS = ['one', 'two', 'three', 'four', 'five', 'six', 'seven'];

/** "theme 3" → "theme 4", where the plans that have the one have the other. */
export const otherThemeNumber: Change = swapping('another theme by its number', (_, query) =>
  (query.where.theme?.values ?? []).flatMap(number =>
    numbersLike(number).flatMap((other): Swap[] => {
      const put = withValue(query, 'theme', number, other);
      if (!put) return [];
      return [
        { said: `theme ${number}`, instead: `theme ${other}`, query: put },
        { said: `theme ${WORDS[number - 1]}`, instead: `theme ${WORDS[other - 1]}`, query: put },
      ];
    }),
  ),
);

const plansWith = (number: number): string =>
  plans
    .filter(p => p.themes.some(t => t.number === number))
    .map(p => p.id)
    .join();
const numbersLike = (number: number): number[] =>
  [1, 2, 3, 4, 5, 6, 7].filter(other => other !== number && plansWith(other) === plansWith(number));

/** A theme by its name, in a plan that is named too, for another of the plan by a name of the same sort. */
export const otherThemeName: Change = swapping('another theme by its name', ({ text }, query) => {
  const [planId, ...more] = query.where.plan?.values ?? [];
  const plan = more.length === 0 && planId !== undefined ? register.plan(planId) : undefined;
  const number = query.where.theme?.values[0];
  const theme = number === undefined ? undefined : plan?.themes.find(t => t.number === number);
  if (!plan || !theme || query.where.theme?.values.length !== 1 || query.of === 'meetings') return [];
  const said = nameSaid(text, [theme.name, theme.shortName]);
  if (said === undefined || !/20\d\d|current|plan|framework/i.test(text) || /theme \d/i.test(text)) return [];
  const isFull = said === theme.name;
  return plan.themes.flatMap((other): Swap[] => {
    // "Money" alone is any money.
    if (!other.shortName.includes(' ')) return [];
    const put = withValue(query, 'theme', theme.number, other.number);
    return put ? [{ said, instead: isFull ? other.name : other.shortName, query: put }] : [];
  });
});
