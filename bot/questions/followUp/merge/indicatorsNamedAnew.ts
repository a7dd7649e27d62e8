import { wordsOf } from '../../../words/names.ts';
import { matterOf } from '../../frames/indicators/indicatorMatter.ts';
import { asksShareBy } from '../../frames/indicators/indicators.ts';
import { asksDuration, SURE_ENOUGH } from '../../frames/indicators/names.ts';
import { softWords } from '../../matter.ts';
import type { Parts } from '../../parts.ts';
import type { Where } from '../../query.ts';
import type { Cues } from '../cues.ts';
import type { Last } from '../last.ts';

/** The indicators spoken of; after a list nothing but the one that was spoken of before it. */
export function idsSpokenOf({ query, ids, before = [] }: Last): Where['ids'] {
  const one = [ids, before].find(shown => shown.length === 1 && shown[0]?.startsWith('indicator/'));
  return query.where.ids ?? (one && { values: one });
}

/** "officers only", "just grade 1": of the indicators shown, those that are called so. */
export function narrowed(parts: Parts, last: Last, cues: Cues): string[] | undefined {
  const ones = parts.sentence.tokens.some(t => t.text === 'ones');
  const words = ones ? wordsOfOnes(parts) : matterOf(parts);
  if (!(cues.narrowing || ones) || last.ids.length < 2 || words.length === 0) return undefined;
  const among = parts.sentence.knowledge.indicators.rank(words).filter(m => last.ids.includes(m.id));
  const found = among.filter(m => m.said >= 0.99).map(m => m.id);
  return found.length > 0 && found.length < last.ids.length ? found : undefined;
}

/** "urban", "and rural" of the two response times: the one of a few shown, or of those it was picked from, that has the word. */
export function oneShown(parts: Parts, { ids, before = [] }: Last, cues: Cues): string[] | undefined {
  const words = matterOf(parts);
  if (words.length === 0 || !cues.fragment || cues.that || cues.those) return undefined;
  const ranked = parts.sentence.knowledge.indicators.rank(words).filter(m => m.said >= 0.99);
  const list = [ids, before].find(shown => shown.length > 1 && shown.length <= A_FEW && shown.every(isIndicator));
  const found = ranked.map(m => m.id).filter(id => list?.includes(id) && !(ids.length === 1 && ids[0] === id));
  return found.length === 1 ? found : undefined;
}

const A_FEW = 6;
const isIndicator = (id: string): boolean => id.startsWith('indicator/');

/** "the calls ones": also a word for a kind of figure says which. */
const wordsOfOnes = (parts: Parts): string[] =>
  softWords(parts.sentence).filter(
    w => parts.sentence.knowledge.indicators.has(w) && !parts.sentence.knowledge.lists.ofAnyFigure.has(w),
  );

/** The indicators named, with the last one's name in mind: "abandoned rate for that", "how long do they take". */
export function namedIn(parts: Parts, last: Last): string[] {
  const { indicators, register } = parts.sentence.knowledge;
  const records = register.records.indicators;
  const coded = parts.codes.indicators.flatMap(code => records.filter(i => i.code === code).map(i => i.id));
  if (coded.length > 0) return coded;
  const before = last.query.where.ids?.values ?? [];
  const context = before.flatMap(id =>
    records
      .filter(i => i.id === id)
      .flatMap(i => [i.name, ...i.aliases])
      .flatMap(wordsOf),
  );
  const hard = matterOf(parts);
  const months = new Set(parts.moments.flatMap(m => m.tokens).map(at => parts.sentence.tokens[at]?.text));
  const words =
    hard.length > 0
      ? hard
      : softWords(parts.sentence).filter(
          w => !months.has(w) && indicators.has(w) && !parts.sentence.knowledge.lists.ofAnyFigure.has(w),
        );
  if (words.length === 0) return [];
  const inContext = indicators.rank(words, [...softWords(parts.sentence), ...context]);
  const alone = indicators.rank(words, softWords(parts.sentence));
  const [said] = alone;
  const again = before.includes(inContext[0]?.id ?? '') && said && !before.includes(said.id) && hard.length > 0;
  // What was spoken of is not meant by the name of another one, though it has the word too.
  const isAnother = hard.length > 0 && said !== undefined && !before.includes(said.id);
  const ranked = again ? alone : isAnother ? inContext.filter(match => !before.includes(match.id)) : inContext;
  const best = ranked[0];
  const enough = hard.length > 0 ? SURE_ENOUGH : SURE_BY_CONTEXT;
  if (!best || best.score < enough || (hard.length === 0 && (before.includes(best.id) || best.covered < 0.99)))
    return [];
  const alike = ranked.filter(m => m.score >= best.score - 0.01 && m.said >= best.said - 0.01);
  const most = Math.max(...alike.map(m => m.words.size));
  const named = alike.filter(m => m.words.size === most).map(m => m.id);
  // "confidence" is all that one of them is called; "staff" after the PCSOs all that another of their table is.
  const tables = new Set(before.map(id => register.indicator(id)?.name.split(':')[0]));
  const isBeside = (id: string) => named.includes(id) || tables.has(register.indicator(id)?.name.split(':')[0]);
  const whole = alone.filter(m => m.said >= 0.99 && m.covered >= 0.99 && isBeside(m.id)).map(m => m.id);
  return whole.length === 1 ? whole : named;
}

