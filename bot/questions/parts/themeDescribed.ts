import type { Sentence } from '../sentence.ts';
import { means, type Stretch } from '../stretches/spans.ts';

/** The theme that words of its name describe, with the places of the words. */
export interface DescribedTheme {
  readonly ids: readonly string[];
  readonly tokens: readonly number[];
}

/** A theme by its name in other words, by a word of it after "the theme on", or by most of it beside a colour. */
export const themeDescribed = (sentence: Sentence): DescribedTheme | undefined =>
  looselyNamed(sentence) ?? describedAs(sentence) ?? partlyNamed(sentence);

/** The word theme, also as "them 2" says it. */
export const themeWords = (sentence: Sentence): readonly Stretch[] =>
  sentence.stretches.filter(
    s => means(s, 'subject', 'themes') || (s.key === 'them' && sentence.tokens[s.to]?.kind === 'number'),
  );

/**
 * A theme's full name in other forms of its words: "activities to protect people from harm". Beside a filter its short name too:
 * "what did the partners do on drugs n alcohol".
 */
function looselyNamed(sentence: Sentence): DescribedTheme | undefined {
  const { rootOfWord, themeNames } = sentence.knowledge;
  const roots = sentence.tokens.map(t => (t.kind === 'word' ? rootOfWord(t.text) : ''));
  const filtered = sentence.has('leadGroup') || sentence.has('status') || sentence.has('subject', 'activities');
  for (const { roots: name, ids, isFull } of themeNames) {
    if ((!isFull && !filtered) || name.length < (isFull ? FEWEST_WORDS : FEWEST_SHORT)) continue;
    const tokens = togetherIn(roots, name);
    if (tokens) return { ids, tokens };
  }
  return undefined;
}

/** "the theme on the justice process": words of the name of one theme, after the word theme and what leads them in. */
function describedAs(sentence: Sentence): DescribedTheme | undefined {
  const { rootOfWord, themeNames } = sentence.knowledge;
  const led = themeWords(sentence).find(({ to }) => LEADING_IN.has(sentence.tokens[to]?.text ?? ''));
  if (!led) return undefined;
  const matter: { at: number; root: string }[] = [];
  for (let at = led.to + 1; at < sentence.tokens.length; at++) {
    const token = sentence.tokens[at];
    const root = token?.kind === 'word' ? rootOfWord(token.text) : '';
    if (token && LINKING.has(token.text)) continue;
    const roots = [...matter.map(m => m.root), root];
    if (!themeNames.some(name => roots.every(r => r !== '' && name.roots.includes(r)))) break;
    matter.push({ at, root });
  }
  const ids = themeNames.filter(({ roots }) => matter.every(m => roots.includes(m.root))).flatMap(name => name.ids);
  return matter.length === 0 ? undefined : { ids: [...new Set(ids)], tokens: matter.map(m => m.at) };
}
/** "helping victims - whats on track": most of a theme's name beside a colour or a mark, where nothing else stands with it. */
function partlyNamed(sentence: Sentence): DescribedTheme | undefined {
  const { rootOfWord, themeNames } = sentence.knowledge;
  const inForce = sentence.context.planInForce;
  if (!sentence.has('status') && !sentence.has('flag', 'exception', 'pending')) return undefined;
  const roots = sentence.tokens.map(t => (t.kind === 'word' ? rootOfWord(t.text) : ''));
  for (const { roots: name, ids } of themeNames) {
    const at = roots.flatMap((root, place) => (root !== '' && name.includes(root) ? [place] : []));
    const [from = 0, to = 0] = [at[0], at.at(-1)];
    const isTogether = sentence.tokens.slice(from, to).every((t, i) => at.includes(from + i) || LINKING.has(t.text));
    const share = new Set(at.map(place => roots[place])).size / name.length;
    const isOfEarlierPlan = !sentence.has('status') && !ids.some(id => id.startsWith(`${inForce}/`));
    if (isOfEarlierPlan) continue;
    if (at.length >= FEWEST_SHORT && share >= MOST_OF_IT && isTogether && standsAlone(sentence, from, to))
      return { ids, tokens: at };
  }
  return undefined;
}
const MOST_OF_IT = 0.6;

/** What a word says of a matter. */
const OF_MATTER = new Set<string>(['everyday', 'synonym', 'indicator', 'keyword', 'item']);

/** What stands right beside says no more of the matter: "helping victims of burglary" is no theme. */
function standsAlone({ stretches, tokens }: Sentence, from: number, to: number): boolean {
  const isOfIt = (stretch: Stretch | undefined): boolean =>
    stretch !== undefined &&
    tokens[stretch.from]?.kind !== 'mark' &&
    stretch.entries.every(({ role }) => OF_MATTER.has(role));
  const after = stretches.find(s => s.from === to + 1);
  // "hate crime and ASB": a word out of another name.
  const isPartOfName = stretches.some(s => s.from < from && from < s.to);
  return (
    !isPartOfName &&
    !isOfIt(stretches.find(s => s.to === from)) &&
    !isOfIt(after) &&
    !(after !== undefined && tokens[after.from]?.text === 'of')
  );
}

const LEADING_IN = new Set(['on', 'about', 'around', 'for', 'covering', 'regarding', 'concerning']);
const LINKING = new Set(['the', 'and', 'of', 'to', 'n', 'our']);

/** The places of all the words, where they stand together, small words between them. */
function togetherIn(roots: readonly string[], words: readonly string[]): number[] | undefined {
  const reach = words.length + 2;
  for (const [from, root] of roots.entries()) {
    if (!words.includes(root)) continue;
    const near = roots.slice(from, from + reach);
    if (!words.every(word => near.includes(word))) continue;
    const last = Math.max(...words.map(word => near.indexOf(word)));
    return near.slice(0, last + 1).map((_, i) => from + i);
  }
  return undefined;
}

/** A name of fewer words is too easily said by chance. */
const FEWEST_WORDS = 3;
const FEWEST_SHORT = 2;
