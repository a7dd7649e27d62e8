import { hardTokens } from './matter.ts';
import { once } from './once.ts';
import { unheardSaid } from './parts/unheard.ts';
import type { Parts } from './parts.ts';
import { stem } from './search/words.ts';
import { entriesOf, means } from './stretches/spans.ts';
import type { EntryRole } from './words/lexicon.ts';
import { rootOf, wordsOf } from './words/names.ts';

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
  const tokens = hardTokens(sentence, {
    hard: options.hard ?? [],
    hold: options.hold ?? [],
    skip: claimed(parts, options),
  })
    .map(at => sentence.tokens[at])
    .filter(token => token !== undefined)
    .filter(token => token.kind === 'word' || (token.kind === 'number' && isName(token.text)));
  const pledged = pledgeRoots(parts);
  const kept = trimmed(tokens.map(t => t.text).filter(w => pledged.size === 0 || !pledged.has(rootOf(w))));
  if (kept.length === 0 || (isFiltered(parts) && kept.every(word => isLight(parts, word)))) return undefined;
  kept.splice(MOST_WORDS);
  return { text: kept.join(' '), words: kept, strange: kept.filter(w => !/\d/.test(w) && !speller.knows(w)) };
}

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
function trimmed(words: readonly string[]): string[] {
  const list = [...words];
  while (list[0] !== undefined && SMALL.has(list[0])) list.shift();
  while (SMALL.has(list.at(-1) ?? '')) list.pop();
  return list;
}

const SMALL = new Set([
  'and',
  'the',
  'of',
  'a',
  'for',
  'to',
  'in',
  'on',
  'with',
  'or',
  'from',
  'at',
  'by',
  'percent',
  'pounds',
]);

function claimed(parts: Parts, options: TopicOptions): Set<number> {
  const { sentence } = parts;
  const taken = new Set<number>([
    ...parts.people.tokens,
    ...parts.moments.flatMap(m => m.tokens),
    ...parts.codes.at.values(),
  ]);
  if (parts.statuses) for (const at of unheardSaid(sentence)) taken.add(at);
  if (parts.leadGroups) for (const s of sentence.stretches) if (means(s, 'author', 'Force')) taken.add(s.from);
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
