import { stem } from '../../words/searchWords.ts';
import type { Parts } from '../parts.ts';
import { topicOf } from '../topic.ts';
import type { NotOnRecord } from './notOnRecord.ts';

/** "show me whats grey", "greys in theme 6": a colour that no plan gives, where nothing else is asked about. */
export function unknownColour(parts: Parts): NotOnRecord | undefined {
  const { sentence, statuses } = parts;
  const { lists, everyday, register } = sentence.knowledge;
  const said = statuses ? undefined : sentence.tokens.find(t => lists.noColour.has(t.text));
  if (!said) return undefined;
  const isOther = (word: string) => !lists.noColour.has(word) && !everyday.light.has(stem(word));
  if (topicOf(parts)?.words.some(isOther)) return undefined;
  const key = register.plan(sentence.context.planInForce)?.statusKey ?? [];
  return { what: `a rating of “${said.raw}”`, offers: [...key.map(({ label }) => label), 'No update yet'] };
}
