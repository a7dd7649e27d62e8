import type { EntryRole } from '../../words/lexicon.ts';
import type { Parts } from '../parts.ts';
import type { Query } from '../query.ts';
import { means, type Stretch } from '../stretches/spans.ts';

/** Parts of a question that mean something elsewhere, and the condition under which a filter of activities has taken them in. */
const TAKEN_IN: readonly {
  readonly role: EntryRole;
  readonly meanings: readonly string[];
  readonly by: (query: Query) => boolean;
}[] = [
  { role: 'subject', meanings: ['pledges'], by: q => q.where.pledge !== undefined || q.by === 'pledge' },
  { role: 'subject', meanings: ['finance', 'attendance', 'sections', 'members'], by: () => false },
  { role: 'ask', meanings: ['sponsor'], by: q => q.where.person !== undefined || q.facet === 'sponsor' },
  { role: 'direction', meanings: [], by: () => false },
  // The share is told with every list and count of a status.
  { role: 'unit', meanings: ['percent'], by: q => q.where.status !== undefined },
  { role: 'unit', meanings: ['points', 'days'], by: () => false },
  { role: 'attending', meanings: [], by: () => false },
];

/**
 * What a list or count of activities says besides its filter, as typed: "more than one pledge", "ambers that cost the most". A list without it
 * would answer another question.
 */
export function unusedParts({ sentence, themes, codes, plans, people, quote }: Parts, query: Query): string[] {
  const { of, ask, where } = query;
  if (of !== 'activities' || (ask !== 'list' && ask !== 'count') || where.topic !== undefined || quote !== undefined)
    return [];
  if (where.ids || codes.at.size > 0 || plans?.unknown !== undefined) return [];
  const isTaken = (s: Stretch) =>
    themes.tokens.has(s.from) ||
    people.tokens.has(s.from) ||
    FILTERS.some(role => means(s, role)) ||
    TAKEN_IN.every(({ role, meanings, by }) => !means(s, role, ...meanings) || by(query));
  const than = sentence.tokens.findIndex(
    (t, at) =>
      t.text === 'than' && sentence.tokens[at + 1]?.text !== 'that' && sentence.tokens[at - 1]?.text !== 'other',
  );
  const compared = than > 0 ? [sentence.tokens.slice(than - 1, than + 3)] : [];
  return [...compared, ...sentence.stretches.filter(s => !isTaken(s)).map(s => sentence.tokens.slice(s.from, s.to))]
    .map(tokens => tokens.map(t => t.raw).join(' '))
    .filter(words => words !== '');
}

/** What is a filter in any of its meanings counts as taken in. */
const FILTERS: readonly EntryRole[] = [
  'status',
  'leadGroup',
  'flag',
  'plan',
  'document',
  'planWord',
  'theme',
  'pledge',
];
