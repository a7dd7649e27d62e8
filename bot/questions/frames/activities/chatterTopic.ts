import { hardTokens } from '../../matter.ts';
import type { Parts } from '../../parts.ts';
import type { Where } from '../../query.ts';
import { createSearch } from '../../search/search.ts';
import { stretchAt } from '../../sentence.ts';
import { countedThing } from '../../stretches/counted.ts';
import { means } from '../../stretches/spans.ts';
import { topicMatch } from './activityTopic.ts';
import { isThemeGloss } from './themeGloss.ts';

/**
 * Whether the free words of a question about a filter are only what is said around it ("I have inherited the old commissioning files … the
 * Commissioner's own activities in theme 3"): nothing that the filter lets through is about them, nothing leads them in as a topic, and none stands
 * beside the words of the filter.
 * @param where the filter without the topic; what only updates say (status) is left aside
 */
export function isChatterTopic(parts: Parts, where: Where, topic: string): boolean {
  const { sentence } = parts;
  const filters = [where.theme, where.leadGroup, where.person, where.pledge, where.isNew, where.revised, where.status];
  if (parts.quote !== undefined || filters.every(filter => filter === undefined)) return false;
  const words = new Set(topic.split(' '));
  if (isThemeGloss(parts, words)) return true;
  if (words.has(countedThing(parts) ?? '')) return false;
  const places = hardTokens(sentence, { hard: [] }).filter(at => words.has(sentence.tokens[at]?.text ?? ''));
  if (places.some(at => isLedIn(parts, at) || isBesideFilter(parts, at))) return false;
  const { register, everyday } = sentence.knowledge;
  const found = createSearch(register, everyday).find('activities', topic, id => passes(parts, where, id));
  if (found.some(hit => hit.strong || hit.coverage === 1)) return false;
  return !isElsewhereInPlan(parts, where, topic);
}

/** "mental health triage in the 2016 theme 7 update": what another theme of the plan is about is asked for, and not there. */
function isElsewhereInPlan({ sentence }: Parts, { plan, theme }: Where, topic: string): boolean {
  if (theme === undefined || plan === undefined || !topic.includes(' ')) return false;
  const { strong, coverage } = topicMatch(sentence, topic, plan.values);
  return strong && coverage === 1;
}

/** "ambers about drugs", "anything on fraud"; but "for an annex" says what the answer is wanted for. */
function isLedIn({ sentence }: Parts, at: number): boolean {
  const article = stretchAt(sentence, at - 1);
  const before = article && ARTICLES.has(article.key) ? stretchAt(sentence, article.from - 1) : article;
  const isPurpose =
    before !== article && /^an?$/.test(article?.key ?? '') && sentence.tokens[(before?.to ?? 0) - 1]?.text === 'for';
  // "I'm doing the annual report": what the speaker does.
  const isSpeakers =
    before !== undefined &&
    means(before, 'doing') &&
    (SPEAKER.has(sentence.tokens[before.from - 1]?.text ?? '') ||
      SPEAKER.has(sentence.tokens[before.from]?.text ?? '') ||
      sentence.tokens[before.from - 2]?.text === 'i');
  if (isPurpose || isSpeakers) return false;
  return (
    before !== undefined &&
    (means(before, 'doing') || sentence.knowledge.lists.leadsTopic.has(sentence.tokens[before.to - 1]?.text ?? ''))
  );
}

const SPEAKER = new Set(['im', 'i', 'ive', 'ill']);
const ARTICLES = new Set(['the', 'a', 'an', 'our', 'their', 'your']);

const isBesideFilter = ({ sentence }: Parts, at: number): boolean =>
  [at - 1, at + 1]
    .map(next => stretchAt(sentence, next))
    .some(
      s =>
        s !== undefined && (means(s, 'status') || means(s, 'leadGroup') || means(s, 'subject', 'activities', 'things')),
    );

function passes({ sentence }: Parts, where: Where, id: string): boolean {
  const activity = sentence.knowledge.register.activity(id);
  if (!activity) return false;
  const { plan, theme, leadGroup, isNew, revised } = where;
  const admits = <T>(choice: { values: readonly T[]; except?: true } | undefined, value: T) =>
    choice === undefined || choice.values.includes(value) !== (choice.except ?? false);
  return (
    admits(plan, activity.plan) &&
    admits(theme, activity.theme) &&
    admits(leadGroup, activity.leadGroup ?? 'none') &&
    (isNew === undefined || activity.isNew === isNew) &&
    (revised === undefined || activity.revised === revised)
  );
}
