import type { Token } from '../../words/tokens.ts';
import type { WordLists } from '../../words/wordLists.ts';
import type { Weighed } from '../weighed.ts';
import { SPEAKER } from './chatter.ts';

/** "We put a number of asks … Which activities are under PL7.2?": the last of several sentences, where it alone asks, and names by code what it asks about. */
export function completeOne(sentences: readonly Weighed[], lists: WordLists): Weighed | undefined {
  const last = sentences.at(-1);
  if (!last || last.weight < COMPLETE || last.reading.kind !== 'query' || last.reading.notes.length > 0)
    return undefined;
  const asks = (tokens: readonly Token[]) => lists.asksOpenly.has(tokens[0]?.text ?? '');
  if (!asks(last.tokens) || !namesCode(last.tokens)) return undefined;
  if (last.tokens.some(t => lists.pointing.has(t.text))) return undefined;
  const others = sentences.slice(0, -1);
  const around = others.every(
    ({ tokens, reading }) => !asks(tokens) && !namesCode(tokens) && reading.kind !== 'outOfScope',
  );
  return around ? last : undefined;
}

/**
 * "The text says 16%, the table 21%. Which one is right?", "Robbery fell, and burglary. Which fell further?": the last sentence asks of what the ones
 * before it say.
 */
export function asksOfWhatWasSaid(sentences: readonly Weighed[], lists: WordLists): boolean {
  const { rankingOfTwo, doubting, asksOpenly, asksWhether, pointing } = lists;
  const last = sentences.at(-1)?.tokens.filter(({ kind }) => kind !== 'mark') ?? [];
  const [{ text: first = '' } = {}] = last;
  const asking = asksOpenly.has(first) || asksWhether.has(first);
  const isShort = sentences.length > 1 && asking && last.length <= SHORT_SENTENCE;
  const ranks = first === 'which' && rankingOfTwo.has(last.at(-1)?.text ?? '');
  const doubts = asksWhether.has(first) && doubting.has(last.at(-1)?.text ?? '') && !namesCode(last);
  return isShort && (ranks || doubts || last.some(t => pointing.has(t.text)));
}

/**
 * "Is anything still without an update? I want to ring round": the one sentence that is read, where the others only tell what its writer is
 * going to do, which would be refused if the bot were to do it.
 */
export function askedBesideTold(sentences: readonly Weighed[]): Weighed | undefined {
  const [asked, ...more] = sentences.filter(({ reading }) => reading.kind === 'query');
  const others = sentences.filter(sentence => sentence !== asked);
  const isTold =
    others.length > 0 && others.every(({ tokens, reading }) => reading.kind === 'outOfScope' && tells(tokens));
  return more.length === 0 && asked && asked.weight >= CLEAR_SENTENCE && isTold ? asked : undefined;
}

/**
 * "Any reds under Tackling Crime? I'd rather hear it now than at Panel": the one sentence that asks of the plan, where the others ask nothing and speak of no
 * more than a meeting; "Who is happier, A or B? Overall satisfaction, latest": the comparison, where the rest only says of what.
 */
export function askedBefore(sentences: readonly Weighed[], lists: WordLists): Weighed | undefined {
  const [asked, ...others] = sentences;
  if (asked?.reading.kind !== 'query' || others.length === 0 || !asks(asked.tokens, lists)) return undefined;
  if (others.some(({ tokens }) => asks(tokens, lists))) return undefined;
  const { of, ask } = asked.reading.query;
  const rest = others.flatMap(({ reading }) => (reading.kind === 'query' ? [reading.query] : []));
  const beside = rest.length === others.length ? rest : [];
  const isOfMeeting = OF_PLAN.has(of) && beside.every(query => query.of === 'meetings' && query.facet === 'panelDate');
  const isOfFigure = ask === 'compare' && beside.every(query => query.of === of && query.ask === 'figure');
  return beside.length > 0 && (isOfMeeting || isOfFigure) && asked.weight >= CLEAR_SENTENCE ? asked : undefined;
}

const OF_PLAN = new Set(['activities', 'indicators', 'finance', 'themes']);

const asks = (tokens: readonly Token[], { questionOpens, asksWhether }: WordLists): boolean =>
  questionOpens.has(tokens[0]?.text ?? '') || asksWhether.has(tokens[0]?.text ?? '');

const CLEAR_SENTENCE = 3;

/** Of oneself, and asking nothing of who is spoken to. */
const tells = (tokens: readonly Token[]): boolean =>
  SPEAKER.has(tokens[0]?.text ?? '') && !tokens.some(t => t.text === 'you' || t.text === 'u');

const SHORT_SENTENCE = 6;

/** A reading with so much going for it stands alone. */
export const COMPLETE = 4;
const namesCode = (tokens: readonly Token[]): boolean => tokens.some(t => t.kind === 'code' || t.kind === 'years');

/** "Hope you're well. Could you …": a greeting beside a question says nothing. */
export const beyondCourtesy = (sentences: readonly Weighed[]): readonly Weighed[] => {
  const others = sentences.filter(s => !isCourtesy(s));
  return others.some(({ reading }) => reading.kind === 'query') ? others : sentences;
};

const isCourtesy = ({ reading }: Weighed): boolean =>
  reading.kind === 'query' && (reading.query.ask === 'greet' || reading.query.ask === 'thank');
