import type { EntryRole, Lexicon } from '../../words/lexicon.ts';
import { type Token, tokenise } from '../../words/tokens.ts';
import { plainKey } from '../../words/vocabulary.ts';

/** The tokens with names that stand in quotation marks ("Spending your money wisely") as if they stood without: they are names, and no passage to be looked for. */
export const withNamesUnquoted = (tokens: readonly Token[], lexicon: Lexicon): Token[] =>
  tokens.flatMap(token => {
    if (token.kind !== 'quote' || !isName(token.text, lexicon)) return [token];
    const start = token.start + 1;
    return tokenise(token.text).map(part => ({ ...part, start: start + part.start, end: start + part.end }));
  });

const isName = (text: string, { phrases }: Lexicon): boolean =>
  (phrases.get(plainKey(text)) ?? []).some(({ role, proper }) => proper === true && NAMED.has(role));

const NAMED = new Set<EntryRole>(['theme', 'plan', 'document', 'person', 'pledge']);
