import type { Person } from '../../../data/records/person.ts';
import type { NamedPersons } from '../../words/namedPersons.ts';
import { stem } from '../../words/searchWords.ts';
import type { Token } from '../../words/tokens.ts';
import { activityFacts } from '../activityFacts.ts';
import type { Sentence } from '../sentence.ts';
import { entriesOf, means, meansOne, type Stretch } from '../stretches/spans.ts';

export interface NamedPeople {
  readonly ids: readonly string[];
  /** A name with a rank that nobody on record has: "Inspector Morse". */
  readonly unknown?: string;
  /** The tokens that were names. */
  readonly tokens: ReadonlySet<number>;
}

/** The people a sentence names: in full, by an alias, by rank and surname, by an unmistakable surname or first name, or by initials. */
export function peopleNamed(sentence: Sentence): NamedPeople {
  const owned = ownsActivities(sentence);
  const found = sentence.stretches.map(
    (stretch, n) =>
      nameAt(sentence, stretch, sentence.stretches[n - 1]) ?? (owned ? holderAt(sentence, stretch) : undefined),
  );
  const other = found.map(name => name && otherName(sentence, name)).find(name => name !== undefined);
  if (other !== undefined) return { ids: [], unknown: other, tokens: new Set() };
  const ids = [...new Set(found.flatMap(name => name?.ids ?? []))];
  const tokens = new Set(found.flatMap(name => (name ? range(name.from, name.to) : [])));
  const unknown = ids.length > 0 ? undefined : unknownName(sentence);
  return { ids, ...(unknown !== undefined && { unknown }), tokens };
}

interface NameFound {
  readonly ids: readonly string[];
  readonly from: number;
  readonly to: number;
}

function nameAt(sentence: Sentence, stretch: Stretch, before: Stretch | undefined): NameFound | undefined {
  const named = entriesOf(stretch, 'person').map(e => e.means);
  if (named.length > 0 && (stretch.to - stretch.from > 1 || isInitials(sentence, stretch.from, stretch)))
    return { ids: named, from: stretch.from, to: stretch.to };
  const word = sentence.tokens[stretch.from];
  if (stretch.to - stretch.from !== 1 || word?.kind !== 'word') return undefined;
  const rank = before && meansOne(before, 'rank');
  const plain = isNameOnly(stretch) && (isCapital(word.raw) || !isOrdinary(sentence, word) || isAboutPeople(sentence));
  const proper =
    (isCapital(word.raw) && stretch.from > 0 && isProperUse(sentence, stretch.from)) || isLeading(sentence, stretch);
  const held = bySurname(sentence.knowledge.people, word.stem, rank);
  if (held.length > 0 && (rank !== undefined || plain || proper))
    return {
      ids: held.map(p => p.id),
      from: rank === undefined ? stretch.from : (before?.from ?? stretch.from),
      to: stretch.to,
    };
  const first = sentence.knowledge.people.byFirstName.get(word.stem) ?? [];
  return plain && first.length === 1 ? { ids: first.map(p => p.id), from: stretch.from, to: stretch.to } : undefined;
}

/** "does the DCC lead", "the DCC's reds": of what has an owner, an office beside it is one. */
const ownsActivities = (sentence: Sentence): boolean =>
  !sentence.has('ask', 'who') &&
  (sentence.has('status') || sentence.has('ask', 'lead', 'sponsor') || sentence.has('subject', 'activities'));

