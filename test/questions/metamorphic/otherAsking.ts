import type { Query } from '../../../bot/questions/query.ts';
import { register } from '../readingHouse.ts';
import type { Change } from './change.ts';
import { isSaid } from './mention.ts';
import { nameSaid } from './swap.ts';
import type { Turn } from './turns.ts';
import { type Asking, WAYS_TO_ASK } from './waysToAsk.ts';

/** What a question asks, with the names it says, where it is one that people ask in many ways. */
interface Asked {
  readonly asking: Asking;
  readonly name?: string | undefined;
  readonly also?: string | undefined;
}

/** The whole question in another of the ways to ask it. */
export const otherAsking: Change = {
  name: 'another way to ask for it',
  variants: (turn, { below }) => {
    const { reading, answer } = turn.answered;
    if (reading.kind !== 'query' || turn.before.last || answer.outcome !== 'answered' || reading.notes.length > 0)
      return [];
    const asked = askedIn(turn, reading.query);
    if (!asked) return [];
    const ways: readonly string[] = WAYS_TO_ASK[asked.asking];
    return [0, 1].map(() => ({
      text: (ways[below(ways.length)] ?? '').replaceAll('*', asked.name ?? '').replaceAll('@', asked.also ?? ''),
    }));
  },
};

function askedIn({ text }: Turn, query: Query): Asked | undefined {
  const key = [query.ask, query.of, ...Object.keys(query.where).sort(), query.facet ?? '', query.at?.length ?? '']
    .join(' ')
    .trim()
    .replace(/ +/g, ' ');
  if (query.sort || query.take || query.by || query.page || query.about) return undefined;
  const asking = SHAPES[key];
  if (asking === undefined) return undefined;
  if (isNameless(asking)) return namelessOf(asking, query);
  if (
    Object.values(query.where).some(
      part => typeof part === 'object' && 'values' in part && (part.values.length !== 1 || part.except),
    )
  )
    return undefined;
  const name = nameSaid(text, namesIn(query));
  if (name === undefined) return undefined;
  const month = query.at?.[0];
  const also =
    asking === 'a figure of a month' ? nameSaid(text, monthNames(month ?? '')) : query.where.status?.values[0];
  const needsAlso = asking === 'a figure of a month' || asking === 'a colour of a theme';
  if (needsAlso && (also === undefined || !isSaid(text, also))) return undefined;
  return isFair(query, asking, text) ? { asking, name, also } : undefined;
}

function namelessOf(asking: Asking, { where }: Query): Asked | undefined {
  if (asking === 'the next meeting') return where.when === 'next' ? { asking } : undefined;
  if (where.attendance === 'absent') return { asking: 'apologies' };
  return where.attendance === 'present' ? { asking } : undefined;
}

const SHAPES: Readonly<Record<string, Asking>> = {
  'who activities ids plan': 'who leads a reference',
  'show activities ids plan': 'a reference',
  'show activities ids plan status': 'the colour of a reference',
  'figure indicators ids': 'a figure',
  'trend indicators ids': 'a trend',
  'figure indicators ids 1': 'a figure of a month',
  'when meetings when': 'the next meeting',
  'list items meeting': 'the agenda of a month',
  'define terms term': 'a term',
  'figure finance ids budget': 'a budget',
  'figure finance ids actual': 'spend',
  'figure finance ids slippage': 'slippage',
  'show people ids role': 'a role',
  'who people ids': 'a person',
  'list activities person plan': 'what somebody leads',
  'list resolutions topic': 'a decision',
  'when items topic': 'when a paper comes',
  'who items topic': 'who writes a paper',
  'list attendance attendance meeting': 'attendance',
  'list activities plan topic': 'a matter',
  'list activities plan status theme': 'a colour of a theme',
};

const isNameless = (asking: Asking): boolean =>
  asking === 'the next meeting' || asking === 'attendance' || asking === 'apologies';

/** What the ways to ask leave out, or take for granted. */
function isFair({ where }: Query, asking: Asking, text: string): boolean {
  if (where.plan && where.plan.values[0] !== '2020-21' && !where.ids) return false;
  if (asking === 'what somebody leads') return where.person?.as === 'lead' || where.person?.as === 'either';
  if (asking === 'the agenda of a month') return !/19 may|items? \d|paper|verbal/i.test(text);
  if (asking === 'a term') return /^[A-Z&]{3,}$/.test(where.term ?? '');
  return asking !== 'a matter' || /activit|doing|action|plan/i.test(text);
}

function namesIn({ of, where }: Query): string[] {
  const id = where.ids?.values[0] ?? where.person?.values[0] ?? where.meeting?.values[0] ?? '';
  const indicator = register.indicator(id);
  // A name of one word is often the name of several.
  if (indicator)
    return [indicator.name, ...indicator.aliases.filter(alias => / /.test(alias)), indicator.code ?? indicator.name];
  const activity = register.activity(id);
  if (activity) return [activity.ref];
  const line = register.records.finance.find(f => f.id === id);
  if (line) return [line.name, ...(line.aliases ?? [])];
  const person = register.person(id);
  if (person) return [person.name ?? '', person.name?.split(' ').at(-1) ?? ''].filter(name => name.length > 1);
  const meeting = register.meeting(id);
  if (meeting && of === 'items') return [MONTHS[Number(meeting.date.slice(5, 7)) - 1] ?? ''];
  if (where.theme) return where.theme.values.map(String);
  return [where.term, where.topic].filter(name => name !== undefined);
}

const MONTHS = 'January February March April May June July August September October November December'.split(' ');
const monthNames = (month: string): string[] => {
  const name = MONTHS[Number(month.slice(5)) - 1] ?? '';
  return [`${name} ${month.slice(0, 4)}`, name].filter(said => said.length > 2);
};
