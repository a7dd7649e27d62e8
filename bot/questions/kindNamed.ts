import type { Candidate } from './candidate.ts';
import type { Parts } from './parts.ts';
import type { Query } from './query.ts';
import type { Sentence } from './sentence.ts';

/**
 * The readings left where a question names what kind of record holds its answer: it is asked of nothing else, however well another's name fits. "is knife
 * crime on any agenda" asks for no figure, and "how much do we spend on victims" not how satisfied they are.
 */
export function ofKindNamed({ sentence }: Parts, candidates: readonly Candidate[]): readonly Candidate[] {
  const never = [
    ...(asksAgenda(sentence) ? NOT_ON_AGENDAS : []),
    ...(asksMoneyFor(sentence) ? NOT_OF_MONEY : []),
    ...(asksOffences(sentence) ? NOT_OF_OFFENCES : []),
  ];
  return never.length === 0 ? candidates : candidates.filter(({ query }) => !never.some(isOf => isOf(query)));
}

const isOf =
  (...kinds: readonly Query['of'][]) =>
  ({ of }: Query): boolean =>
    kinds.includes(of);

const NOT_ON_AGENDAS = [isOf('activities', 'indicators', 'measures', 'finance')];
/** What is told of an amount inside an activity answers; a list of activities does not, but by much that is said. */
const NOT_OF_MONEY = [
  isOf('indicators', 'measures', 'people'),
  ({ of, ask, where }: Query) =>
    of === 'activities' && ask === 'list' && (where.topic?.split(' ').length ?? 0) < SEVERAL,
];
const SEVERAL = 3;
const NOT_OF_OFFENCES = [isOf('finance')];

/** "vehicle offences": what is recorded, and no line of money that has the other word. */
const asksOffences = (sentence: Sentence): boolean =>
  sentence.tokens.some(({ stem }) => stem === 'offence') && !sentence.has('subject', 'finance');

/** Whether it is asked if a matter is on an agenda. */
export const asksAgenda = ({ tokens, knowledge }: Sentence): boolean =>
  tokens.some(({ stem }, at) => stem === 'agenda' && knowledge.lists.whichAgenda.has(tokens[at - 1]?.text ?? ''));

/** "budget for victims", "how much do we spend on victims": money that goes to something, and no activity about grants. */
export const asksMoneyFor = (sentence: Sentence): boolean => {
  const { tokens, knowledge } = sentence;
  const { moneyPaid, moneyFor } = knowledge.lists;
  return (
    !sentence.has('ask', 'who') &&
    !sentence.has('subject', 'activities') &&
    tokens.some(({ text }, at) => moneyPaid.has(text) && moneyFor.has(tokens[at + 1]?.text ?? ''))
  );
};
