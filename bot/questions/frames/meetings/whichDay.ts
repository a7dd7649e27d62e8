import { once } from '../../../../data/once.ts';
import type { Parts } from '../../parts.ts';
import { sentenceText } from '../../sentence.ts';
import { means } from '../../stretches/spans.ts';
import { meetingsNamed } from './names.ts';

/** "is theme 3 taken in May or in September", "estates strategy – July or November?": which of the meetings named it is, and not what comes to them. */
export const asksWhichDay = once((parts: Parts): boolean => {
  const { sentence, moments } = parts;
  const [first, second] = moments;
  if (!first || !second || (meetingsNamed(parts).meeting?.values.length ?? 0) < 2) return false;
  const from = Math.max(...first.tokens);
  const to = Math.min(...second.tokens);
  const isEither = sentence.stretches.some(s => s.from > from && s.to <= to && means(s, 'relation', 'or'));
  return isEither && !sentence.has('ask', 'list', 'count', 'compare', 'all', 'who') && parts.statuses === undefined;
});

/** "what comes under theme 1 on 2 November", "theme 4 in September": a theme and the day of a meeting that has a programme, and nothing else. */
export function themeOnDay(parts: Parts): boolean {
  const { sentence, themes, statuses, plans, leadGroups } = parts;
  const { meeting } = meetingsNamed(parts);
  const { register } = sentence.knowledge;
  const isOnProgramme = meeting?.values.every(id => (register.meeting(id)?.items.length ?? 0) > 0) === true;
  const isOfElse = sentence.has('subject', 'activities', 'indicators', 'finance', 'updates', 'plans', 'panel');
  return isOnProgramme && themes.numbers !== undefined && !isOfElse && (statuses ?? plans ?? leadGroups) === undefined;
}

/** "workforce planning and use of force, same day?": when each of the papers is. */
export const asksSameDay = ({ sentence }: Parts): boolean =>
  /\b(same|one) (day|date|meeting|agenda)\b/.test(sentenceText(sentence));
