import { phraseAt } from '../../words/phraseAt.ts';
import type { Token } from '../../words/tokens.ts';
import type { WordLists } from '../../words/wordLists.ts';

/**
 * The question after "different thing, …", "new question - …", "forget that. …": it leans on nothing that was said before. Undefined where the message does not say so,
 * or points back all the same.
 */
export function onNewSubject(
  tokens: readonly Token[],
  { newSubject, smallTalkBefore }: Pick<WordLists, 'newSubject' | 'smallTalkBefore'>,
): readonly Token[] | undefined {
  let at = 0;
  while (tokens[at]?.kind === 'mark' || smallTalkBefore.has(tokens[at]?.text ?? '')) at += 1;
  const length = phraseAt(newSubject, tokens, at);
  if (length === undefined) return undefined;
  const to = at + length;
  const next = tokens[to];
  const isSaid = next?.kind === 'mark' || JOINING.has(next?.text ?? '') || NAMING.has(tokens[to - 1]?.text ?? '');
  let from = to;
  while (tokens[from]?.kind === 'mark' || JOINING.has(tokens[from]?.text ?? '')) from += 1;
  const rest = tokens.slice(from);
  return !isSaid || rest.every(t => t.kind === 'mark') || rest.some(t => POINTING.has(t.text)) ? undefined : rest;
}

/** "something else in theme 4" asks for something else; "new question what is MAPPA" needs no mark. */
const NAMING = new Set(['question', 'subject', 'topic', 'tack']);
const JOINING = new Set(['but', 'now', 'though', 'so', 'and', 'then', 'please']);
const POINTING = new Set(['it', 'its', 'he', 'she', 'him', 'her', 'his', 'they', 'them', 'those', 'these']);
