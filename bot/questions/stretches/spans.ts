import { type Entry, type EntryRole, type Lexicon, RECORD_ROLES } from '../../words/lexicon.ts';
import type { Token } from '../../words/tokens.ts';

/** A stretch of tokens and everything it can mean. Without entries it is a single word that no vocabulary has. */
export interface Stretch {
  /** The first token, and the one after the last. */
  readonly from: number;
  readonly to: number;
  readonly key: string;
  readonly entries: readonly Entry[];
}

/**
 * Cuts the tokens into the stretches that explain most: long phrases before short ones, and any word that means something before one
 * that does not. Every token is in exactly one stretch.
 */
export function cut(tokens: readonly Token[], lexicon: Lexicon): Stretch[] {
  const best: { score: number; stretch: Stretch | undefined }[] = [{ score: 0, stretch: undefined }];
  for (let end = 1; end <= tokens.length; end++) best.push(bestEndingAt(end, tokens, lexicon, best));
  const stretches: Stretch[] = [];
  for (let end = tokens.length; end > 0; ) {
    const stretch = best[end]?.stretch;
    if (!stretch) break;
    stretches.unshift(stretch);
    end = stretch.from;
  }
  return stretches;
}

function bestEndingAt(
  end: number,
  tokens: readonly Token[],
  lexicon: Lexicon,
  best: readonly { score: number }[],
): { score: number; stretch: Stretch } {
  const single = tokens[end - 1]?.stem ?? '';
  const alone: Stretch = {
    from: end - 1,
    to: end,
    key: single,
    entries: asTyped(
      tokens[end - 1],
      lexicon.phrases.get(single) ?? lexicon.phrases.get(lexicon.squashed.get(single) ?? '') ?? NOTHING,
    ),
  };
  let winner = { score: (best[end - 1]?.score ?? 0) + worthOf(alone), stretch: alone };
  let key = single;
  let together = single.replaceAll(' ', '');
  let crossed = false;
  for (let from = end - 2; from >= 0 && end - from <= lexicon.longest; from--) {
    const token = tokens[from];
    if (!token || tokens[end - 1]?.kind === 'mark' || isStop(token)) break;
    if (token.kind === 'mark') {
      crossed = true;
      continue;
    }
    key = `${token.stem} ${key}`;
    together = `${token.stem.replaceAll(' ', '')}${together}`;
    const found =
      lexicon.phrases.get(key) ??
      lexicon.phrases.get(lexicon.squashed.get(together) ?? '') ??
      (together.length >= LONG_WORD ? lexicon.phrases.get(together) : undefined);
    const entries = crossed ? found?.filter(e => RUN_ON.has(e.role)) : found;
    if (!entries || entries.length === 0) continue;
    const stretch = { from, to: end, key, entries: withBare(key, entries, lexicon) };
    const score = (best[from]?.score ?? 0) + worthOf(stretch);
    if (score >= winner.score) winner = { score, stretch };
  }
  return winner;
}

/** "frame work": two words that are one of the vocabulary, where it is long enough not to be so by chance. */
const LONG_WORD = 8;

const NOTHING: readonly Entry[] = [];

/** Names of things alone run on over a mark: in "the delivery plan, activities" nothing is a plan of activities, and "police, commissioner" is nobody. */
const RUN_ON: ReadonlySet<EntryRole> = new Set([...RECORD_ROLES].filter(role => role !== 'person'));

const asTyped = (token: Token | undefined, entries: readonly Entry[]): readonly Entry[] =>
  entries.some(e => e.typed !== undefined)
    ? entries.filter(e => e.typed === undefined || e.typed === token?.text)
    : entries;

/** "the force" means whatever "force" means, besides what it means as a phrase. */
function withBare(key: string, entries: readonly Entry[], lexicon: Lexicon): readonly Entry[] {
  const bare = /^(?:the|a) (.+)$/.exec(key)?.[1];
  const own = bare === undefined ? undefined : lexicon.phrases.get(bare);
  return own ? [...entries, ...own.filter(e => e.role !== 'filler')] : entries;
}

/** Names run on over commas and colons ("IOM: Offenders …"), not over the end of a sentence. */
const isStop = (token: Token): boolean =>
  token.kind === 'mark' && token.text !== ':' && token.text !== ',' && !/^[-–—]$/.test(token.text);

/** A phrase explains more than its words apart do; chatter explains little. */
function worthOf(stretch: Stretch): number {
  if (stretch.entries.length === 0) return 0;
  const words = stretch.to - stretch.from;
  const chatter = stretch.entries.every(e => e.role === 'filler');
  if (chatter) return words * (words === 1 ? 0.5 : 1.2);
  return words === 1 ? 1 : words * 1.6 + (stretch.entries.some(e => e.role === 'indicator') ? NAMED : 0);
}

/** "was *missing persons*": what an indicator is called is not cut in two for a phrase that its first word ends. */
const NAMED = 0.6;

/** The entries of a stretch that play this role. */
export const entriesOf = (stretch: Stretch, role: EntryRole): readonly Entry[] =>
  stretch.entries.filter(entry => entry.role === role);

export const means = (stretch: Stretch, role: EntryRole, ...meanings: readonly string[]): boolean =>
  stretch.entries.some(e => e.role === role && (meanings.length === 0 || meanings.includes(e.means)));

/** What the stretch means in this role, where it plays it. */
export const meansOne = (stretch: Stretch, role: EntryRole): string | undefined =>
  stretch.entries.find(entry => entry.role === role)?.means;
