import type { Token } from '../../words/tokens.ts';
import type { WordLists } from '../../words/wordLists.ts';

/** So many sentences of one message are read by themselves. */
const SENTENCES = 4;
const SENTENCE_MARK = /^[.?!;…\n]/;

/** The sentences of a message of several; people say what they want in one and why in another. Empty for a message of one. */
export function sentencesOf(tokens: readonly Token[]): Token[][] {
  const parts: Token[][] = [[]];
  for (const token of tokens) {
    if (token.kind === 'mark' && SENTENCE_MARK.test(token.text)) parts.push([]);
    else parts.at(-1)?.push(token);
  }
  const filled = parts.filter(part => part.length > 0);
  return filled.length > 1 ? filled.slice(0, SENTENCES) : [];
}

/** What a message asks, and what is said around it. */
export interface Clauses {
  readonly question: readonly Token[];
  readonly chatter: readonly Token[];
  /** The speaker says which is which ("… and I need …"): the rest is chatter whatever it names. */
  readonly isSure?: true;
}

/**
 * The clauses at a comma or dash where a question begins ("A colleague says …, which …?") or ends ("…, I'm trying to book leave"): the
 * question, and what was said around it; every way to cut it, the likeliest first.
 * @param isInName whether the mark at a place belongs to a record's name ("Operation Uplift - IS")
 */
export function questionAndChatter(
  tokens: readonly Token[],
  isInName: (at: number) => boolean,
  lists: WordLists,
): readonly Clauses[] {
  const told = toldWhom(tokens, lists);
  if (told !== undefined) return [{ question: tokens.slice(told), chatter: tokens.slice(0, told), isSure: true }];
  const marks = tokens.flatMap((token, at) =>
    token.kind === 'mark' && /^[-–—:,;]$/.test(token.text) && !isInName(at) ? [at] : [],
  );
  const atMarks = marks.flatMap(at => clausesAt(tokens, at, marks, lists));
  if (atMarks.length > 0) return atMarks;
  const within = reason(tokens, lists) ?? knowing(tokens, lists) ?? wanting(tokens, lists);
  return within ? [within] : [];
}

function clausesAt(
  tokens: readonly Token[],
  at: number,
  marks: readonly number[],
  { questionOpens, tellingOpens }: WordLists,
): readonly Clauses[] {
  const before = tokens.slice(0, at);
  const after = tokens.slice(at + 1);
  const asked = JOINING.has(after[0]?.text ?? '') && begins(after.slice(1), questionOpens) ? after.slice(1) : after;
  if (begins(asked, questionOpens) && before.length > 2 && !begins(before, questionOpens))
    return [{ question: asked, chatter: before, ...(asked !== after && { isSure: true as const }) }];
  // "victim care - could I have the list, I need it tonight": what is asked may begin after a mark itself.
  const isAsked =
    begins(before, questionOpens) || marks.some(mark => mark < at && questionOpens.has(tokens[mark + 1]?.text ?? ''));
  if (isAsked && begins(after, tellingOpens) && after.length > 2) return [{ question: before, chatter: after }];
  return [];
}

const begins = (list: readonly Token[], words: ReadonlySet<string>) => words.has(list[0]?.text ?? '');

/** "… because a member has asked": why it is asked. */
function reason(
  tokens: readonly Token[],
  { givesReason }: WordLists,
): { question: Token[]; chatter: Token[] } | undefined {
  const at = tokens.findIndex((token, n) => n > 2 && givesReason.has(token.text));
  return at < 0 || tokens.length - at < 3
    ? undefined
    : { question: tokens.slice(0, at), chatter: tokens.slice(at + 1) };
}

/** "… and I need whatever is amber": what is wanted stands after, and not what a question asks ("what do I need"). */
function wanting(tokens: readonly Token[], lists: WordLists): Clauses | undefined {
  const at = tokens.findIndex(
    (token, n) =>
      n > 2 &&
      token.text === 'i' &&
      lists.wanting.has(tokens[n + 1]?.text ?? '') &&
      JOINING.has(tokens[n - 1]?.text ?? ''),
  );
  return at < 0 || tokens.length - at < 4
    ? undefined
    : { question: tokens.slice(at + 2), chatter: tokens.slice(0, at), isSure: true };
}

const JOINING = new Set(['and', 'so', 'but', ',', '-', '–']);

/** "I need to tell the panel how many …": where the question begins. */
function toldWhom(
  tokens: readonly Token[],
  { telling, beforeNoun, tellingNoun, beforeTelling, whoIsToldWhat }: WordLists,
): number | undefined {
  const at = tokens.findIndex(
    (token, n) =>
      n > 0 &&
      telling.has(token.text) &&
      tokens[n + 1]?.text !== 'me' &&
      tokens[n + 1]?.kind !== 'mark' &&
      !beforeNoun.has(tokens[n - 1]?.text ?? '') &&
      tokens[n - 1]?.kind === 'word' &&
      (!tellingNoun.has(token.text) || beforeTelling.has(tokens[n - 1]?.text ?? '')),
  );
  if (at < 0) return undefined;
  const begins = tokens.findIndex((token, n) => n > at + 1 && n <= at + WHOM && whoIsToldWhat.has(token.text));
  return begins < 0 ? undefined : begins;
}

/** So many words at most say who is told. */
const WHOM = 5;

/** "… and I need to know which …" */
function knowing(tokens: readonly Token[], { wantsToKnow, questionOpens }: WordLists): Clauses | undefined {
  const at = tokens.findIndex(
    (token, n) => n > 3 && wantsToKnow.has(token.text) && questionOpens.has(tokens[n + 1]?.text ?? ''),
  );
  return at < 0 ? undefined : { question: tokens.slice(at + 1), chatter: tokens.slice(0, at) };
}
