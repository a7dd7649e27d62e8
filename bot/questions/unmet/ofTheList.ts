import type { Parts } from '../parts.ts';
import { means, type Stretch } from '../stretches/spans.ts';

/** "add the greens as well": to the list that was asked for. */
export const addsToList = ({ sentence, statuses, leadGroups, themes }: Parts, stretch: Stretch): boolean =>
  sentence.context.last !== undefined &&
  sentence.all('followUp', 'add', 'narrow').some(s => s.from <= stretch.from && stretch.to <= s.to) &&
  (statuses ?? leadGroups ?? themes.numbers) !== undefined;

/** "scrap activity 3.5": said first of all, where there is no list that it could be taken off. */
export const removesRecords = ({ sentence }: Parts, { to }: Stretch): boolean =>
  sentence.context.last === undefined &&
  sentence.stretches.some(s => s.from === to && means(s, 'subject', 'themes', 'activities'));
