import type { EntryRole } from '../../words/lexicon.ts';
import { phraseAt } from '../../words/phraseAt.ts';
import type { Token } from '../../words/tokens.ts';
import type { Knowledge } from '../knowledge.ts';
import { cut, type Stretch } from '../stretches/spans.ts';

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
  const segments = segmentsOf(withoutHead(tokens, knowledge), isInName);
  const kept = segments.filter(segment => !isAside(segment.tokens, knowledge));
  if (kept.length === 0) return tokens;
  const plain = kept.flatMap(({ mark, tokens: said }, n) => {
    const rest = n === kept.length - 1 || !said.some(t => t.kind === 'mark') ? withoutTail(said, knowledge) : said;
    return mark && n > 0 ? [mark, ...rest] : rest;
  });
  // "no idea what POCA is, help": help with what stands before.
  return plain.length === tokens.length || plain.every(t => t.kind === 'mark' || t.text === 'help') ? tokens : plain;
}

/**
 * Whether what was taken off says which of the records shown is meant: "last one, what's the detail". It does not where the rest names what it asks of
 * ("last one - what's amber in theme 4").
 */
export const isPlaceTaken = (tokens: readonly Token[], plain: readonly Token[], knowledge: Knowledge): boolean =>
  tokens.some(t => t.text === 'one' && !plain.includes(t)) && !namesPlan(plain, knowledge);

/**
 * The words from where somebody says what is wanted: "I'm sat here with the chair and she *wants to know about* …", "for the report that I'm
 * drafting *I need* …", "I've been *asked by* the panel *which* …". What stands before names nothing of the plan, and asks nothing.
 */
function withoutHead(tokens: readonly Token[], knowledge: Knowledge): readonly Token[] {
  const { lists } = knowledge;
  const excused = excuse(tokens, knowledge);
  if (excused !== undefined) return tokens.slice(excused);
  for (let at = 1; at < Math.min(tokens.length - LEAST_LEFT, LONGEST_HEAD); at++) {
    // "do we want more or fewer" asks what is wanted.
    const wanting =
      lists.wants.has(tokens[at]?.text ?? '') &&
      (lists.speakers.has(tokens[at - 1]?.text ?? '') || isNamed(tokens.slice(0, at), knowledge)) &&
      !/^(do|does|did)$/.test(tokens[at - 2]?.text ?? '');
    const asking = lists.asked.has(tokens[at]?.text ?? '');
    if (!wanting && !asking) continue;
    const after =
      lists.askedAbout.has(tokens[at + 1]?.text ?? '') && !wanting ? at + 2 : questionAfter(tokens, at, knowledge);
    const to = wanting ? at + (phraseAt(lists.toKnow, tokens, at + 1) ?? 0) + 1 : after;
    if (to === undefined || (wanting && to === at + 1 && at < 2)) continue;
    // "DASH, I need it for a briefing": what is wanted stands before.
    if (wanting && lists.pointing.has(tokens[to]?.text ?? '')) continue;
    const head = tokens.slice(0, at);
    // "For the annual report I need …" says what it is for, unless it says where to look.
    const speaksOfIt = wanting && head[0]?.text === 'for' ? namesFilter : namesPlan;
    if (asksThere(head, knowledge) || speaksOfIt(tokens.slice(0, wanting ? at : to), knowledge)) return tokens;
    return tokens.slice(to);
  }
  return tokens;
}

/** "sorry to bother you but …": where the question begins. */
function excuse(tokens: readonly Token[], knowledge: Knowledge): number | undefined {
  const but = tokens.findIndex((t, at) => at > 0 && at < LONGEST_EXCUSE && t.text === 'but');
  if (but < 0 || but + LEAST_LEFT > tokens.length || phraseAt(knowledge.lists.asideOpening, tokens, 0) === undefined)
    return undefined;
  const head = tokens.slice(0, but);
  return asksThere(head, knowledge) || namesPlan(head, knowledge) ? undefined : but + 1;
}

const LONGEST_EXCUSE = 12;
const LEAST_LEFT = 2;
const LONGEST_HEAD = 30;
const asksThere = (head: readonly Token[], { lists }: Knowledge): boolean =>
  head.some(t => lists.asksInside.has(t.text));

/** Where the question begins that somebody asked, a few words on. */
function questionAfter(tokens: readonly Token[], at: number, { lists }: Knowledge): number | undefined {
  const begins = tokens.findIndex((t, n) => n > at && n <= at + WHO_ASKED && lists.asksInside.has(t.text));
  return begins < 0 || tokens.slice(at, begins).some(t => t.kind === 'mark') ? undefined : begins;
}
const WHO_ASKED = 7;

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
  const opening =
    somebodyAt(said, knowledge) ??
    phraseAt(lists.asideTail, said, afterSmall(said, knowledge)) ??
    purposeAt(said, afterSmall(said, knowledge), knowledge);
  if (opening === undefined) return false;
  return !namesPlan(said.slice(opening), knowledge);
}

/** "someone's emailed me about it", "my boss wants it by 4", "Dan has asked": who the answer is for, with what they are at. */
function somebodyAt(said: readonly Token[], knowledge: Knowledge): number | undefined {
  const { lists } = knowledge;
  const owned = said.map(token => ({ ...token, text: token.stem }));
  const opening = phraseAt(lists.asideOpening, said, 0) ?? phraseAt(lists.asideOpening, owned, 0);
  if (opening !== undefined) return opening + Number(/(ed|ing)$/.test(said[opening]?.text ?? ''));
  const at = said.findIndex(({ text }) => lists.wants.has(text) || lists.asked.has(text));
  return at > 0 && isNamed(said.slice(0, at), knowledge) ? at + 1 : undefined;
}

