import type { Register } from '../../data/register.ts';
import { isSameSaying, type TaughtWord } from '../../data/taughtWord.ts';
import type { Query } from '../questions/query.ts';
import type { Reading } from '../questions/reading.ts';
import { plainKey } from '../words/vocabulary.ts';
import { clashOf } from './clash.ts';
import { exampleQuestions } from './exampleOf.ts';
import type { Judging } from './judging.ts';
import { meaningFault, type SayingFault, sayingFault } from './sayingFault.ts';

export type Wanted = Pick<TaughtWord, 'says' | 'means' | 'by' | 'at'>;

/** Whether a word can be taught, and if not, what stands against it. */
export type Verdict =
  /** `now`: how its example is read with it; `before`: how it was read without, where that was something else. */
  | {
      readonly kind: 'fit';
      readonly word: TaughtWord;
      readonly now: Query;
      readonly before?: Query;
      /** It was read so already: teaching it changes nothing. */
      readonly isKnown: boolean;
    }
  | { readonly kind: 'faulty'; readonly part: 'says' | 'means'; readonly fault: SayingFault }
  | { readonly kind: 'taughtBefore'; readonly word: TaughtWord; readonly isSame: boolean }
  | { readonly kind: 'everydayWord' }
  /** The words alone mean something else already. */
  | { readonly kind: 'meansSomething'; readonly reading: Reading }
  /** What it should mean is nothing that can be asked about; `unread`: words of it that were not understood. */
  | { readonly kind: 'meaningUnread'; readonly unread: readonly string[] }
  /** What it should mean can be several things, each with the words for it. */
  | { readonly kind: 'meaningOpen'; readonly says: readonly string[] }
  /** A question that is known would be read otherwise. */
  | { readonly kind: 'clash'; readonly question: string; readonly was: Reading; readonly would: Reading };

/** Judges a word that somebody wants to teach. Pure; reads only the known questions in which the word would make a difference. */
export function judgeTeaching(wanted: Wanted, judging: Judging): Verdict {
  const { reader, context } = judging;
  const taught = context.taughtWords ?? [];
  const means = taught.find(word => isSameSaying(word.says, wanted.means))?.means ?? wanted.means;
  const says = sayingFault(wanted.says);
  if (says) return { kind: 'faulty', part: 'says', fault: says };
  const meaning = meaningFault(means);
  if (meaning) return { kind: 'faulty', part: 'means', fault: meaning };
  const earlier = taught.find(word => plainKey(word.says) === plainKey(wanted.says));
  if (earlier) return { kind: 'taughtBefore', word: earlier, isSame: plainKey(earlier.means) === plainKey(means) };
  const alone = phraseOf(reader.read(wanted.says, context));
  if (alone?.roles.every(role => SAYS_NOTHING.has(role))) return { kind: 'everydayWord' };
  const meant = reader.read(means, context);
  const isKnown = alone !== undefined && isSamePhrase(alone, phraseOf(meant));
  return tryOut({ ...wanted, means }, meant, judging, isKnown ? undefined : alone, isKnown);
}

/** Words that a vocabulary or the records have as one phrase. */
interface Phrase {
  readonly reading: Reading;
  readonly roles: readonly string[];
  readonly means: string;
}

function phraseOf(reading: Reading): Phrase | undefined {
  const spans = reading.spans.filter(span => !ARTICLES.has(span.text.toLowerCase()));
  const [span] = spans;
  if (spans.length !== 1 || span?.means === undefined) return undefined;
  return { reading, roles: span.as.split(', '), means: span.means };
}

const isSamePhrase = (a: Phrase, b: Phrase | undefined): boolean =>
  b !== undefined && a.means === b.means && a.roles.join() === b.roles.join();

const ARTICLES = new Set(['the', 'a', 'an', 'our']);
const SAYS_NOTHING = new Set(['filler', 'relation', 'followUp', 'ask']);
/** A phrase of these only helps to find a topic: another meaning may take its place where no known question is against it. */
const LOOSE = new Set(['synonym', 'everyday']);
/** Names of figures and papers, which a theme may share: which is meant is told by the question. */
const SHARED_WITH_THEMES = new Set([...LOOSE, 'unit', 'indicator', 'measure', 'finance', 'item']);

/** Tries the word in its example, and in all that is known: first wherever it stands, then as a theme's name alone. */
function tryOut(
  wanted: Wanted,
  meant: Reading,
  judging: Judging,
  taken: Phrase | undefined,
  isKnown: boolean,
): Verdict {
  const { reader, context } = judging;
  if (meant.kind === 'clarify') return { kind: 'meaningOpen', says: meant.readings.map(open => open.say) };
  const trial = exampleQuestions(meant)
    .map(ask => ({ example: ask(wanted.says), reading: reader.read(ask(wanted.means), context) }))
    .find(({ reading }) => reading.kind === 'query' && !reading.notes.some(note => note.kind === 'ignored'));
  const isUnread = meant.kind === 'notUnderstood' && phraseOf(meant) === undefined;
  if (isUnread || trial?.reading.kind !== 'query') return { kind: 'meaningUnread', unread: unreadOf(meant) };
  const { query: now } = trial.reading;
  const theme = themeMeant(meant, judging.register);
  const plain: TaughtWord = { ...wanted, example: trial.example };
  let first: Verdict | undefined;
  for (const word of theme === undefined ? [plain] : [plain, { ...plain, nameOf: theme }]) {
    const free = word.nameOf === undefined ? LOOSE : SHARED_WITH_THEMES;
    if (taken?.roles.some(role => !free.has(role))) {
      first ??= { kind: 'meansSomething', reading: taken.reading };
      continue;
    }
    const clash = clashOf(word, judging);
    if (!clash && reads(word, now, judging))
      return { kind: 'fit', word, now, ...beforeOf(word, now, judging), isKnown };
    first ??= clash && { kind: 'clash', ...clash };
  }
  return first ?? { kind: 'meaningUnread', unread: [] };
}

/** Whether the example is read as it would be with the meaning typed out. */
function reads(word: TaughtWord, now: Query, { reader, context }: Judging): boolean {
  const reading = reader.read(word.example, { ...context, taughtWords: [...(context.taughtWords ?? []), word] });
  return reading.kind === 'query' && isSameQuery(reading.query, now);
}

function beforeOf(word: TaughtWord, now: Query, { reader, context }: Judging): { before?: Query } {
  const reading = reader.read(word.example, context);
  return reading.kind === 'query' && !isSameQuery(reading.query, now) ? { before: reading.query } : {};
}

/** The theme that a meaning names, where it names nothing else. */
function themeMeant(meant: Reading, register: Register): string | undefined {
  if (meant.kind !== 'query') return undefined;
  const { theme, plan, ...others } = meant.query.where;
  const [number] = theme?.values ?? [];
  const [planId] = plan?.values ?? [];
  const isOne = theme?.values.length === 1 && !theme.except && plan?.values.length === 1;
  if (!isOne || Object.keys(others).length > 0 || number === undefined) return undefined;
  return register.theme(planId ?? '', number)?.id;
}

const unreadOf = (meant: Reading): readonly string[] => {
  if (meant.kind === 'notUnderstood') return meant.unread;
  if (meant.kind === 'unknown') return [meant.what];
  return meant.notes.flatMap(note => (note.kind === 'ignored' ? [note.word] : []));
};

const isSameQuery = (a: Query, b: Query): boolean => JSON.stringify(a) === JSON.stringify(b);
