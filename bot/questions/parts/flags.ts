import { NAME_ROLES } from '../matter.ts';
import type { Sentence } from '../sentence.ts';
import { means, type Stretch } from '../stretches/spans.ts';
import { isTurned } from './negation.ts';
import { isPlanByOne } from './plans.ts';

/** Whether activities are asked for that carry a mark ("new ones"), or that do not ("except the revised"); undefined where neither is said. */
export function flagNamed(sentence: Sentence, flag: 'new' | 'revised'): boolean | undefined {
  const stretch = sentence
    .all('flag', flag)
    .find(
      s =>
        s.entries.every(e => e.role === 'flag' || e.role === 'filler') &&
        !isOfMatter(sentence, s) &&
        !isOfPlan(sentence, s),
    );
  if (!stretch) return undefined;
  return !isTurned(sentence, stretch, s => means(s, 'flag'));
}

/** "the ones with a revised marker": the mark by its name, at the places of its words. */
export const markNouns = (sentence: Sentence): number[] =>
  sentence
    .all('flag', 'new', 'revised')
    .filter(flag => isMark(sentence, flag))
    .map(({ to }) => to);

/** "about new tags" is of a matter. */
const isMark = ({ tokens, stretches, knowledge }: Sentence, flag: Stretch): boolean => {
  const article = tokens[flag.from - 1]?.kind === 'word' && ARTICLES.has(tokens[flag.from - 1]?.text ?? '') ? 1 : 0;
  const before = stretches.find(s => s.to === flag.from - article);
  return (
    knowledge.lists.markNoun.has(tokens[flag.to]?.text ?? '') &&
    !(before && (means(before, 'doing') || means(before, 'ask', 'about')))
  );
};

const ARTICLES = new Set(['a', 'the']);

/** "the revised 2016-18 plan", "when the framework was revised": said of the plan. */
function isOfPlan(sentence: Sentence, stretch: Stretch): boolean {
  const [was, what] = [sentence.tokens[stretch.from - 1], sentence.stretches.find(s => s.to === stretch.from - 1)];
  if (isPlanByOne(sentence, stretch)) return true;
  if (means(stretch, 'flag', 'revised') && WAS.has(was?.text ?? '') && what && isPlan(what)) return true;
  const next = sentence.stretches.find(s => s.from === stretch.to);
  const after = next && sentence.stretches.find(s => s.from === next.to);
  const ofActivities = after !== undefined && means(after, 'subject', 'activities', 'things');
  return next !== undefined && !ofActivities && isPlan(next);
}

const isPlan = (s: Stretch): boolean => means(s, 'plan') || means(s, 'document') || means(s, 'subject', 'plans');
const WAS = new Set(['was', 'got']);

/** "new computers": said of the matter, and not of activities. */
function isOfMatter(sentence: Sentence, stretch: Stretch): boolean {
  if (sentence.has('subject', 'activities', 'things')) return false;
  const next = sentence.stretches.find(s => s.from === stretch.to);
  if (next && sentence.tokens[next.from]?.kind === 'mark') return false;
  if (isMark(sentence, stretch)) return false;
  return next?.entries.every(e => NAME_ROLES.has(e.role) && e.role !== 'plan' && e.role !== 'theme') ?? false;
}
