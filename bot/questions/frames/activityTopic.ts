import type { Parts } from '../parts.ts';
import { createSearch } from '../search.ts';
import type { Sentence } from '../sentence.ts';
import { type Topic, topicOf } from '../topic.ts';

/** The topic of a question about activities. A verb before it that no record has is left out ("expanding Operation Reacher"). */
export function activityTopic(parts: Parts): Topic | undefined {
  const topic = topicOf(parts);
  if (!topic || parts.quote !== undefined || !/ing$/.test(topic.words[0] ?? '') || topic.words.length < 2) return topic;
  const plans = parts.sentence.knowledge.register.records.plans.map(p => p.id);
  if (topicExists(parts.sentence, topic.text, plans)) return topic;
  const words = topic.words.slice(1);
  const text = words.join(' ');
  return topicExists(parts.sentence, text, plans) ? { ...topic, words, text } : topic;
}

/** Whether a plan has anything on a topic. Several frames ask the same of one sentence, so the answer is kept with the sentence. */
export function topicExists(sentence: Sentence, topic: string, plans: readonly string[]): boolean {
  if (isNoise(sentence, topic)) return false;
  const known = TOPICS.get(sentence) ?? new Map<string, boolean>();
  TOPICS.set(sentence, known);
  const key = `${plans.join()} ${topic}`;
  const found =
    known.get(key) ??
    createSearch(sentence.knowledge.register).find('activities', topic, id => plans.some(p => id.startsWith(`${p}/`)))
      .length > 0;
  known.set(key, found);
  return found;
}

const TOPICS = new WeakMap<Sentence, Map<string, boolean>>();

/** So many words that no record has are no topic, and looking each of them up inexactly is slow. */
const STRANGE_WORDS = 2;

function isNoise(sentence: Sentence, topic: string): boolean {
  const strange = topic.split(/\s+/).filter(word => !sentence.knowledge.speller.knows(word.toLowerCase()));
  return strange.length > STRANGE_WORDS && !sentence.tokens.some(t => t.kind === 'quote');
}
