import { plainDay } from '../../../data/dayInWords.ts';
import type { Register } from '../../../data/register.ts';
import type { Query } from '../query.ts';
import { activitiesText } from './activities.ts';
import { plansText, themesText } from './words.ts';

/** A query about what was decided here, in words. */
export function restateChanges({ ask, where, facet }: Query, register: Register): string {
  if (where.ids && ask !== 'list') {
    const what = activitiesText({ ids: where.ids }, register);
    if (ask === 'history') return `history of ${what}`;
    return `${facet === 'review' ? 'who reviewed' : 'who changed'} ${what}`;
  }
  const since = where.since === undefined ? '' : ` since ${plainDay(where.since)}`;
  const theme = where.theme ? ` in ${themesText(where.theme.values)}` : '';
  const plan = where.plan ? ` of ${plansText(where.plan, register)}` : '';
  return `what changed${since}${theme}${plan}`;
}
