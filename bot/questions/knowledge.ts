import { once } from '../../data/once.ts';
import type { Plan, Theme } from '../../data/records/plan.ts';
import type { Register } from '../../data/register.ts';
import { remembered } from '../../data/remembered.ts';
import { type Everyday, readEveryday } from '../words/everyday.ts';
import { type KnownCodes, knownCodes } from '../words/knownCodes.ts';
import { createLexicon, type Lexicon, LOOKED_UP_ELSEWHERE } from '../words/lexicon.ts';
import { type NamedPersons, namedPersons, surname } from '../words/namedPersons.ts';
import {
  createNameIndex,
  createWording,
  type Name,
  type NameIndex,
  type Rooting,
  type Wording,
  wordsOf,
} from '../words/names.ts';
import { readShorthand, type Shorthand } from '../words/shorthand.ts';
import { createSpeller, type Speller } from '../words/spelling.ts';
import { stemOf } from '../words/tokens.ts';
import type { Vocabulary } from '../words/vocabulary.ts';
import { readWordLists, type WordLists } from '../words/wordLists.ts';

/** Everything a sentence is read with, built once from the records and the vocabulary. Updates given to the bot do not change it. */
export interface Knowledge {
  readonly register: Register;
  readonly lexicon: Lexicon;
  readonly speller: Speller;
  /** The plain lists of words of the vocabulary (`wordLists.json`), by name. */
  readonly lists: WordLists;
  /** What is written short, in full. */
  readonly shorthand: Shorthand;
  /** Puts a misspelt surname right. */
  readonly surnames: Speller;
  readonly rooting: Rooting;
  /** The root of a word by itself; of one that stands for several, all of theirs. */
  rootOfWord(word: string): string;
  readonly wording: Wording;
  /** What people say for what the plans say. */
  readonly everyday: Everyday;
  readonly indicators: NameIndex;
  readonly measures: NameIndex;
  readonly items: NameIndex;
  readonly resolutions: NameIndex;
  readonly finance: NameIndex;
  /** What is told of lines of money and of resolutions, beside their names. */
  readonly told: NameIndex;
  /** People by what they do, not by name. */
  readonly offices: NameIndex;
  readonly codes: KnownCodes;
  readonly people: NamedPersons;
  /** The months for which indicators have a figure, `YYYY-MM`, oldest first. */
  readonly months: readonly string[];
  /** The names of all themes by the roots of their words. */
  readonly themeNames: readonly ThemeName[];
  /** The words of each name that a theme goes by. */
  readonly wordsOfThemes: readonly (readonly string[])[];
}

export interface ThemeName {
  readonly roots: readonly string[];
  /** Every theme that goes by the name. */
  readonly ids: readonly string[];
  /** The name as the plan prints it, and not the short one. */
  readonly isFull: boolean;
}

export function createKnowledge(register: Register, vocabulary: Vocabulary): Knowledge {
  const { records } = register;
  const wording = createWording(synonymsOf(vocabulary));
  const { rooting } = wording;
  const rootOfWord = remembered(word => rooting([word]).join(' '));
  // Every index is asked about the same words of a sentence: their roots are looked up once.
  const rootsOf = once(rooting);
  const index = (names: readonly Name[]) => createNameIndex(names, rootsOf);
  return {
    register,
    lexicon: createLexicon(records, vocabulary),
    speller: createSpeller(spellings(register, vocabulary), ordinaryWords(vocabulary)),
    lists: readWordLists(vocabulary),
    shorthand: readShorthand(vocabulary),
    surnames: createSpeller(new Map(records.people.filter(p => p.name).map(p => [surname(p), 1]))),
    rooting,
    rootOfWord,
    wording,
    everyday: readEveryday(vocabulary),
    indicators: index(records.indicators.map(i => ({ id: i.id, names: [i.name, ...i.aliases] }))),
    measures: index(records.measures.map(m => ({ id: m.id, names: [m.name, m.shortName, ...m.aliases] }))),
    items: index(
      records.meetings.flatMap(m => [
        ...m.items.map(i => ({ id: i.id, names: [i.title, `${i.title} ${i.focus ?? ''}`] })),
        ...(m.agenda ?? []).map(a => ({ id: `${m.id}#${a.number}`, names: [a.title, a.report?.title ?? a.title] })),
      ]),
    ),
    resolutions: index(records.resolutions.map(r => ({ id: r.id, names: [r.item, `${r.item} ${r.text ?? ''}`] }))),
    finance: index(records.finance.map(f => ({ id: f.id, names: [f.name, ...(f.aliases ?? [])] }))),
    told: index([
      ...records.finance.map(f => ({ id: f.id, names: [`${f.name} ${f.note ?? ''}`] })),
      ...records.resolutions.map(r => ({ id: r.id, names: [`${r.item} ${r.text ?? ''} ${r.discussion ?? ''}`] })),
    ]),
    offices: index(
      records.people.map(p => ({
        id: p.id,
        names: [
          p.role,
          spelledOut(p.role, records.glossary),
          `${p.role} ${p.organisation ?? ''}`,
          ...p.aliases,
          ...(p.rank ? [`${p.rank}`] : []),
        ],
      })),
    ),
    codes: knownCodes(records),
    people: namedPersons(records.people),
    months: [...new Set(records.indicators.flatMap(i => i.values.map(v => v.to)))].sort(),
    themeNames: themeNames(records.plans, rootOfWord),
    wordsOfThemes: records.plans.flatMap(plan =>
      plan.themes.flatMap(({ name, aliases }) => [name, ...aliases].map(wordsOf).filter(words => words.length > 1)),
    ),
  };
}

