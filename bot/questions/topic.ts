import { once } from '../../data/once.ts';
import type { EntryRole } from '../words/lexicon.ts';
import { rootOf, wordsOf } from '../words/names.ts';
import { stem } from '../words/searchWords.ts';
import type { Token } from '../words/tokens.ts';
import { hardTokens } from './matter.ts';
import { markNouns } from './parts/flags.ts';
import { BEGINNING } from './parts/pledges.ts';
import { unheardSaid } from './parts/unheard.ts';
import type { Parts } from './parts.ts';
import type { Sentence } from './sentence.ts';
import { entriesOf, means } from './stretches/spans.ts';

/** The free words of a question, for a frame to look up. */
export interface Topic {
  /** In the order said, lower case; a quoted passage as it stands. */
  readonly text: string;
  readonly words: readonly string[];
  /** Words that no record has: they may be names, or chatter. */
  readonly strange: readonly string[];
  /** Words that say more of it, and were not looked for. */
  readonly leftOut?: readonly string[];
}

export interface TopicOptions {
  /** Roles whose words belong to the topic here, though they mean something elsewhere. */
  readonly hard?: readonly EntryRole[];
  /** Roles whose words belong to the topic here, whatever else they mean. */
  readonly hold?: readonly EntryRole[];
  /** Plan and document names are words of the topic ("resolved on the delivery plan"). */
  readonly keepPlans?: true;
  readonly keepThemes?: true;
}

/** The words of the sentence that no part has claimed, as a topic; undefined when there are none. */
export const topicOf = (parts: Parts, options?: TopicOptions): Topic | undefined =>
  options ? freeWords(parts, options) : plainTopic(parts);

/** Most frames ask for it. */
const plainTopic = once((parts: Parts) => freeWords(parts, {}));

function freeWords(parts: Parts, options: TopicOptions): Topic | undefined {
  if (parts.quote !== undefined)
    return { text: parts.quote, words: parts.quote.toLowerCase().split(/\s+/), strange: [] };
  const { sentence } = parts;
  const { speller } = sentence.knowledge;
  const skip = claimed(parts, options);
  const pledged = pledgeRoots(parts);
  const free = hardTokens(sentence, { hard: options.hard ?? [], hold: options.hold ?? [], skip }).filter(at =>
    isWordOfTopic(sentence.tokens[at], pledged),
  );
  const at = trimmed(free, sentence);
  const kept = at.map(at => sentence.tokens[at]?.text ?? '');
  if (kept.length === 0 || (isFiltered(parts) && kept.every(word => isLight(parts, word)))) return undefined;
  kept.splice(MOST_WORDS);
  return {
    text: asSaid(at.slice(0, MOST_WORDS), sentence, skip),
    words: kept,
    strange: kept.filter(w => !/\d/.test(w) && !speller.knows(w)),
  };
}

const isWordOfTopic = (token: Token | undefined, pledged: ReadonlySet<string>): boolean =>
  token !== undefined &&
  (token.kind === 'word' || (token.kind === 'number' && isName(token.text))) &&
  !pledged.has(rootOf(token.text)) &&
  // "the cyber pledge": the beginning of its name.
  !(token.text.length >= BEGINNING && [...pledged].some(root => root.startsWith(token.text)));

/** The words with what stands between two of them and only joins them, as people would say it: "go missing from care". */
function asSaid(at: readonly number[], { tokens, knowledge }: Sentence, skip: ReadonlySet<number>): string {
  const joins = (from: number, to: number) =>
    to - from <= MOST_JOINING &&
    tokens
      .slice(from, to)
      .every((t, i) => t.kind === 'word' && !skip.has(from + i) && knowledge.lists.withinTopic.has(t.text));
  return at
    .flatMap((place, i) => {
      const from = (at[i - 1] ?? place - 1) + 1;
      return tokens.slice(joins(from, place) ? from : place, place + 1).map(t => t.text);
    })
    .join(' ');
}

const MOST_JOINING = 2;

/** "which did the partners *handle*": beside something that filters, words that say little are no topic. */
const isLight = ({ sentence }: Parts, word: string): boolean => sentence.knowledge.everyday.light.has(stem(word));

function isFiltered(parts: Parts): boolean {
  const { plans, statuses, leadGroups, pledges, isNew, revised, themes, people, codes, moments } = parts;
  const filter = plans ?? statuses ?? leadGroups ?? pledges ?? isNew ?? revised;
  return filter !== undefined || themes.tokens.size + people.ids.length + codes.at.size + moments.length > 0;
}

/** The words that named a pledge are not a topic besides. */
function pledgeRoots(parts: Parts): ReadonlySet<string> {
  if (!parts.pledges) return NO_ROOTS;
  const { rooting, register } = parts.sentence.knowledge;
  const named = register.records.pledges.filter(p => parts.pledges?.values.includes(p.code));
  return new Set(named.flatMap(p => [...rooting(wordsOf(p.name)), ...wordsOf(p.name.toLowerCase()).map(rootOf)]));
}

const NO_ROOTS: ReadonlySet<string> = new Set();

/** 101 and 999 are names of services. */
const isName = (number: string): boolean => number === '101' || number === '999';

/** A topic of more words is a story. */
const MOST_WORDS = 12;

/** A topic does not begin or end with a small word. */
function trimmed(at: readonly number[], { tokens, knowledge }: Sentence): number[] {
  const list = [...at];
  const isSmall = (place: number | undefined) =>
    place !== undefined && knowledge.lists.topicEdge.has(tokens[place]?.text ?? '');
  while (isSmall(list[0])) list.shift();
  while (isSmall(list.at(-1))) list.pop();
  return list;
}

function claimed(parts: Parts, options: TopicOptions): Set<number> {
  const { sentence } = parts;
  const taken = new Set<number>([
    ...parts.people.tokens,
    ...parts.moments.flatMap(m => m.tokens),
    ...parts.codes.at.values(),
  ]);
  if (parts.statuses) for (const at of unheardSaid(sentence)) taken.add(at);
  if (parts.leadGroups) for (const s of sentence.stretches) if (means(s, 'author', 'Force')) taken.add(s.from);
  if (parts.isNew !== undefined || parts.revised !== undefined) for (const at of markNouns(sentence)) taken.add(at);
  if (!options.keepThemes) for (const at of parts.themes.tokens) taken.add(at);
  for (const stretch of sentence.stretches) {
    const plan =
      entriesOf(stretch, 'plan').length +
        entriesOf(stretch, 'document').length +
        entriesOf(stretch, 'planWord').length >
      0;
    const pledge = parts.pledges && entriesOf(stretch, 'pledge').length > 0;
    if ((plan && !options.keepPlans) || pledge) for (let at = stretch.from; at < stretch.to; at++) taken.add(at);
  }
  return taken;
}
