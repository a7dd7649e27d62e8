import { register } from '../readingHouse.ts';
import type { Asking, Drawing } from './asking.ts';

const { indicators, finance } = register.records;
const values = <T>(...list: readonly T[]) => ({ values: list });
const some = <T>(draw: Drawing, list: readonly T[]): T => list[draw.below(list.length)] as T;

/** A name of one indicator alone, of two words or more. */
const namesOf = ({ name, aliases }: (typeof indicators)[number]) => [name, ...aliases].map(n => n.toLowerCase());
const named = indicators.flatMap(i =>
  i.aliases
    .filter(a => / /.test(a) && /^[\p{L} ]+$/u.test(a))
    .filter(a => indicators.every(o => o === i || !namesOf(o).some(n => n.includes(a.toLowerCase()))))
    .map(name => ({ id: i.id, name })),
);
const MONTHS = { '2020-06': 'June', '2020-09': 'September', '2020-12': 'December', '2021-03': 'March' } as const;
const YEARS = {
  '2020-06': 'June 2020',
  '2020-09': 'Sept 2020',
  '2020-12': 'Dec 2020',
  '2021-03': 'March 2021',
} as const;
const lines = finance.filter(f => f.group === 'capital' && f.kind === 'line' && /^[\p{L} ]+$/u.test(f.name));
const of = 'indicators' as const;

export const ASKINGS_OF_FIGURES: readonly Asking[] = [
  {
    about: 'a figure',
    ways: [
      "what's the latest figure for {m}",
      '{m} figure',
      'current {m}',
      'whats {m} at now',
      'where does {m} stand',
      'give me the {m} number',
      '{m} - latest please',
      "what's our {m} figure",
      'most recent figure for {m}?',
      'what was {m} last time it was reported',
      'the {m} stat',
      'can you give me {m}',
    ],
    draw: d => {
      const { id, name } = some(d, named);
      return { query: { ask: 'figure', of, where: { ids: values(id) } }, names: { m: name } };
    },
  },
  {
    about: 'which way it goes',
    ways: [
      'is {m} going up or down',
      '{m} trend',
      "what's the trend in {m}",
      'which way is {m} heading',
      '{m} up or down',
      'has {m} gone up',
      'is {m} getting better or worse',
      'direction of travel for {m}',
      'are we seeing a rise or a fall in {m}',
      'is {m} on the up',
      'how is {m} trending',
      'has {m} improved',
    ],
    draw: d => {
      const { id, name } = some(d, named);
      return { query: { ask: 'trend', of, where: { ids: values(id) } }, names: { m: name } };
    },
  },
  {
    about: 'a figure of a month',
    ways: [
      'what was {m} in {month}',
      '{m} {month}',
      '{m} as of {month}',
      'the {month} figure for {m}',
      'how did {m} look in {month}',
      '{m} at the end of {month}',
      'what did {m} stand at in {month}',
      '{month} - {m}',
      'figure for {m} back in {month}',
      'where was {m} in {month}',
    ],
    draw: d => {
      const { id, name } = some(d, named);
      const month = some(d, Object.keys(MONTHS) as (keyof typeof MONTHS)[]);
      return {
        query: { ask: 'figure', of, where: { ids: values(id) }, at: [month] },
        names: { m: name, month: d.pick([MONTHS[month], YEARS[month]]) },
      };
    },
  },
  {
    about: 'how much it changed',
    ways: [
      'how much has {m} changed',
      'by how much has {m} changed over the year',
      '{m}: what is the change on last year',
      'what is the percentage change in {m}',
      'change in {m} since last year',
    ],
    draw: d => {
      const { id, name } = some(d, named);
      return { query: { ask: 'figure', of, where: { ids: values(id) }, facet: 'change' }, names: { m: name } };
    },
  },
  {
    about: 'exceptions',
    ways: [
      'what are the exceptions in theme {theme}',
      'theme {theme} exceptions',
      'which theme {theme} indicators are exceptions',
      'any exceptions under theme {theme}',
      'list the exceptions for theme {theme}',
      'which indicators in theme {theme} have been flagged as exceptions',
      'what has been flagged in theme {theme} as an exception',
    ],
    draw: d => {
      const theme = 1 + d.below(4);
      return {
        query: { ask: 'list', of, where: { exception: true, theme: values(theme) } },
        names: { theme: String(theme) },
      };
    },
  },
  {
    about: 'a budget',
    ways: [
      "what's the budget for {f}",
      '{f} budget',
      'how much did we budget for {f}',
      'what was set aside for {f}',
      'budget on {f}?',
      'how much is in the budget for {f}',
      'what was the {f} budget',
    ],
    draw: d => {
      const { id, name } = some(d, lines);
      return {
        query: { ask: 'figure', of: 'finance', where: { ids: values(id) }, facet: 'budget' },
        names: { f: name },
      };
    },
  },
  {
    about: 'what was spent',
    ways: [
      'how much have we spent on {f}',
      'spend on {f}',
      'what has {f} cost so far',
      '{f} actual spend',
      'what did we spend on {f} in the end',
      'how much has gone on {f}',
      'total spent on {f}',
      'what have we paid out on {f}',
    ],
    draw: d => {
      const { id, name } = some(d, lines);
      return {
        query: { ask: 'figure', of: 'finance', where: { ids: values(id) }, facet: 'actual' },
        names: { f: name },
      };
    },
  },
  {
    about: 'what slipped',
    ways: [
      'how much slipped on {f}',
      '{f} slippage',
      'how much of {f} is slipping into next year',
      'what has slipped on {f}',
      'slippage for {f}?',
      'how much {f} money was carried forward',
      'what is being carried over on {f}',
    ],
    draw: d => {
      const { id, name } = some(d, lines);
      return {
        query: { ask: 'figure', of: 'finance', where: { ids: values(id) }, facet: 'slippage' },
        names: { f: name },
      };
    },
  },
];
