import type { Records } from '../../data/records.ts';
import { createSpokenForms } from './spokenForms.ts';
import { plainKey, type Role, type Vocabulary } from './vocabulary.ts';

/** What a stretch of words can be: a word of the vocabulary, or the name of a record. */
export type EntryRole = Role | NameRole;

/** Roles of words that name a record of the plan. */
export const RECORD_ROLES = [
  'theme',
  'plan',
  'document',
  'person',
  'indicator',
  'measure',
  'pledge',
  'finance',
  'item',
  'term',
  'office',
] as const satisfies readonly EntryRole[];
export type NameRole =
  | 'theme'
  | 'plan'
  | 'document'
  | 'person'
  | 'indicator'
  | 'measure'
  | 'pledge'
  | 'finance'
  | 'item'
  | 'term'
  | 'office'
  /** What an activity is about, in more words than one. */
  | 'keyword'
  /** A word that was taught; `means` is its place in the list. */
  | 'taught';

export interface Entry {
  readonly role: EntryRole;
  /** The meaning within the role, or the id of the record. */
  readonly means: string;
  /** The word as it must be typed, where another form of it would be another word: "leed" is no Leeds. */
  readonly typed?: string;
  /** A record's own name, not one of its aliases. */
  readonly proper?: true;
}

/** Every phrase that means something, by its plain spelling. */
export interface Lexicon {
  readonly phrases: ReadonlyMap<string, readonly Entry[]>;
  /** The same phrases run together ("halfyear"), with the plain spelling they stand for. */
  readonly squashed: ReadonlyMap<string, string>;
  /** The most tokens a phrase has. */
  readonly longest: number;
}

/** Indexes the vocabulary and the names that stand in the records. Names are never kept in a second list. */
export function createLexicon(records: Records, vocabulary: Vocabulary): Lexicon {
  const phrases = new Map<string, Entry[]>();
  const add = (phrase: string, entry: Entry) => {
    const key = plainKey(phrase);
    if (key === '') return;
    const entries = phrases.get(key) ?? [];
    if (!entries.some(e => e.role === entry.role && e.means === entry.means)) entries.push(entry);
    phrases.set(key, entries);
  };
  for (const { role, means, phrase } of vocabulary.words)
    if (isSaid(role, phrase)) add(phrase, { role, means, ...(isPlace(role, means, phrase) && { typed: phrase }) });
  addSpokenForms(phrases, vocabulary, add);
  for (const [role, means, name, ...aliases] of recordNames(records)) {
    add(name, { role, means, proper: true });
    for (const alias of aliases) add(alias, { role, means });
  }
  return { phrases, squashed: squash(phrases), longest: longestOf(phrases) };
}

/** Each phrase in its other forms too, where nothing of the role is called so already. */
function addSpokenForms(
  phrases: ReadonlyMap<string, readonly Entry[]>,
  vocabulary: Vocabulary,
  add: (phrase: string, entry: Entry) => void,
): void {
  const formsOf = createSpokenForms(vocabulary);
  for (const { role, means, phrase } of vocabulary.words)
    if (isSaid(role, phrase) && !isPlace(role, means, phrase))
      for (const form of formsOf(phrase))
        if (!phrases.get(plainKey(form))?.some(entry => entry.role === role)) add(form, { role, means });
}

export const LOOKED_UP_ELSEWHERE: readonly Role[] = [
  'ordinary',
  'shorthand',
  'wordList',
  'decision',
  'command',
  'commandWord',
  'contraction',
  'dayWord',
];

/** Ordinary words mean nothing by themselves, and those of decisions are looked for before. An everyday phrase is kept together; its single words are looked up by the search alone. */
const isSaid = (role: Role, phrase: string): boolean =>
  !LOOKED_UP_ELSEWHERE.includes(role) && (role !== 'everyday' || phrase.includes(' '));

