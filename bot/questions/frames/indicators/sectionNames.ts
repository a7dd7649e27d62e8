import { once } from '../../../../data/once.ts';
import { createNameIndex, wordsOf } from '../../../words/names.ts';
import type { Knowledge } from '../../knowledge.ts';
import { hardWords, NAME_ROLES, softWords } from '../../matter.ts';
import { isTurned } from '../../parts/negation.ts';
import type { Parts } from '../../parts.ts';
import type { Where } from '../../query.ts';
import { createSearch } from '../../search/search.ts';
import type { Sentence } from '../../sentence.ts';
import type { Stretch } from '../../stretches/spans.ts';
import type { Topic } from '../../topic.ts';

/**
 * The sections of indicators whose name is said: most of a long name, or, where indicators are asked for, words of one that name no indicator
 * ("exceptions in emerging threats", "the value for money section").
 */
const sectionsByName = once((parts: Parts): Where['section'] =>
  asksOfEvery(parts.sentence) ? undefined : (longName(parts.sentence) ?? wordsOfName(parts)),
);

/** The sections that are coded or called by their names. */
export function sectionsOf(parts: Parts): Where['section'] {
  const { sentence, codes } = parts;
  if (codes.sections.length === 0) return sectionsByName(parts);
  const isLeftOut = sentence.stretches.some(
    s => sentence.tokens[s.from]?.kind === 'code' && isTurned(sentence, s, () => false),
  );
  return { values: codes.sections, ...(isLeftOut && { except: true as const }) };
}

/** "the public confidence indicators (4A)": the words are what the coded section is called. */
export function isNameOfSection({ sentence, codes }: Parts, topic: Topic | undefined): boolean {
  const { register, rooting } = sentence.knowledge;
  const named = register.records.indicators.filter(i => codes.sections.includes(i.section)).map(i => i.sectionName);
  const roots = new Set(rooting([...new Set(named)].flatMap(wordsOf)));
  return (
    topic !== undefined &&
    (rooting(topic.words).every(root => roots.has(root)) ||
      isCalledBesideCode(sentence) ||
      listsWhatItHas(sentence, codes.sections))
  );
}

/** "4C calls and response": right after the code, several things that its indicators are called by. */
function listsWhatItHas({ tokens, knowledge: { register, rooting } }: Sentence, sections: readonly string[]): boolean {
  const [, head, and, tail] = tokens.slice(tokens.findLastIndex(t => t.kind === 'code')).filter(t => t.kind !== 'mark');
  const ofSection = register.records.indicators.filter(i => sections.includes(i.section));
  const called = new Set(rooting(ofSection.flatMap(i => [i.name, ...i.aliases].flatMap(wordsOf))));
  const isCalled = (word = '') => rooting([word]).some(root => called.has(root));
  return and?.text === 'and' && isCalled(head?.text) && isCalled(tail?.text);
}

/** "the calls and response bit (4C)", "4C, the calls one": the words right before a noun for the section that stands beside its code describe it. */
const isCalledBesideCode = ({ stretches, tokens, knowledge: { lists } }: Sentence): boolean =>
  stretches.some((noun, n) => {
    const isNoun = lists.partOfReport.has(tokens[noun.from]?.text ?? '');
    const [described, next] = [stretches[n - 1], stretches.slice(n + 1).find(s => tokens[s.from]?.kind !== 'mark')];
    const isBeside = [next, stretches.slice(0, n).findLast(s => tokens[s.from]?.kind === 'code')].some(
      s => s !== undefined && tokens[s.from]?.kind === 'code' && Math.abs(s.from - noun.from) <= NEAR_BY,
    );
    return (
      isNoun &&
      isBeside &&
      described?.entries.every(({ role }) => NAME_ROLES.has(role)) === true &&
      tokens[described.from]?.kind === 'word'
    );
  });
const NEAR_BY = 6;

/** "the performance report, every section": none of them is meant by itself. */
const asksOfEvery = (sentence: Sentence): boolean =>
  sentence.all('subject', 'sections').some(section => isEach(sentence, section));

/** "every section", "all the sections" */
const isEach = ({ tokens, knowledge: { lists } }: Sentence, { from }: Stretch): boolean =>
  tokens.slice(Math.max(0, from - WITHIN), from).some(({ text }) => lists.each.has(text));
const WITHIN = 2;

/** "the indicators under Victims Receive High Quality and Effective Support Services": most words of a section's long name. */
function longName({ tokens, knowledge }: Sentence): Where['section'] {
  const said = new Set(knowledge.rooting(tokens.map(t => t.text)));
  const named = namesOf(knowledge).long.find(
    ({ roots }) => roots.filter(root => said.has(root)).length >= roots.length * MOST_OF_IT,
  );
  return named && { values: [named.section] };
}

function wordsOfName(parts: Parts): Where['section'] {
  const { sentence, themes, moments } = parts;
  const says = sentence.has('subject', 'sections');
  const asked = says || sentence.has('subject', 'indicators') || sentence.has('flag', 'exception', 'pending');
  if (!asked || themes.tokens.size > 0 || parts.quote !== undefined) return undefined;
  const { index } = namesOf(sentence.knowledge);
  const asking = sentence.all('subject', 'indicators', 'sections', 'things', 'themes', 'plans');
  const skip = new Set([
    ...moments.flatMap(m => m.tokens),
    ...parts.codes.at.values(),
    ...asking.flatMap(({ from, to }) => Array.from({ length: to - from }, (_, n) => from + n)),
  ]);
  const words = hardWords(sentence, { hard: HELD, skip });
  const meant = words.filter(word => !says || index.has(word));
  if (meant.length === 0 || (!says && namesIndicator(sentence, words))) return undefined;
  const ranked = index.rank(meant, softWords(sentence));
  const best = ranked[0];
  if (
    !best ||
    best.said < ALL ||
    (meant.length === 1 && !says && best.covered < HALF && isOfIndicators(sentence, meant))
  )
    return undefined;
  const alike = ranked.filter(({ said, words: shared }) => said >= ALL && shared.size === best.words.size);
  return alike.length > MOST_ALIKE ? undefined : { values: alike.map(({ id }) => id) };
}

/** "workforce indicators": a word that no indicator is called by can only be of the section. */
const isOfIndicators = ({ knowledge }: Sentence, words: readonly string[]): boolean =>
  words.some(word => knowledge.indicators.has(word));

/** Words of a section's name that ask for something elsewhere: "budget and workforce". */
const HELD = ['doing', 'direction', 'unit', 'subject', 'facet', 'theme'] as const;

/** What an indicator is called by is asked of that, wherever it stands. */
const namesIndicator = ({ knowledge: { register, everyday } }: Sentence, words: readonly string[]): boolean =>
  createSearch(register, everyday).best('indicators', words.join(' '))?.strong === true;

const namesOf = once(({ register, rooting }: Knowledge) => {
  const names = [...new Map(register.records.indicators.map(({ section, sectionName }) => [section, sectionName]))];
  return {
    index: createNameIndex(
      names.map(([id, name]) => ({ id, names: [name] })),
      rooting,
    ),
    long: names
      .map(([section, name]) => ({ section, roots: rooting(wordsOf(name)) }))
      .filter(({ roots }) => roots.length >= LONG_NAME),
  };
});

const LONG_NAME = 4;
const MOST_OF_IT = 0.85;
const ALL = 0.99;
const HALF = 0.5;
/** Words that more sections share than this name none. */
const MOST_ALIKE = 2;
