import { once } from '../../../../data/once.ts';
import { createNameIndex, wordsOf } from '../../../words/names.ts';
import type { Knowledge } from '../../knowledge.ts';
import { hardWords, softWords } from '../../matter.ts';
import type { Parts } from '../../parts.ts';
import type { Where } from '../../query.ts';
import { createSearch } from '../../search/search.ts';
import type { Sentence } from '../../sentence.ts';
import type { Stretch } from '../../stretches/spans.ts';

/**
 * The sections of indicators whose name is said: most of a long name, or, where indicators are asked for, words of one that name no indicator
 * ("exceptions in emerging threats", "the value for money section").
 */
export const sectionsByName = once((parts: Parts): Where['section'] =>
  asksOfEvery(parts.sentence) ? undefined : (longName(parts.sentence) ?? wordsOfName(parts)),
);

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
