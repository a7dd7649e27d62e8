import { activityTopic, topicMatch } from '../frames/activities/activityTopic.ts';
import type { Parts } from '../parts.ts';
import type { Sentence } from '../sentence.ts';
import { cut, type Stretch } from '../stretches/spans.ts';

/** "phone scams on pensioners": a word that stands before the matter of the question is no number or address. */
export const isPartOfMatter = ({ sentence }: Parts, { from, to }: Stretch): boolean =>
  to - from === 1 && sentence.stretches.some(s => s.from === to && s.entries.some(e => MATTER.has(e.role)));
const MATTER = new Set(['keyword', 'everyday', 'synonym', 'indicator', 'theme']);

/** "pubs and clubs": words that an activity has, all of them and more than one, are of the plan. */
export function isMatterOfPlan(parts: Parts): boolean {
  const topic = activityTopic(parts);
  if (topic === undefined || topic.words.length < SEVERAL) return false;
  const plans = parts.sentence.knowledge.register.records.plans.map(p => p.id);
  const { strong, coverage } = topicMatch(parts.sentence, topic.text, plans);
  return strong && coverage === 1;
}
const SEVERAL = 2;

/** "are we better than Leicestershire Police": a place is one also at the beginning of a name that a record has. */
export const placesCompared = ({ tokens, stretches, knowledge }: Sentence): Stretch[] =>
  stretches
    .filter(({ from, to }) => tokens[from - 1]?.text === 'than' && to - from > 1)
    .flatMap(({ from }) =>
      cut(tokens.slice(from, from + 1), knowledge.lexicon).map(s => ({ ...s, from, to: from + 1 })),
    );
