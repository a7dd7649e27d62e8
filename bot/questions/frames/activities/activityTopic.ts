import { once } from '../../../../data/once.ts';
import { stem } from '../../../words/searchWords.ts';
import type { Parts } from '../../parts.ts';
import { createSearch } from '../../search/search.ts';
import type { Sentence } from '../../sentence.ts';
import { means } from '../../stretches/spans.ts';
import { type Topic, topicOf } from '../../topic.ts';

/** The topic of a question about activities. Verbs before it that no record has are left out ("expanding Operation Reacher"). */
export const activityTopic = once((parts: Parts) => mainClause(parts, withoutBelonging(parts, withoutVerbs(parts))));

/** "how many rested with partners", "which were bestowed on the force": a word between the activities and whose they are, which no record has. */
function withoutBelonging(parts: Parts, topic: Topic | undefined): Topic | undefined {
  const { sentence, quote, leadGroups, people } = parts;
  if (!topic || quote !== undefined || (!leadGroups && people.ids.length === 0)) return topic;
  const { tokens, knowledge } = sentence;
  const isWhose = (at: number) =>
    people.tokens.has(at) || sentence.stretches.some(s => s.from === at && means(s, 'leadGroup'));
  const at = tokens.findIndex(
    ({ text }, at) =>
      topic.words.includes(text) &&
      VERB.test(text) &&
      TO_WHOM.has(tokens[at + 1]?.text ?? '') &&
      isWhose(tokens[at + 2]?.text === 'the' ? at + 3 : at + 2),
  );
  const word = tokens[at]?.text;
  const plans = knowledge.register.records.plans.map(p => p.id);
  if (word === undefined || topicExists(sentence, word, plans)) return topic;
  const words = topic.words.filter(other => other !== word);
  return words.length === 0 ? undefined : { ...topic, words, text: words.join(' ') };
}

const TO_WHOM = new Set('to with on upon by under in'.split(' '));

/**
 * "the community trigger, for victims who feel ignored": where nothing has all that is said, the clause of it that something has, with what was left out. A clause
 * ends at a mark, and where "who" or "that" says more of the thing.
 */
function mainClause(parts: Parts, topic: Topic | undefined): Topic | undefined {
  if (!topic || parts.quote !== undefined || topic.words.length < SEVERAL) return topic;
  const { sentence } = parts;
  const { planInForce } = sentence.context;
  const all = sentence.knowledge.register.records.plans.map(p => p.id);
  const plans = parts.plans?.values.length ? parts.plans.values : all;
  if (plans === all && !isWhole(sentence, topic.text, [planInForce])) {
    const listed = clauseOn(sentence, topic, clausesOf(sentence, topic, LISTING), [planInForce]);
    if (listed) return listed;
  }
  if (isWhole(sentence, topic.text, plans)) return topic;
  const [head, ...qualified] = clausesOf(sentence, topic, FOR_WHOM);
  const clauses = [
    ...clausesOf(sentence, topic, sentence.knowledge.lists.sayingMore),
    ...(head && qualified.length > 0 ? [head] : []),
  ];
  return clauseOn(sentence, topic, clauses, plans) ?? topic;
}

/** The first of the clauses that some plans have something on, as the topic. */
function clauseOn(sentence: Sentence, topic: Topic, clauses: string[][], plans: readonly string[]): Topic | undefined {
  for (const words of clauses) {
    if (
      words.filter(w => !sentence.knowledge.lists.withinTopic.has(w)).length < FEWEST_MAIN ||
      words.length === topic.words.length
    )
      continue;
    const text = words.join(' ');
    if (isWhole(sentence, text, plans))
      return { ...topic, text, words, leftOut: topic.words.filter(word => !words.includes(word)) };
  }
  return undefined;
}

const SEVERAL = 3;
const FEWEST_MAIN = 2;

const isWhole = (sentence: Sentence, text: string, plans: readonly string[]): boolean => {
  const { strong, coverage } = topicMatch(sentence, text, plans);
  return strong && coverage === 1;
};

/** The words of the topic by the clause they stand in; a clause ends at a mark too. */
function clausesOf({ tokens }: Sentence, { words }: Topic, ending: ReadonlySet<string>): string[][] {
  const clauses: string[][] = [[]];
  for (const token of tokens)
    if (token.kind === 'mark' || ending.has(token.text)) clauses.push([]);
    else if (words.includes(token.text)) clauses.at(-1)?.push(token.text);
  return clauses.filter(clause => clause.length > 0);
}