/** Who holds the office: where somebody's own are asked for, also one who has none. */
function holderAt({ tokens, knowledge }: Sentence, office: Stretch): NameFound | undefined {
  const holders = entriesOf(office, 'office').map(e => e.means);
  const { plansOf } = activityFacts(knowledge.register.records.activities);
  const leading = holders.filter(id => plansOf.has(id));
  const isOwner = /['’]s?$/.test(tokens[office.to - 1]?.raw ?? '');
  const ids = isOwner && leading.length === 0 ? holders : leading;
  return ids.length > 0 ? { ids, from: office.from, to: office.to } : undefined;
}

const isNameOnly = (stretch: Stretch): boolean =>
  stretch.entries.every(e => e.role === 'person' || e.role === 'synonym');

/** "the price of fish": a surname that is a word counts in lower case only where people are asked about. */
const isOrdinary = ({ knowledge }: Sentence, word: Token): boolean => knowledge.everyday.ordinary.has(stem(word.text));
const isAboutPeople = (sentence: Sentence): boolean =>
  sentence.has('ask', 'who', 'lead', 'sponsor') ||
  sentence.has('attending') ||
  sentence.has('writing', 'author') ||
  isTalkOfPeople(sentence);

/** "and prior?" after what somebody leads */
const isTalkOfPeople = ({ context: { last }, tokens }: Sentence): boolean =>
  last !== undefined && (last.query.where.person !== undefined || last.query.of === 'people') && tokens.length <= SCRAP;
const SCRAP = 5;

/** "Taylor Swift": a name of which one word is somebody's on record and the other nobody's is another person's. */
function otherName(sentence: Sentence, { from, to, ids }: NameFound): string | undefined {
  if (to - from !== 1) return undefined;
  const isOther = (at: number) => {
    const token = sentence.tokens[at];
    const plain = sentence.stretches.some(s => s.from === at && s.to === at + 1 && s.entries.length === 0);
    return token?.kind === 'word' && plain && isCapital(token.raw) && !isPartOf(sentence, ids, token.text);
  };
  const after = isOther(to) && sentence.tokens[from]?.raw !== undefined && isCapital(sentence.tokens[from]?.raw ?? '');
  if (after) return `${sentence.tokens[from]?.raw} ${sentence.tokens[to]?.raw}`;
  return from > 1 && isOther(from - 1) ? `${sentence.tokens[from - 1]?.raw} ${sentence.tokens[from]?.raw}` : undefined;
}

const isPartOf = (sentence: Sentence, ids: readonly string[], word: string): boolean =>
  sentence.knowledge.register.records.people.some(
    p => ids.includes(p.id) && [p.name, ...p.aliases].some(name => name?.toLowerCase().includes(word)),
  );

const range = (from: number, to: number): number[] => Array.from({ length: to - from }, (_, n) => from + n);

/** The name of somebody who is not on record: a word that nothing has after a rank, or two with capitals between "does" and "lead". */
function unknownName(sentence: Sentence): string | undefined {
  return unknownOfRank(sentence) ?? unknownLead(sentence);
}

/** "what does John Smith lead in theme 2" */
function unknownLead({ stretches, tokens, knowledge }: Sentence): string | undefined {
  const at = stretches.findIndex(
    (s, n) =>
      isFreeName(s, tokens) &&
      isFreeName(stretches[n + 1], tokens) &&
      means(stretches[n + 2] ?? s, 'ask', 'lead', 'sponsor'),
  );
  const [first, last] = [stretches[at], stretches[at + 1]];
  if (!first || !last || !ASKS_OF.has(tokens[first.from - 1]?.text ?? '')) return undefined;
  const isKnown = [first, last].some(({ key }) => bySurname(knowledge.people, key, undefined).length > 0);
  return isKnown ? undefined : `${tokens[first.from]?.raw} ${tokens[last.from]?.raw}`;
}

const ASKS_OF = new Set(['does', 'did', 'do', 'is', 'has']);

const isFreeName = (stretch: Stretch | undefined, tokens: Sentence['tokens']): boolean =>
  stretch !== undefined && stretch.entries.length === 0 && isCapital(tokens[stretch.from]?.raw ?? '');

function unknownOfRank(sentence: Sentence): string | undefined {
  for (const [n, stretch] of sentence.stretches.entries()) {
    const before = sentence.stretches[n - 1];
    const word = sentence.tokens[stretch.from];
    if (!before || meansOne(before, 'rank') === undefined || word?.kind !== 'word') continue;
    if (
      sentence.knowledge.speller.knows(word.text) ||
      bySurname(sentence.knowledge.people, word.stem, undefined).length > 0
    )
      continue;
    const rank = sentence.tokens.slice(before.from, before.to).map(t => t.raw);
    return [...rank, word.raw].join(' ');
  }
  return undefined;
}

const isCapital = (raw: string): boolean => /^\p{Lu}/u.test(raw);

/** A surname that is also a word ("May", "Hill", "Prior") counts in the middle of a sentence, not before a meeting or after a preposition. */
function isProperUse(sentence: Sentence, at: number): boolean {
  const stretch = sentence.stretches.find(s => s.from === at);
  if (stretch && means(stretch, 'month')) return false;
  return sentence.tokens.some((t, i) => i !== at && t.kind === 'word' && /^\p{Ll}/u.test(t.raw));
}

/** "prior sponsored", "sponsored by hill", "under barber": beside such a word a surname is one, though it is also a word. */
function isLeading(sentence: Sentence, stretch: Stretch): boolean {
  const after = sentence.stretches.find(s => s.from === stretch.to);
  const before = sentence.stretches.find(s => s.to === stretch.from);
  if (means(stretch, 'month')) return false;
  const { tokens, knowledge } = sentence;
  const isSurname = (at: number) => knowledge.people.bySurname.has(tokens[at]?.stem ?? '');
  const { from } = stretch;
  // "guildford or barber": two that are surnames.
  if (JOINING.has(tokens[from - 1]?.text ?? '') && isSurname(from) && isSurname(from - 2)) return true;
  return (after !== undefined && means(after, 'ask', 'sponsor')) || /^sponsored by$|\bunder$/.test(before?.key ?? '');
}

const JOINING = new Set(['or', 'and', '&', 'n']);

/** "GM" are initials; "so" is a word. */
function isInitials(
  sentence: Sentence,
  at: number,
  stretch: { readonly entries: readonly { role: string }[] },
): boolean {
  const token = sentence.tokens[at];
  if (!token) return false;
  if (token.text.length > 3)
    return (
      stretch.entries.every(e => e.role === 'person' || e.role === 'synonym') &&
      (isCapital(token.raw) || !isOrdinary(sentence, token) || isAboutPeople(sentence))
    );
  return token.raw === token.raw.toUpperCase() || stretch.entries.every(e => e.role === 'person');
}

function bySurname(people: NamedPersons, stem: string, rank: string | undefined): readonly Person[] {
  const held = people.bySurname.get(stem) ?? [];
  const ofRank = held.filter(p => rank && p.rank && (p.rank === rank || p.rank.endsWith(rank)));
  return ofRank.length > 0 ? ofRank : held;
}
