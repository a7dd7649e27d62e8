import type { Knowledge } from './knowledge.ts';
import type { EntryRole } from './lexicon.ts';
import { phraseAt } from './phraseAt.ts';
import { cut, type Stretch } from './spans.ts';
import type { Token } from './tokens.ts';

/**
 * The sentence without the stretches that speak of the conversation and not of the plan: who asks and why, how short the answer is wanted, that
 * there is no hurry ("no rush", "it's for the chief exec", "when you get a sec"). A stretch that names anything of the plan stays, and so does one
 * that asks. Gives the same list where nothing is to be taken out, or nothing else would be left.
 * @param isInName whether the mark at a place belongs to a record's name
 */
export function withoutAsides(
  tokens: readonly Token[],
  isInName: (at: number) => boolean,
  knowledge: Knowledge,
): readonly Token[] {
  const segments = segmentsOf(tokens, isInName);
  const kept = segments.filter(segment => !isAside(segment.tokens, knowledge));
  if (kept.length === 0) return tokens;
  const plain = kept.flatMap(({ mark, tokens: said }, n) => {
    const rest = n === kept.length - 1 || !said.some(t => t.kind === 'mark') ? withoutTail(said, knowledge) : said;
    return mark && n > 0 ? [mark, ...rest] : rest;
  });
  return plain.length === tokens.length || plain.every(t => t.kind === 'mark') ? tokens : plain;
}

interface Segment {
  /** The mark before it. */
  readonly mark?: Token;
  readonly tokens: readonly Token[];
}

function segmentsOf(tokens: readonly Token[], isInName: (at: number) => boolean): Segment[] {
  const segments: { mark?: Token; tokens: Token[] }[] = [{ tokens: [] }];
  for (const [at, token] of tokens.entries())
    if (token.kind === 'mark' && !isInName(at)) segments.push({ mark: token, tokens: [] });
    else segments.at(-1)?.tokens.push(token);
  return segments.filter(({ tokens: said }) => said.length > 0);
}

function isAside(said: readonly Token[], knowledge: Knowledge): boolean {
  const { lists } = knowledge;
  if (said.length === 1) return lists.asideWord.has(said[0]?.text ?? '');
  const opening = phraseAt(lists.asideOpening, said, 0) ?? phraseAt(lists.asideTail, said, afterSmall(said));
  if (opening === undefined) return false;
  return !namesPlan(said.slice(opening), knowledge);
}

/** "and its for the chief", "so no rush" */
const afterSmall = (said: readonly Token[]): number => (LEADING_ON.has(said[0]?.text ?? '') ? 1 : 0);
const LEADING_ON = new Set(['and', 'so', 'but', 'as', 'well', 'ok', 'right', 'sorry', 'only', 'just']);

/** The words up to where an aside begins without a mark ("… when you get a sec"). */
function withoutTail(said: readonly Token[], knowledge: Knowledge): readonly Token[] {
  for (let at = LEAST_QUESTION; at < said.length; at++) {
    const length = phraseAt(knowledge.lists.asideTail, said, at);
    if (length === undefined || ASKED_BY.has(said[at - 1]?.text ?? '')) continue;
    if (said.length - at <= LONGEST_TAIL && !namesPlan(said.slice(at + length), knowledge)) return said.slice(0, at);
  }
  return lastIsAside(said, knowledge) ? said.slice(0, -1) : said;
}

const LEAST_QUESTION = 1;
const LONGEST_TAIL = 12;
/** "what do *I need*" asks. */
const ASKED_BY = new Set(['do', 'did', 'does', 'can', 'should', 'will', 'what', 'which', 'that', 'who', 'when', 'to']);

const lastIsAside = (said: readonly Token[], { lists }: Knowledge): boolean =>
  said.length > 1 && lists.asideWord.has(said.at(-1)?.text ?? '');

/** Whether the words name a record, a colour, a plan, a number of the plan: then they are not about the conversation alone. */
function namesPlan(said: readonly Token[], knowledge: Knowledge): boolean {
  if (said.some((token, at) => NAMED_KINDS.has(token.kind) && !isOfTheClock(said, at))) return true;
  return cut(said, knowledge.lexicon).some(stretch => isOfThePlan(stretch));
}

const NAMED_KINDS = new Set<Token['kind']>(['code', 'years', 'ordinal', 'quote', 'number']);

/** "in 10 minutes", "by 5pm" */
const isOfTheClock = (said: readonly Token[], at: number): boolean =>
  CLOCK.has(said[at + 1]?.text ?? '') || ['by', 'at'].includes(said[at - 1]?.text ?? '');
const CLOCK = new Set('min mins minute minutes hour hours hrs pm am oclock secs seconds percent'.split(' '));

const isOfThePlan = ({ entries, to, from }: Stretch): boolean =>
  entries.some(({ role }) => PLAN_ROLES.has(role) || (LONG_ROLES.has(role) && to - from > 1));

const PLAN_ROLES = new Set<EntryRole>([
  'status',
  'document',
  'theme',
  'pledge',
  'direction',
  'month',
  'indicator',
  'measure',
]);
const LONG_ROLES = new Set<EntryRole>(['plan', 'finance', 'item', 'term', 'synonym', 'everyday']);
