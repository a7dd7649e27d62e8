import type { Person } from '../../../data/records.ts';
import type { Sentence } from '../sentence.ts';
import { entriesOf, means, meansOne } from '../spans.ts';
import { stemOf } from '../tokens.ts';

export interface NamedPeople {
  readonly ids: readonly string[];
  /** A name with a rank that nobody on record has: "Inspector Morse". */
  readonly unknown?: string;
  /** The tokens that were names. */
  readonly tokens: ReadonlySet<number>;
}

/** The people a sentence names: in full, by an alias, by rank and surname, by an unmistakable surname or first name, or by initials. */
export function peopleNamed(sentence: Sentence): NamedPeople {
  const { people } = sentence.knowledge;
  const ids: string[] = [];
  const tokens = new Set<number>();
  let unknown: string | undefined;
  const take = (found: readonly string[], from: number, to: number) => {
    ids.push(...found.filter(id => !ids.includes(id)));
    for (let at = from; at < to; at++) tokens.add(at);
  };
  sentence.stretches.forEach((stretch, n) => {
    const named = entriesOf(stretch, 'person').map(e => e.means);
    if (named.length > 0 && (stretch.to - stretch.from > 1 || isInitials(sentence, stretch.from, stretch)))
      return take(named, stretch.from, stretch.to);
    const before = sentence.stretches[n - 1];
    const ranked = before && meansOne(before, 'rank') !== undefined;
    const word = sentence.tokens[stretch.from];
    if (stretch.to - stretch.from !== 1 || word?.kind !== 'word') return;
    const held = bySurname(people, word.stem, ranked ? meansOne(before, 'rank') : undefined);
    const plain = stretch.entries.every(e => e.role === 'person' || e.role === 'synonym');
    if (
      held.length > 0 &&
      (ranked || plain || (isCapital(word.raw) && stretch.from > 0 && isProperUse(sentence, stretch.from)))
    )
      return take(
        held.map(p => p.id),
        ranked ? before.from : stretch.from,
        stretch.to,
      );
    if (ranked && held.length === 0 && !sentence.knowledge.speller.knows(word.text))
      unknown = `${sentence.tokens
        .slice(before.from, before.to)
        .map(t => t.raw)
        .join(' ')} ${word.raw}`;
    const first = people.byFirstName.get(word.stem) ?? [];
    if (plain && first.length === 1 && first[0] && !tokens.has(stretch.from))
      take([first[0].id], stretch.from, stretch.to);
  });
  return { ids, ...(unknown !== undefined && ids.length === 0 && { unknown }), tokens };
}

const isCapital = (raw: string): boolean => /^\p{Lu}/u.test(raw);

/** A surname that is also a word ("May", "Hill", "Prior") counts in the middle of a sentence, not before a meeting or after a preposition. */
function isProperUse(sentence: Sentence, at: number): boolean {
  const stretch = sentence.stretches.find(s => s.from === at);
  if (stretch && means(stretch, 'month')) return false;
  return sentence.tokens.some((t, i) => i !== at && t.kind === 'word' && /^\p{Ll}/u.test(t.raw));
}

/** "GM" are initials; "so" is a word. */
function isInitials(
  sentence: Sentence,
  at: number,
  stretch: { readonly entries: readonly { role: string }[] },
): boolean {
  const token = sentence.tokens[at];
  if (!token) return false;
  if (token.text.length > 3) return stretch.entries.every(e => e.role === 'person' || e.role === 'synonym');
  return token.raw === token.raw.toUpperCase() || stretch.entries.every(e => e.role === 'person');
}

function bySurname(people: NamedPersons, stem: string, rank: string | undefined): readonly Person[] {
  const held = people.bySurname.get(stem) ?? [];
  const ofRank = held.filter(p => rank && p.rank && (p.rank === rank || p.rank.endsWith(rank)));
  return ofRank.length > 0 ? ofRank : held;
}

/** People by the parts of their names, as words are matched. */
export interface NamedPersons {
  readonly bySurname: ReadonlyMap<string, readonly Person[]>;
  readonly byFirstName: ReadonlyMap<string, readonly Person[]>;
}

export function namedPersons(people: readonly Person[]): NamedPersons {
  const named = people.filter(p => p.name !== null);
  const by = (part: (p: Person) => string) => {
    const map = new Map<string, Person[]>();
    for (const person of named) map.set(part(person), [...(map.get(part(person)) ?? []), person]);
    return map;
  };
  return {
    bySurname: by(p => stemOf(surname(p))),
    byFirstName: by(p => stemOf(p.name?.split(' ')[0]?.toLowerCase() ?? '')),
  };
}

export const surname = (person: Person): string =>
  (person.name ?? '').replace(/ QC$/, '').split(' ').at(-1)?.toLowerCase().replace(/['’]/g, '') ?? '';
