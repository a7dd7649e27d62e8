import { wordsOf } from '../../words/names.ts';
import type { Token } from '../../words/tokens.ts';
import type { Knowledge } from '../knowledge.ts';

/**
 * The sentence without a clause that only says again, by name, what is called by its number beside it: "theme 7, spending money wisely, …", "pledge 2, better services
 * for victims". Such a name is neither a topic nor anything else besides.
 */
export function withoutRepeatedNames(
  tokens: readonly Token[],
  isInName: (at: number) => boolean,
  knowledge: Knowledge,
): readonly Token[] {
  const names = namesNumbered(tokens, knowledge);
  if (names.length === 0) return tokens;
  const kept: Token[] = [];
  for (let from = 0; from < tokens.length; ) {
    const end = tokens.findIndex((t, at) => at > from && t.kind === 'mark' && !isInName(at));
    const to = end < 0 ? tokens.length : end;
    const clause = tokens.slice(from, to);
    if (!repeats(clause, names, knowledge)) kept.push(...clause);
    from = to;
  }
  return kept.length === 0 || kept.length === tokens.length ? tokens : kept;
}

/** The roots of the names of every theme and pledge that stands here by its number. */
function namesNumbered(tokens: readonly Token[], knowledge: Knowledge): ReadonlySet<string>[] {
  const { plans, pledges } = knowledge.register.records;
  return tokens.flatMap((token, at) => {
    const before = tokens[at - 1]?.stem ?? '';
    const number = Number(token.text);
    const named =
      THEME.has(before) && Number.isInteger(number)
        ? plans.flatMap(plan =>
            plan.themes.filter(t => t.number === number).flatMap(t => [t.name, t.shortName, ...t.aliases]),
          )
        : pledges
            .filter(p => (before === 'pledge' && `PL${token.text}` === p.code) || token.text === p.code)
            .map(p => p.name);
    return named.map(name => new Set(wordsOf(name).map(knowledge.rootOfWord)));
  });
}

const THEME = new Set(['theme', 'priority', 'th']);

/** Two words at least, all of them of one name, but for small ones. */
function repeats(clause: readonly Token[], names: readonly ReadonlySet<string>[], knowledge: Knowledge): boolean {
  const words = clause.filter(t => t.kind !== 'mark');
  if (words.length < FEWEST || words.some(t => t.kind !== 'word')) return false;
  const roots = words.map(t => ({ root: knowledge.rootOfWord(t.text), isSmall: SMALL.has(t.text) }));
  const telling = roots.filter(({ isSmall, root }) => !isSmall && root !== '');
  return telling.length >= FEWEST && names.some(name => telling.every(({ root }) => name.has(root)));
}

const FEWEST = 2;
const SMALL = new Set('the a an and of for your our in to with from on one thing theme'.split(' '));
