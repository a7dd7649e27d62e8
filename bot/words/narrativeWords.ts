import { z } from 'zod';
import { DataFault, pathText, readJson } from '../../data/reference.ts';
import { phraseFinder } from './phraseFinder.ts';

/** What the families of `data/narrativeWords.json` say; the program acts on these names. */
const FAMILIES = ['late', 'missing', 'left', 'noneLeft', 'denied', 'madeGood'] as const;
type FamilyName = (typeof FAMILIES)[number];

/** One family: what says it, and what only looks as if it did. */
export interface WordFamily {
  /** The matches in a text, the first first; none that lies over an exception. */
  in(text: string): readonly RegExpExecArray[];
}
export type NarrativeWords = Readonly<Record<FamilyName, WordFamily>>;

const phrase = z.string('must be a phrase in quotation marks').trim().min(1, 'must be a phrase');
const family = z
  .object({
    about: z.string('must be a sentence about the family').min(1, 'must be a sentence about the family'),
    says: z.array(phrase).min(1, 'must have at least one phrase'),
    unless: z.array(phrase).optional(),
  })
  .strict();
const fileSchema = z
  .object({
    about: z.string().min(1),
    groups: z.record(z.string(), z.array(phrase).min(1)),
    families: z
      .object(Object.fromEntries(FAMILIES.map(name => [name, family])) as Record<FamilyName, typeof family>)
      .strict(),
  })
  .strict();

/**
 * Reads the words of narratives.
 * @throws DataFault naming file, family and phrase where the file has another shape, a phrase cannot be read, or stands twice in a family
 */
export function loadNarrativeWords(path: string): NarrativeWords {
  const parsed = fileSchema.safeParse(readJson(path));
  if (!parsed.success) {
    const faults = parsed.error.issues.map(issue => `${pathText('', issue.path)}: ${issue.message}`);
    throw new DataFault(`${path} is broken. ${faults.slice(0, 5).join('; ')}`);
  }
  const { groups, families } = parsed.data;
  const made = FAMILIES.map(name => [name, familyOf(path, name, families[name], groups)] as const);
  return Object.fromEntries(made) as Record<FamilyName, WordFamily>;
}

type Groups = Readonly<Record<string, readonly string[]>>;

function familyOf(path: string, name: FamilyName, words: z.infer<typeof family>, groups: Groups): WordFamily {
  for (const list of [words.says, words.unless ?? []]) {
    const twice = list.find((each, i) => list.indexOf(each) !== i);
    if (twice) throw new DataFault(`${path}: “${twice}” stands twice in the family '${name}'. Take one of them out.`);
  }
  const compile = (list: readonly string[]) => {
    try {
      return phraseFinder(list, groups);
    } catch (cause) {
      throw new DataFault(`${path}: in the family '${name}' ${cause instanceof Error ? cause.message : cause}.`);
    }
  };
  const says = compile(words.says);
  const unless = compile(words.unless ?? []);
  return { in: text => matches(text, says, unless) };
}

type Finder = ReturnType<typeof phraseFinder>;

function matches(text: string, says: Finder, unless: Finder): readonly RegExpExecArray[] {
  const exceptions = unless(text).map(match => [match.index, match.index + match[0].length] as const);
  return says(text).filter(match => {
    const [start, end] = [match.index, match.index + match[0].length];
    return !exceptions.some(([from, to]) => from < end && start < to);
  });
}
