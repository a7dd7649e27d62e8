import { once } from '../../../../data/once.ts';
import type { Person } from '../../../../data/records/person.ts';
import { wordsOf } from '../../../words/names.ts';
import type { Knowledge } from '../../knowledge.ts';
import { hardTokens } from '../../matter.ts';
import type { Sentence } from '../../sentence.ts';
import { entriesOf, means, type Stretch } from '../../stretches/spans.ts';

/**
 * The body whose office is asked for, by the words that say it: "who chairs the LRF", "the chief executive of Gedling", "CDP chair". Only who holds it there is meant.
 * The force and the office of the commissioner are left to what people's organisations are told apart by.
 */
export const bodySaid = once((sentence: Sentence): readonly string[] => {
  const hard = new Set(hardTokens(sentence, { hard: ['author', 'financeGroup'] }));
  for (const [from, to] of officesIn(sentence)) {
    const places = after(sentence, to, hard) ?? before(sentence, from);
    if (places) return places.map(at => sentence.tokens[at]?.text ?? '');
  }
  return NOBODY;
});

const NOBODY: readonly string[] = [];

/** "who works at Nottinghamshire County Council": everybody whose organisation it is. */
export const staffSaid = once((sentence: Sentence): readonly string[] => {
  const { tokens, knowledge } = sentence;
  const at = tokens.findIndex(({ text }) => WORKING.has(text));
  if (at < 0 || !sentence.has('ask', 'who')) return NOBODY;
  const hard = new Set(hardTokens(sentence, { hard: ['author', 'financeGroup'] }));
  const body = (after(sentence, at + 1, hard) ?? []).map(place => tokens[place]?.text ?? '');
  const said = knowledge.rooting(body.flatMap(word => inFull(knowledge, word) ?? [word]));
  return knowledge.register.records.people
    .filter(({ organisation }) => {
      const own = new Set(knowledge.rooting(wordsOf(organisation ?? '')));
      return said.length > 0 && said.every(root => own.has(root));
    })
    .map(({ id }) => id);
});
const WORKING = new Set(['works', 'work', 'working', 'worked', 'based', 'employed']);

/**
 * Whether somebody holds what is asked for at the body: every word of its name stands in the role, the organisation or the names of the office, and
 * so does most of what the office is called.
 */
export function holdsThere(
  sentence: Sentence,
  body: readonly string[],
  words: readonly string[],
  person: Person,
): boolean {
  const { knowledge } = sentence;
  const own = new Set(
    knowledge.rooting(wordsOf([person.role, person.organisation ?? '', ...person.aliases].join(' '))),
  );
  // "the safer notts board" is named by what is not the county's name.
  const telling = body.filter(word => !OWN.has(word));
  const at = knowledge.rooting(
    (telling.length > 0 ? telling : body).flatMap(word => inFull(knowledge, word) ?? [word]),
  );
  const office = knowledge.rooting(
    words.filter(word => !body.includes(word) && !AT_THE_TOP.has(word) && !OWN.has(word.replace(/s$/, ''))),
  );
  const held = office.filter(root => own.has(root)).length;
  return at.every(root => own.has(root)) && (office.length === 0 || held > office.length / 2);
}

/** They are called by many names. */
const AT_THE_TOP = new Set('head heads headed heading boss big top run runs running manages leads led'.split(' '));

/** "CDP" in full, where somebody's role or organisation has that. */
export const inFull = (knowledge: Knowledge, letters: string): readonly string[] | undefined =>
  bodiesByLetters(knowledge).get(letters);

const bodiesByLetters = once(
  ({ register: { records }, rooting }: Knowledge): ReadonlyMap<string, readonly string[]> => {
    const homes = records.people.map(
      ({ role, organisation }) => new Set(rooting(wordsOf(`${role} ${organisation ?? ''}`))),
    );
    const isHome = (expansion: string) => homes.some(home => rooting(wordsOf(expansion)).every(root => home.has(root)));
    return new Map(
      records.glossary
        .filter(({ term, expansion }) => /^[A-Z]{2,}$/.test(term) && term !== expansion && isHome(expansion))
        .map(({ term, expansion }) => [term.toLowerCase(), wordsOf(expansion.toLowerCase())]),
    );
  },
);

/** From where to where an office is said. */
function officesIn({ stretches, tokens, knowledge }: Sentence): (readonly [number, number])[] {
  const named = stretches.filter(s => means(s, 'office')).map(s => [s.from, s.to] as const);
  const said = tokens.flatMap(({ text }, at) => (knowledge.lists.officeNoun.has(text) ? [[at, at + 1] as const] : []));
  return [...named, ...said];
}

/** "who chairs MAPPA" */
const AS_VERB = /^(chair|head)(s|ed|ing)$/;

/** What stands behind the office with a word that joins it, or as what somebody chairs. */
function after(sentence: Sentence, to: number, hard: ReadonlySet<number>): number[] | undefined {
  const { tokens } = sentence;
  let at = to;
  while (JOINS.has(tokens[at]?.text ?? '')) at++;
  if (at === to && !AS_VERB.test(tokens[to - 1]?.text ?? '')) return undefined;
  const places: number[] = [];
  for (; hard.has(at) || (places.length > 0 && WITHIN.has(tokens[at]?.text ?? '')); at++)
    if (hard.has(at)) places.push(at);
  const isWork =
    tokens[to]?.text === 'of' &&
    OF_WORK.has(tokens[to - 1]?.text ?? '') &&
    !places.some(place => isOfBody(sentence, place));
  return !isWork && places.some(place => saysMuch(sentence, place)) ? places : undefined;
}

/** "head of finance": what they do, and not where. */
const OF_WORK = new Set(['head', 'heads', 'director', 'manager', 'boss', 'exec']);

const isOfBody = ({ stretches, tokens, knowledge }: Sentence, at: number): boolean =>
  knowledge.lists.bodyNoun.has(tokens[at]?.text ?? '') || stretches.some(s => s.from <= at && at < s.to && isBody(s));

/** Letters or a name right before it. */
function before(sentence: Sentence, from: number): number[] | undefined {
  const stretch = sentence.stretches.find(s => s.to === from);
  return stretch && isBody(stretch) && !means(stretch, 'leadGroup')
    ? Array.from({ length: stretch.to - stretch.from }, (_, n) => stretch.from + n)
    : undefined;
}

const isBody = (stretch: Stretch): boolean =>
  means(stretch, 'financeBody') ||
  means(stretch, 'outOfScope', 'breakdown', 'place') ||
  entriesOf(stretch, 'term').some(({ means: term }) => /^[A-Z]{2,}$/.test(term));

const saysMuch = ({ tokens, knowledge }: Sentence, at: number): boolean =>
  !knowledge.everyday.light.has(tokens[at]?.text ?? '') && !OWN.has(tokens[at]?.text ?? '');

/** Whose office it is where nothing is said. */
const OWN = new Set(['force', 'police', 'constabulary', 'nottinghamshire', 'notts', 'office', 'opcc', 'pcc']);
const JOINS = new Set(['of', 'at', 'for', 'in', 'the', 'a', 'from', 'over']);
const WITHIN = new Set(['and', 'of', 'the']);