/** "Dan", "Cllr Smith has": a name, whoever it is of. */
const isNamed = (said: readonly Token[], { lists }: Knowledge): boolean =>
  said.length <= LONGEST_NAME &&
  !lists.asksInside.has(said[0]?.text ?? '') &&
  said.every(({ raw, text, kind }) => kind === 'word' && (/^\p{Lu}/u.test(raw) || text === 'has' || text === 'is'));
const LONGEST_NAME = 4;

/** "and its for the chief", "so no rush" */
const afterSmall = (said: readonly Token[], { lists }: Knowledge): number =>
  lists.leadingOn.has(said[0]?.text ?? '') ? 1 : 0;

/** The words up to where an aside begins without a mark ("… when you get a sec"). */
function withoutTail(said: readonly Token[], knowledge: Knowledge): readonly Token[] {
  for (let at = LEAST_QUESTION; at < said.length; at++) {
    const length =
      phraseAt(knowledge.lists.asideTail, said, at) ?? purposeAt(said, at, knowledge) ?? metIn(said, at, knowledge);
    if (length === undefined || knowledge.lists.askedBy.has(said[at - 1]?.text ?? '')) continue;
    if (said.length - at <= LONGEST_TAIL && !namesPlan(said.slice(at + length), knowledge)) return said.slice(0, at);
  }
  return lastIsAside(said, knowledge) ? said.slice(0, -1) : said;
}

/** "for an annex", "for Thursday's briefing": so many words say what the answer is wanted for. */
function purposeAt(said: readonly Token[], at: number, { lists }: Knowledge): number | undefined {
  if (said[at]?.text !== 'for') return undefined;
  const noun = said.findIndex((t, n) => n > at && n <= at + WORDS_OF_PURPOSE && lists.wantedFor.has(t.text));
  const between = said.slice(at + 1, noun);
  return noun < 0 || between.length === 0 || between.some(t => t.kind !== 'word') ? undefined : noun - at + 1;
}
const WORDS_OF_PURPOSE = 4;

const THAT = new Set(['that', 'which']);

/** "the JASP *that the papers mention*", "the MARAC *they keep on about*": so many words to the end say where a word was met. */
function metIn(said: readonly Token[], at: number, { lists }: Knowledge): number | undefined {
  const who = THAT.has(said[at]?.text ?? '') ? at + 1 : at;
  const from = who + (phraseAt(lists.metBy, said, who) ?? said.length);
  const verbs = said.slice(from);
  const isMet =
    verbs.some(t => lists.mentioning.has(t.text)) &&
    verbs.every(t => lists.mentioning.has(t.text) || lists.aroundMentioning.has(t.text));
  return isMet && !lists.beforeMet.has(said[at - 1]?.text ?? '') ? said.length - at : undefined;
}

const LEAST_QUESTION = 1;
const LONGEST_TAIL = 12;
const lastIsAside = (said: readonly Token[], { lists }: Knowledge): boolean =>
  said.length > 1 && lists.asideWord.has(said.at(-1)?.text ?? '');

/** Whether the words name a record, a colour, a plan, a number of the plan: then they are not about the conversation alone. */
const namesPlan = (said: readonly Token[], knowledge: Knowledge): boolean =>
  namesFilter(said, knowledge) ||
  cut(said, knowledge.lexicon).some(s => isOfThePlan(s) || (!isSmall(s) && isMatter(s, said, knowledge)));

const namesFilter = (said: readonly Token[], { lexicon }: Knowledge): boolean =>
  said.some((token, at) => NAMED_KINDS.has(token.kind) && !isOfTheClock(said, at)) ||
  cut(said, lexicon).some(s => s.entries.some(({ role }) => PLAN_ROLES.has(role) || role === 'plan'));

const NAMED_KINDS = new Set<Token['kind']>(['code', 'years', 'ordinal', 'quote', 'number']);

/** "in 10 minutes", "by 5pm" */
const isOfTheClock = (said: readonly Token[], at: number): boolean =>
  CLOCK.has(said[at + 1]?.text ?? '') || ['by', 'at'].includes(said[at - 1]?.text ?? '');
const CLOCK = new Set('min mins minute minutes hour hours hrs pm am oclock secs seconds percent'.split(' '));

/** A word that an indicator is called by, which nothing else accounts for. */
const isMatter = ({ from, to }: Stretch, said: readonly Token[], { indicators }: Knowledge): boolean =>
  said.slice(from, to).some(token => token.kind === 'word' && indicators.has(token.text));

const isSmall = ({ entries }: Stretch): boolean =>
  entries.some(({ role }) => role === 'filler' || role === 'ask' || role === 'relation' || role === 'subject');

const isOfThePlan = ({ entries, to, from }: Stretch): boolean =>
  entries.some(
    ({ role, means }) =>
      PLAN_ROLES.has(role) ||
      // "My car got nicked, …": what is asked after it is of that case.
      (role === 'outOfScope' && means === 'casework') ||
      (role === 'subject' && SUBJECTS.has(means)) ||
      (LONG_ROLES.has(role) && to - from > 1),
  );

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
const SUBJECTS = new Set(['activities', 'themes', 'indicators', 'pledges']);
const LONG_ROLES = new Set<EntryRole>(['plan', 'finance', 'item', 'term', 'synonym', 'everyday']);
