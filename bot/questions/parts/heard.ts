import type { Sentence } from '../sentence.ts';
import { means } from '../stretches/spans.ts';

/**
 * Whether a sentence asks for the activities that have an update, whatever it says: "which theme 2 activities have been updated", "and with an update". Not
 * where it asks of one activity, of a time or of who gave it.
 */
export const heardSaid = (sentence: Sentence): boolean =>
  sentence.has('status', 'updated') && asksOfMany(sentence) && !asksOtherwise(sentence);

/** "how many activities don't have an update" */
export function deniedHeard(sentence: Sentence): boolean {
  const [said] = sentence.all('status', 'updated');
  const { nothingSaid, negative } = sentence.knowledge.lists;
  const before = said ? sentence.tokens.slice(Math.max(0, said.from - NEAR), said.from) : [];
  return before.some(t => nothingSaid.has(t.text) || negative.has(t.text));
}

const NEAR = 3;

const asksOfMany = (sentence: Sentence): boolean =>
  sentence.has('ask', 'count', 'list', 'all', 'existence') ||
  sentence.has('subject', 'activities', 'things', 'themes') ||
  sentence.has('followUp', 'replace', 'narrow', 'those') ||
  /^whats?$/.test(sentence.tokens[0]?.text ?? '');

const asksOtherwise = (sentence: Sentence): boolean =>
  sentence.has('ask', 'when', 'who', 'why', 'lead') ||
  sentence.all('time').some(s => !means(s, 'time', 'now')) ||
  sentence.has('month') ||
  sentence.tokens.some(({ text }) => sentence.knowledge.lists.since.has(text)) ||
  (namesOne(sentence) && !sentence.tokens.some(t => t.text === 'among'));

const namesOne = ({ tokens }: Sentence): boolean =>
  tokens.some(({ kind, text }) => kind === 'code' || /\d\.\d/.test(text));

/** "how many in theme 2 have none", after a question about those without an update. */
export function noneAgain({ tokens, context }: Sentence): boolean {
  const { last } = context;
  const asked = last ? [last.query, ...(last.root ? [last.root] : []), ...(last.lists ?? []).slice(0, 2)] : [];
  const status = asked.find(({ where }) => where.status)?.where.status;
  const words = tokens.filter(t => t.kind !== 'mark').map(t => t.text);
  const isNone = words.some((word, at) => word === 'none' && HAVING.has(words[at - 1] ?? ''));
  return isNone && status?.values[0] === 'none' && status.values.length === 1;
}

const HAVING = new Set(['have', 'has', 'had', 'got', 'with']);