/** "NPCC lead" is a national lead too: a role with the letters of the glossary in full. */
function spelledOut(role: string, glossary: Register['records']['glossary']): string {
  const inFull = new Map(glossary.map(({ term, expansion }) => [term, expansion]));
  return role.replace(/\b[A-Z]{2,}\b/g, letters => inFull.get(letters) ?? letters);
}

/** The full names first. */
function themeNames(plans: readonly Plan[], rootOfWord: (word: string) => string): ThemeName[] {
  const themes = plans.flatMap(plan => plan.themes);
  const named = (name: string, { shortName }: Theme, isFull: boolean): ThemeName => ({
    roots: [...new Set(wordsOf(name).map(rootOfWord))].filter(root => root !== ''),
    ids: themes.filter(theme => theme.shortName === shortName).map(theme => theme.id),
    isFull,
  });
  return [
    ...themes.map(theme => named(theme.name, theme, true)),
    ...themes.map(theme => named(theme.shortName, theme, false)),
  ];
}

function synonymsOf(vocabulary: Vocabulary): Map<string, string> {
  const said = new Map<string, string>();
  for (const { role, means, phrase } of vocabulary.words)
    if (role === 'synonym') said.set(wordsOf(phrase).join(' '), wordsOf(means).join(' '));
  return said;
}

const ordinaryWords = (vocabulary: Vocabulary): string[] =>
  vocabulary.words.filter(({ role }) => role === 'ordinary').flatMap(({ phrase }) => wordsOf(phrase));

/** How readily a word is meant when it is misspelt: the language of questions, then names, then the rest of the records. */
const MEANT = { vocabulary: 0.4, name: 0.35, everyday: 0.2, filler: 0.1, record: 0.2, outOfScope: 0.3 } as const;

/** A word that stands in so many places is common; how common decides between words that are as near. */
const OFTEN = 50;

function spellings(register: Register, vocabulary: Vocabulary): Map<string, number> {
  const weights = new Map<string, number>();
  const often = new Map<string, number>();
  const set = (form: string, weight: number) => {
    often.set(form, (often.get(form) ?? 0) + 1);
    weights.set(form, Math.max(weights.get(form) ?? 0, weight));
  };
  const add = (text: string, weight: number, forms = (word: string) => [word, stemOf(word)]) => {
    for (const word of wordsOf(text).filter(w => /^\p{L}+$/u.test(w)))
      for (const form of forms(word)) set(form, weight);
    // "co-location" is written in one word too.
    for (const [joined] of text.toLowerCase().matchAll(/\p{L}{2,}-\p{L}+/gu))
      for (const form of forms(joined.replace('-', ''))) set(form, weight);
  };
  for (const { role, means, phrase } of vocabulary.words) {
    if (LOOKED_UP_ELSEWHERE.includes(role)) continue;
    const weight = role === 'filler' || role === 'everyday' || role === 'outOfScope' ? MEANT[role] : MEANT.vocabulary;
    // The name of a place has no other form: "leed" is not Leeds.
    if (means === 'place') add(phrase, weight, word => [word]);
    else add(phrase, weight);
  }
  const { records } = register;
  for (const p of records.people) add([p.name, p.role, p.organisation, ...p.aliases].join(' '), MEANT.name);
  for (const i of records.indicators) add([i.name, i.sectionName, ...i.aliases].join(' '), MEANT.name);
  for (const plan of records.plans) for (const t of plan.themes) add([t.name, ...t.aliases].join(' '), MEANT.name);
  for (const g of records.glossary) add(`${g.term} ${g.expansion}`, MEANT.record);
  for (const a of records.activities) add([a.title, ...a.keywords].join(' '), MEANT.name);
  for (const f of records.finance) add([f.name, ...(f.aliases ?? [])].join(' '), MEANT.name);
  for (const m of records.meetings) for (const i of m.items) add(`${i.title} ${i.focus ?? ''}`, MEANT.name);
  for (const r of records.resolutions) add(`${r.item} ${r.discussion ?? ''}`, MEANT.record);
  for (const u of records.updates) add(u.summary, MEANT.record);
  for (const i of records.indicators) add(i.commentary ?? '', MEANT.record);
  // Of two that are as near, the one that the records have oftener.
  for (const [form, weight] of weights)
    weights.set(form, weight + Math.min(often.get(form) ?? 0, OFTEN) / (100 * OFTEN));
  return weights;
}