const SURE_BY_CONTEXT = 0.75;
/** "what % of them find something", "days to deal with them": the percentage, or the time it takes, that goes with the number spoken of. */
export function siblingIn(parts: Parts, last: Last): string | undefined {
  const { indicators, register, rooting } = parts.sentence.knowledge;
  const { sentence } = parts;
  const ids = idsSpokenOf(last)?.values ?? [];
  const spokenOf = ids.length === 1 ? register.indicator(ids[0] ?? '') : undefined;
  const pointing = sentence.has('followUp', 'those', 'that', 'narrow');
  const matter = rooting(matterOf(parts));
  const asksPercent =
    sentence.has('unit', 'percent') || sentence.all('facet', 'change').some(said => asksShareBy(sentence, said));
  const unit = asksPercent ? 'percent' : asksDuration(sentence) ? 'days' : undefined;
  if (!spokenOf || unit === undefined || spokenOf.unit === unit || !(pointing || matter.length > 0 || unit === 'days'))
    return undefined;
  const own = new Set(rooting([spokenOf.name, ...spokenOf.aliases].flatMap(wordsOf)));
  const [best, second] = indicators
    .rank([spokenOf.name, ...spokenOf.aliases].flatMap(wordsOf), softWords(sentence))
    .filter(match => register.indicator(match.id)?.unit === unit);
  const says = best !== undefined && rooting(softWords(sentence)).some(root => best.words.has(root) && !own.has(root));
  // "how many % were positive" after stop and search: all that is said besides is what the sibling is called.
  const isAll = pointing || unit === 'days' || matter.every(root => best?.words.has(root));
  // What the sentence and the one spoken of say together is all that the sibling is called.
  const isWhole = best !== undefined && best.covered >= 0.99 && matter.every(root => best.words.has(root));
  return best && says && isAll && (best.said >= SIBLING || isWhole) && best.score > (second?.score ?? 0) + 0.02
    ? best.id
    : undefined;
}

const SIBLING = 0.55;

/**
 * "what share had a positive outcome" after stop and search: the words name an indicator of their own, and with what was spoken of another one
 * whole, which is meant.
 */
export function isNamedByContext(parts: Parts, last: Last, named: readonly string[]): boolean {
  const { indicators, register, rooting } = parts.sentence.knowledge;
  const words = matterOf(parts);
  const spokenOf = (idsSpokenOf(last)?.values ?? []).flatMap(id => register.indicator(id) ?? []);
  const context = spokenOf.flatMap(i => [i.name, ...i.aliases]).flatMap(wordsOf);
  if (words.length === 0 || named.length !== 1 || spokenOf.some(i => i.id === named[0])) return false;
  const match = indicators.rank(words, context).find(m => m.id === named[0]);
  const own = new Set(rooting(words));
  return (
    match !== undefined && match.said >= 0.99 && match.covered >= 0.99 && [...match.words].some(word => !own.has(word))
  );
}