/** The name of a place has no plural. */
const isPlace = (role: Role, means: string, phrase: string): boolean =>
  role === 'outOfScope' && means === 'place' && plainKey(phrase) !== phrase && !phrase.includes(' ');

type Named = readonly [role: NameRole, id: string, name: string, ...aliases: string[]];

function recordNames(records: Records): Named[] {
  return [
    ...records.plans.flatMap((plan): Named[] => [
      ['plan', plan.id, plan.name, plan.id, ...plan.aliases],
      ...plan.themes.map((t): Named => ['theme', t.id, t.name, t.shortName, ...t.aliases]),
    ]),
    ...records.documents.map((d): Named => ['document', d.id, d.title, d.shortName, ...d.aliases]),
    ...records.people.map(
      (p): Named => ['person', p.id, p.name ?? p.aliases[0] ?? p.id, ...p.aliases.filter(a => !isRoleName(a))],
    ),
    ...records.people.flatMap((p): Named[] =>
      p.aliases.flatMap(officesIn).map((alias): Named => ['office', p.id, alias]),
    ),
    ...records.indicators.map((i): Named => ['indicator', i.id, i.name, ...i.aliases]),
    ...records.measures.map((m): Named => ['measure', m.id, m.name, m.shortName]),
    ...records.pledges.map((p): Named => ['pledge', p.code, p.name, p.code]),
    ...records.finance.map((f): Named => ['finance', f.id, f.name, ...(f.aliases ?? [])]),
    ...records.meetings.flatMap(m => m.items.map((i): Named => ['item', i.id, i.title])),
    ...records.activities.flatMap(a =>
      a.keywords.filter(keyword => isPhrase(keyword, records)).map((keyword): Named => ['keyword', a.id, keyword]),
    ),
    ...records.glossary.map(
      (t): Named => ['term', t.term, t.term.replace(/ \(.*\)$/, ''), t.term, t.expansion, ...operationNames(t.term)],
    ),
  ];
}

/** "Op Bion" is Operation Bion, and "Operation Jericho" is written Op Jericho as well. */
const operationNames = (term: string): string[] => {
  const [, name] = /^(?:op|operation) (.+)$/i.exec(term) ?? [];
  return name === undefined ? [] : [`op ${name}`, `operation ${name}`];
};

/** A matter in more words than one, and not the name of a meeting. */
const isPhrase = (keyword: string, { meetings }: Records): boolean =>
  keyword.includes(' ') && !meetings.some(m => m.body.toLowerCase().includes(keyword.toLowerCase()));

/** "Head of Finance", "DCC", "Chief Constable": an alias that names an office is looked up as a role, not as a name. */
export const isRoleName = (alias: string): boolean =>
  /\b(head|chief executive|officer|chair|director|deputy pcc|commissioner|dpp)\b/i.test(alias) &&
  !/\b[A-Z][a-z]+ (?!of)[A-Z][a-z]+$/.test(alias)
    ? true
    : /^(dcc|cfo|dpp|deputy chief constable|chief constable|chief executive|the chief)$/i.test(alias);

/** The offices an alias names: the whole of it, or the part before the surname ("Deputy Commissioner Foody"). */
function officesIn(alias: string): string[] {
  if (isRoleName(alias)) return [alias];
  const before = /^(Deputy Commissioner) \p{Lu}/u.exec(alias)?.[1];
  return before === undefined ? [] : [before];
}

const SHORTEST_SQUASHED = 5;

function squash(phrases: ReadonlyMap<string, unknown>): Map<string, string> {
  const squashed = new Map<string, string>();
  for (const key of phrases.keys()) {
    const together = key.replaceAll(' ', '');
    if (together.length >= SHORTEST_SQUASHED && together !== key && !phrases.has(together)) squashed.set(together, key);
  }
  return squashed;
}

const longestOf = (phrases: ReadonlyMap<string, unknown>): number =>
  Math.min(12, Math.max(...[...phrases.keys()].map(key => key.split(' ').length)));
