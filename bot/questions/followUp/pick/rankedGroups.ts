import { compact } from '../../candidate.ts';
import type { Parts } from '../../parts.ts';
import type { Query, Where } from '../../query.ts';
import { sentenceText } from '../../sentence.ts';
import type { Last } from '../last.ts';

/** "which has most" after a count theme by theme, "which has more greens" after two themes side by side. */
export function rankedGroups(parts: Parts, { query, root }: Last, delta: Where): Query | undefined {
  const isOfGroups = query.of === 'activities' && (query.ask === 'group' || query.ask === 'compare');
  const by = query.by === 'theme' || query.by === 'plan' || query.by === 'leadGroup' ? query.by : undefined;
  const { status, plan, ...rest } = delta;
  if (Object.keys(rest).length > 0) return undefined;
  // What each plan said of a matter is told with how many, plan by plan.
  if (query.of === 'activities' && query.ask === 'history' && orderAsked(parts, {})) return query;
  if (!isOfGroups || by === undefined)
    return rankedThemes(parts, (query.where.ids && root) ?? query, compact({ status, plan }));
  if (plan) return undefined;
  const where = compact({ ...query.where, status: status ?? query.where.status });
  const order = orderAsked(parts, where);
  return order && { ask: 'compare', of: 'activities', by, where, sort: { by: 'count', order } };
}

/** "and in 2013 which had most" after a list or number of a whole plan: its themes are what may have most. */
function rankedThemes(parts: Parts, { of, ask, where: before }: Query, delta: Where): Query | undefined {
  const { sentence } = parts;
  const { plan, status, leadGroup, isNew, revised, ...narrow } = { ...before, ...delta };
  if (asksWhichLead(parts) && of === 'activities') {
    const { leadGroup: _, ...all } = { ...before, ...delta };
    const order = orderAsked(parts, all);
    return order && { ask: 'compare', of: 'activities', by: 'leadGroup', where: all, sort: { by: 'count', order } };
  }
  const isWhole = of === 'activities' && (ask === 'list' || ask === 'count') && Object.keys(narrow).length === 0;
  if (!isWhole || !sentence.tokens.some(t => t.text === 'which') || sentence.has('subject')) return undefined;
  if (!sentence.has('superlative', 'most', 'least') || sentence.tokens.length > LONGEST) return undefined;
  const where = compact({ plan, status, leadGroup, isNew, revised });
  const order = orderAsked(parts, where);
  return order && { ask: 'compare', of: 'activities', by: 'theme', where, sort: { by: 'count', order } };
}
const LONGEST = 7;

/** "which lead has most", "and who has the fewest" of a list: whoever leads them. */
const asksWhichLead = ({ sentence }: Parts): boolean =>
  /^(and |so |n |ok )*(which (lead|group|body|side|lead group|of the leads)|who) (has|have|had|got|leads|led)( the)? (most|fewest|least|biggest share|lions share)/.test(
    sentenceText(sentence),
  );

function orderAsked({ sentence }: Parts, { status }: Where): 'ascending' | 'descending' | undefined {
  if (sentence.has('superlative', 'least') || sentence.has('relation', 'less')) return 'ascending';
  if (sentence.has('superlative', 'most') || sentence.has('relation', 'more')) return 'descending';
  const colours: readonly string[] = status && !status.except ? status.values : [];
  const isBad = colours.length > 0 && colours.every(colour => colour === 'amber' || colour === 'red');
  const isGood = colours.length > 0 && colours.every(colour => colour === 'green');
  if (sentence.has('superlative', 'worst') && (isBad || isGood)) return isBad ? 'descending' : 'ascending';
  return sentence.has('superlative', 'best') && (isBad || isGood) ? (isGood ? 'descending' : 'ascending') : undefined;
}