/** "seized assets, proceeds of crime or that sort of thing": one of them will do. */
const LISTING = new Set(['or']);

/** "family courts for drug and drink problems": what stands before it is the thing. */
const FOR_WHOM = new Set(['for']);

function withoutVerbs(parts: Parts): Topic | undefined {
  // A body that only writes papers (VRU) is a topic here.
  const topic = topicOf(parts, { hard: ['author'] }) ?? moneyAsked(parts);
  const isVerb = (word = '') => VERB.test(word) && !isNoun(parts, word);
  if (!topic || parts.quote !== undefined || !isVerb(topic.words[0])) return topic;
  const plans = parts.sentence.knowledge.register.records.plans.map(p => p.id);
  for (let from = 0; from < topic.words.length; from++) {
    const words = topic.words.slice(from);
    const text = words.join(' ');
    if (topicExists(parts.sentence, text, plans)) return { ...topic, words, text };
    if (!isVerb(words[0])) return topic;
  }
  return topic;
}

/** "activities about funding": money is a topic where it is led in as one. */
function moneyAsked({ sentence, quote }: Parts): Topic | undefined {
  const stretch = quote === undefined ? sentence.first('subject', 'finance') : undefined;
  const before = stretch && sentence.stretches.find(s => s.to === stretch.from);
  if (!stretch || !before || !means(before, 'doing')) return undefined;
  const words = sentence.tokens.slice(stretch.from, stretch.to).map(t => t.text);
  return { text: words.join(' '), words, strange: [] };
}

const VERB = /..(ing|ed|ly)$/;

/** "swimming" looks like a verb, and says what is asked about. */
function isNoun({ sentence }: Parts, word: string): boolean {
  const { ordinary, light } = sentence.knowledge.everyday;
  return ordinary.has(stem(word)) && !light.has(stem(word));
}

/** How well some plans answer to a topic: the share of its weight that the best activity has, and whether that is about it. */
export interface TopicMatch {
  readonly coverage: number;
  readonly strong: boolean;
}

/** Several frames ask the same of one sentence, so the answer is kept with the sentence. */
export function topicMatch(sentence: Sentence, topic: string, plans: readonly string[]): TopicMatch {
  const known = matchesOf(sentence);
  const key = `${plans.join()} ${topic}`;
  const found = known.get(key) ?? (isNoise(sentence, topic) ? NO_MATCH : bestMatch(sentence, topic, plans));
  known.set(key, found);
  return found;
}

const NO_MATCH: TopicMatch = { coverage: 0, strong: false };

const bestMatch = (sentence: Sentence, topic: string, plans: readonly string[]): TopicMatch =>
  searchOf(sentence).best('activities', topic, id => plans.some(p => id.startsWith(`${p}/`))) ?? NO_MATCH;

/** Whether one of these activities has the whole of the topic. */
export const isAmong = (sentence: Sentence, topic: string, ids: ReadonlySet<string>): boolean =>
  !isNoise(sentence, topic) && searchOf(sentence).best('activities', topic, id => ids.has(id))?.coverage === 1;

const searchOf = ({ knowledge: { register, everyday } }: Sentence) => createSearch(register, everyday);

const matchesOf = once((_: Sentence) => new Map<string, TopicMatch>());

/** Whether any of the plans has anything on a topic. */
export const topicExists = (sentence: Sentence, topic: string, plans: readonly string[]): boolean =>
  topicMatch(sentence, topic, plans).coverage > 0;

/**
 * Whether a plan has the topic as well as any other plan, or nearly: half of it here is no reason to pass over the whole of it there, and what is
 * about the whole of it there is passed over for nothing less.
 */
export function topicBelongs(sentence: Sentence, topic: string, plan: string): boolean {
  const here = topicMatch(sentence, topic, [plan]).coverage;
  if (here === 0) return false;
  const plans = sentence.knowledge.register.records.plans.map(p => p.id);
  const { coverage, strong } = topicMatch(sentence, topic, plans);
  return strong && coverage === 1 ? here === 1 : here >= coverage - NEARLY;
}
const NEARLY = 0.4;

/** So many words that no record has are no topic, and looking each of them up inexactly is slow. */
const STRANGE_WORDS = 2;

function isNoise(sentence: Sentence, topic: string): boolean {
  const strange = topic.split(/\s+/).filter(word => !sentence.knowledge.speller.knows(word.toLowerCase()));
  return strange.length > STRANGE_WORDS && !sentence.tokens.some(t => t.kind === 'quote');
}
