import { surnameOf } from '../../data/personName.ts';
import { typedRanks } from '../../data/ranks.ts';
import type { Person } from '../../data/records/person.ts';
import type { Register } from '../../data/register.ts';
import { isNear, slipsBetween } from '../words/nearWords.ts';

/**
 * The people that words can mean: a full name, an alias, rank and surname, a surname or first name alone, initials, a job title, and
 * at last a surname with a slip in it. The first of these ways that finds anybody decides, so that an exact name is never made
 * ambiguous by a near one. Several people: the words are ambiguous. None: nobody is called that.
 */
export function findPeople(register: Register, words: string): Person[] {
  const typed = plain(words);
  if (typed === '') return [];
  for (const way of WAYS) {
    const found = register.records.people.filter(person => way(person, typed));
    if (found.length > 0) return found;
  }
  return [];
}

/** The people whose surname is spelt most like any of the words, nearest first; for "nobody is called that, did you mean …". */
export function nearestPeople(register: Register, words: string, take = 3): Person[] {
  const typed = plain(words).split(' ').filter(Boolean);
  const away = (person: Person) => {
    const surname = plain(surnameOf(person));
    return Math.min(...typed.map(word => slipsBetween(word, surname, FAR) / Math.max(word.length, surname.length)));
  };
  return register.records.people
    .map(person => ({ person, away: away(person) }))
    .filter(({ away }) => away <= WORTH_OFFERING)
    .sort((a, b) => a.away - b.away)
    .slice(0, take)
    .map(({ person }) => person);
}

const FAR = 6;
/** Share of a surname's letters that may differ in an offer: half still looks like what was meant ("Morse": Morris). */
const WORTH_OFFERING = 0.5;

type Way = (person: Person, typed: string) => boolean;

const WAYS: readonly Way[] = [
  (person, typed) => [person.name ?? '', ...person.aliases].some(name => plain(name) === typed),
  (person, typed) => rankedNames(person).includes(typed),
  (person, typed) => plain(surnameOf(person)) === typed,
  (person, typed) => firstName(person) === typed,
  (person, typed) => initials(person) === typed,
  (person, typed) => jobTitle(person) === typed,
  (person, typed) => [plain(person.name ?? ''), ...rankedNames(person)].some(name => isNearName(typed, name)),
  (person, typed) => !typed.includes(' ') && typed.length >= 4 && isNear(typed, plain(surnameOf(person))),
];

/** Every rank form before the surname and before the whole name: "det supt firth", "insp paul harris". */
function rankedNames(person: Person): string[] {
  if (person.rank === null) return [];
  const names = [plain(surnameOf(person)), plain(person.name ?? '')].filter(Boolean);
  return typedRanks(person.rank).flatMap(rank => names.map(name => `${plain(rank)} ${name}`));
}

/** Same number of words, each the same or a slip away: a rank stays a rank, and only a real slip is forgiven. */
function isNearName(typed: string, name: string): boolean {
  const typedWords = typed.split(' ');
  const words = name.split(' ');
  return (
    words.length > 1 &&
    words.length === typedWords.length &&
    words.every((word, i) => isNear(typedWords[i] ?? '', word))
  );
}

const firstName = (person: Person): string =>
  person.name?.includes(' ') ? plain(person.name.split(' ')[0] ?? '') : '';

function initials(person: Person): string {
  if (!person.name?.includes(' ')) return '';
  return plain(
    person.name
      .replace(/ QC$/, '')
      .split(' ')
      .map(part => part[0] ?? '')
      .join(''),
  );
}

/** "head of finance": the role as far as its first comma or semicolon. */
const jobTitle = (person: Person): string => plain(person.role.split(/[;,(]/)[0] ?? '');

/** Lower case, without accents, points and titles of courtesy: what is left to compare. */
function plain(words: string): string {
  return words
    .normalize('NFD')
    .replace(/\p{Diacritic}/gu, '')
    .toLowerCase()
    .replace(/[^\p{Letter}\p{Number}]+/gu, ' ')
    .trim()
    .replace(/^(?:the|mr|mrs|ms|miss|dr) (?=\S)/, '');
}
