import { type Candidate, candidate, compact } from '../../candidate.ts';
import type { Parts } from '../../parts.ts';
import type { Query, Where } from '../../query.ts';
import type { Last } from '../last.ts';

/** "what was the sixth" after a count of pledges, "the third" after one theme by theme: a place in the list of groups, and not of the activities counted. */
export function pickedGroup({ sentence }: Parts, last: Last, place: string | undefined): Candidate | undefined {
  const { query } = last;
  const at = Number(place);
  const { register } = sentence.knowledge;
  const plans = query.where.plan?.values ?? [];
  if (!Number.isInteger(at) || at === 0 || (query.ask !== 'group' && query.ask !== 'count' && !isRanked(query)))
    return undefined;
  const groups: Where[] =
    query.by === 'pledge' && !query.where.pledge
      ? register.records.pledges
          .filter(({ plan, parent }) => plans.includes(plan) && parent === null)
          .map(({ code }) => ({ pledge: { values: [code] } }))
      : query.by === 'theme' && plans.length === 1 && !query.where.theme
        ? inOrder(last, register.plan(plans[0] ?? '')?.themes ?? []).map(number => ({ theme: { values: [number] } }))
        : [];
  const group = groups.at(at > 0 ? at - 1 : at);
  return (
    group &&
    candidate({ ask: 'list', of: 'activities', where: compact({ ...query.where, ...group }) }, [
      ['picks a group', 12, true],
    ])
  );
}

const isRanked = ({ ask, sort }: Query): boolean => ask === 'compare' && sort?.by === 'count';

/** As they were told: after "which theme has the most ambers" by how many, else by number. */
function inOrder({ query, ids }: Last, themes: readonly { readonly number: number }[]): number[] {
  const numbers = themes.map(({ number }) => number).sort((a, b) => a - b);
  const count = (number: number) => ids.filter(id => /\/[A-Z]*(\d+)\./.exec(id)?.[1] === String(number)).length;
  const sign = query.sort?.order === 'ascending' ? 1 : -1;
  return isRanked(query) ? numbers.sort((a, b) => sign * (count(a) - count(b))) : numbers;
}
