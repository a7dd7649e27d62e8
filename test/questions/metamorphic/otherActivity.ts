import type { Query } from '../../../bot/questions/query.ts';
import { register } from '../readingHouse.ts';
import type { Change } from './change.ts';
import { nameSaid, type Swap, swapping, withValue } from './swap.ts';

const { activities, indicators, measures, meetings, finance, resolutions, plans } = register.records;
const otherNames = [
  ...indicators.flatMap(i => [i.name, i.sectionName, ...i.aliases]),
  ...measures.flatMap(m => [m.name, ...m.aliases]),
  ...meetings.flatMap(m => m.items.map(i => i.title)),
  ...finance.flatMap(f => [f.name, ...(f.aliases ?? [])]),
  ...resolutions.map(r => r.item),
  ...plans.flatMap(p => p.themes.flatMap(t => [t.name, ...t.aliases])),
]
  .join(' · ')
  .toLowerCase();

/** "3.5" → "2.11", "6.F03" → "4.F01": another activity of the plan and of the same kind of reference. */
export const otherReference: Change = swapping('another activity by its reference', ({ text }, query) =>
  query.of !== 'activities' || query.about !== undefined
    ? []
    : (query.where.ids?.values ?? []).flatMap(id => {
        const activity = register.activity(id);
        const said = activity && nameSaid(text, [activity.ref]);
        if (!activity || said === undefined) return [];
        return activities
          .filter(a => a.plan === activity.plan && formOf(a.ref) === formOf(activity.ref))
          .flatMap((other): Swap[] => {
            const put = withValue(query, 'ids', id, other.id);
            return put ? [{ said, instead: other.ref, query: put }] : [];
          });
      }),
);

const formOf = (ref: string): string => ref.replace(/\d+/g, '0');

/** "what are we doing about knife crime" → "… about hate crime": what another activity of the same plan, and no other, is about. */
export const otherTopic: Change = swapping('another activity by what it is about', ({ text }, query) => {
  const { topic, plan, ...filter } = query.where;
  if (query.of !== 'activities' || topic === undefined || query.about !== undefined) return [];
  if (Object.keys(filter).length > 0 || !isSaidWhole(text, topic)) return [];
  const plans = plan?.values ?? [];
  return keywords
    .filter(k => plans.length === 1 && k.plan === plans[0] && k.keyword.toLowerCase() !== topic)
    .map(({ keyword }): Swap => ({ said: topic, instead: keyword, query: withTopic(query, keyword) }));
});

const withTopic = (query: Query, keyword: string): Query => ({
  ...query,
  where: { ...query.where, topic: keyword.toLowerCase() },
});
const isSaidWhole = (text: string, topic: string): boolean => nameSaid(text, [topic]) !== undefined;

/** Of two words or three, and of one activity in all plans: what names one of them, and no record of another kind. */
const keywords = activities
  .flatMap(a => a.keywords.map(keyword => ({ plan: a.plan, keyword })))
  .filter(({ keyword }) => /^\p{Ll}+( \p{Ll}+){1,2}$/u.test(keyword))
  .filter(({ keyword }) => activities.filter(a => textOf(a).includes(keyword)).length === 1)
  .filter(({ keyword }) => !keyword.split(' ').every(word => isOfOthers(word)));

/** Words of an indicator, an item, a line of money or a theme, and of a lead group. */
function isOfOthers(word: string): boolean {
  return (
    / (force|partners?|police|in|of|for|and|the|up|take) /.test(` ${word} `) || otherNames.includes(word.slice(0, 5))
  );
}

function textOf({ title, keywords: known }: { readonly title: string; readonly keywords: readonly string[] }): string {
  return [title, ...known].join(' · ').toLowerCase();
}
