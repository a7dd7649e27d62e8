import { createSpokenForms } from './spokenForms.ts';
import type { Vocabulary } from './vocabulary.ts';

/** The lists that the reader asks for; what is on them is in `data/vocabulary/wordLists.json`. */
export const WORD_LISTS = [
  'comparative',
  'rankingOfTwo',
  'doubting',
  'whatIs',
  'asksOfIt',
  'kindOfIt',
  'slipKind',
  'slipPlace',
  'beforeOrder',
  'noObject',
  'about',
  'narrowing',
  'having',
  'holding',
  'leadNoun',
  'since',
  'before',
  'negative',
  'telling',
  'wanting',
  'former',
  'asideOpening',
  'asideTail',
  'asideWord',
  'asked',
  'toKnow',
  'wants',
  'nothingSaid',
  'updateSaid',
  'smallTalkBefore',
  'smallTalkAfter',
  'receiving',
  'over',
  'under',
  'wholeOfTable',
  'financeLines',
  'rankedLines',
  'wentSo',
  'ofWhich',
  'ofFilter',
  'asksWhatItIs',
  'newSubject',
  'fromTop',
  'fromBottom',
  'forgetting',
  'correctingMid',
  'finalMeeting',
  'paperEdge',
  'asksOffice',
  'denying',
  'courtesyBefore',
  'courtesyAfter',
  'joining',
  'asking',
  'totals',
  'wantedFor',
  'guessing',
  'ofFinance',
  'cameOf',
  'aboutTheme',
  'ofFigure',
  'countedPeople',
  'withinTopic',
  'topicEdge',
  'lineOngoing',
  'lineMostly',
  'lineUnfinished',
  'lineFinished',
  'lineUnspent',
  'lineOnBudget',
  'nearestBudget',
  'furthestFromBudget',
  'paying',
  'paidTo',
  'partOfTable',
] as const;
export type WordListName = (typeof WORD_LISTS)[number];
export type WordLists = Readonly<Record<WordListName, ReadonlySet<string>>>;

export function readWordLists(vocabulary: Vocabulary): WordLists {
  const formsOf = createSpokenForms(vocabulary);
  const listed = (name: WordListName) =>
    new Set(
      vocabulary.words
        .filter(({ role, means }) => role === 'wordList' && means === name)
        .flatMap(({ phrase }) => [phrase, ...formsOf(phrase)]),
    );
  return Object.fromEntries(WORD_LISTS.map(name => [name, listed(name)])) as unknown as WordLists;
}
