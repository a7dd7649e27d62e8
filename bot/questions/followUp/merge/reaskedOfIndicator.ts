import { wordsOf } from '../../../words/names.ts';
import { compact } from '../../candidate.ts';
import { asksAim } from '../../frames/indicators/aims.ts';
import { matterOf } from '../../frames/indicators/indicatorMatter.ts';
import type { Months } from '../../frames/indicators/months.ts';
import { asksTrend } from '../../frames/indicators/trend.ts';
import type { Parts } from '../../parts.ts';
import type { Facet, Query, Where } from '../../query.ts';
import { type Sentence, sentenceText } from '../../sentence.ts';
import type { Cues } from '../cues.ts';
import type { Last } from '../last.ts';
import { facetAsked } from './facetAsked.ts';
import { idsSpokenOf } from './indicatorsNamedAnew.ts';

/** What is asked of indicators next: which way they went, a part of their record, or their figure for the month named or spoken of. */
export function reasked(
  parts: Parts,
  last: Last,
  cues: Cues,
  ids: NonNullable<Where['ids']>,
  months: Months,
  renamed: boolean,
): Query {
  const { sentence } = parts;
  const where: Where = { ids };
  const since =
    sentence.tokens.some(t => t.text === 'since') && months.at.length === 1 ? sinceThen(parts, months.at) : undefined;
  if (asksWay(parts, months)) return trendOf(parts, last, where, since ?? months.at);
  if (since && !renamed)
    return { ask: last.query.ask === 'compare' ? 'compare' : 'trend', of: 'indicators', where, at: since };
  const facet = facetAsked(parts, ids) ?? changeAgain(parts, last, renamed, months);
  const ask = months.at.length === 0 && !facet && asksTrendAgain(parts, last, cues, renamed) ? 'trend' : 'figure';
  if (ask === 'trend') return { ask, of: 'indicators', where, ...compact({ at: last.query.at }) };
  const spokenOf = facet ? undefined : monthKept(parts, last, cues, ids.values, renamed);
  const at =
    months.at.length > 0 ? months.at : facet === 'change' && last.query.ask === 'trend' ? last.query.at : spokenOf;
  return { ask, of: 'indicators', where, ...compact({ at, facet }) };
}

const asksWay = (parts: Parts, { against }: Months): boolean =>
  (asksTrend(parts) && !asksAim(parts.sentence) && !parts.sentence.has('facet', 'base')) ||
  setAgainst(parts.sentence) ||
  (against === true && !parts.sentence.has('ask', 'count', 'howMuch'));

/** From the month named to the one spoken of, or between the two named. */
function trendOf({ sentence }: Parts, last: Last, where: Where, months: readonly string[]): Query {
  const [from] = months;
  const upTo = last.query.at?.at(-1) ?? sentence.knowledge.months.at(-1);
  const isFrom = months.length === 1 && from !== undefined && upTo !== undefined && from !== upTo;
  const at = months.length > 1 ? months : isFrom ? [from, upTo].sort() : undefined;
  return { ask: 'trend', of: 'indicators', where, ...compact({ at }) };
}

/** "urban?" after which way rural crime went: which way that did; "staff now", "what share had a positive outcome" asks for a number. */
function asksTrendAgain(parts: Parts, last: Last, cues: Cues, renamed: boolean): boolean {
  const { sentence } = parts;
  const isSame = sentence.has('time', 'sameMonth') || sentence.tokens.some(t => t.raw === 'same');
  const asked = renamed && !isSame ? (last.root?.ask ?? last.query.ask) : last.query.ask;
  const asksNumber =
    sentence.has('ask', 'count', 'howMuch') ||
    sentence.has('unit', 'figure') ||
    (renamed && (saysNow(parts) || asksAnew(parts, cues)));
  return asked === 'trend' && !asksNumber;
}

/** Another indicator is asked for at the month spoken of; "now", or a question of its own, is after the newest. */
function monthKept(
  parts: Parts,
  last: Last,
  cues: Cues,
  ids: readonly string[],
  renamed: boolean,
): readonly string[] | undefined {
  const isNow = saysNow(parts);
  const isSame = parts.sentence.has('time', 'sameMonth') && !isNow;
  const isBeside = cues.opening || cues.that || isAkin(parts, last, ids);
  const isAnother = renamed && last.query.ask === 'figure' && !isNow && !asksAnew(parts, cues) && isBeside;
  return isSame || isAnother ? last.query.at : undefined;
}

/** "urban?" after rural crime: called by a word of what was spoken of. "IOM offenders being monitored?" after first time entrants is a question of its own. */
function isAkin({ sentence }: Parts, last: Last, ids: readonly string[]): boolean {
  const { register, rooting } = sentence.knowledge;
  const roots = (of: readonly string[]) =>
    rooting(of.flatMap(id => register.indicator(id) ?? []).flatMap(({ name }) => wordsOf(name)));
  const spoken = new Set(roots(idsSpokenOf(last)?.values ?? last.ids));
  return roots(ids).some(root => spoken.has(root));
}

/** "by what percent", "as a percentage", "in numbers", "how many is that" after which way it went: by how much, which says both. */
function changeAgain(parts: Parts, { query }: Last, renamed: boolean, { at }: Months): Facet | undefined {
  const { sentence } = parts;
  // "how many was it in September" asks for the number itself.
  const isOfOneMonth = at.length === 1 && !sentence.has('unit') && !sentence.has('direction');
  const wasOfChange = query.ask === 'trend' || query.facet === 'change';
  const asksAmount =
    sentence.has('unit', 'percent', 'points') || sentence.has('ask', 'count', 'howMuch') || inNumbers(sentence);
  return wasOfChange && !renamed && !isOfOneMonth && asksAmount && matterOf(parts).length === 0 && !saysNow(parts)
    ? 'change'
    : undefined;
}

/** "in numbers", "as a number" */
const inNumbers = (sentence: Sentence): boolean =>
  /\b(in|as)( an?)?( actual| real| absolute)? numbers?\b/.test(sentenceText(sentence));

/** "and now" asks for the latest again. */
export const saysNow = ({ sentence }: Parts): boolean =>
  sentence.has('time', 'now') || sentence.tokens.some(t => t.text === 'now');

/** "what's gun crime", "what percentage had a positive outcome": a question of its own, which has the month of the one before only where it points back. */
const asksAnew = ({ sentence }: Parts, cues: Cues): boolean =>
  /^((and|n|so) )?how\b/.test(sentenceText(sentence)) ||
  OF_NOW.test(sentenceText(sentence)) ||
  (sentence.has('unit', 'percent') && !cues.that && !sentence.has('followUp', 'replace', 'those', 'narrow'));

const OF_NOW = /^wh?[ao]ts? (is|are)\b|^wh?[ao]ts\b|^(and |so )?(is|are|do|does) /;

/** From then to the newest. */
function sinceThen({ sentence }: Parts, [from]: readonly string[]): readonly string[] | undefined {
  const latest = sentence.knowledge.months.at(-1);
  return from !== undefined && latest !== undefined && from < latest ? [from, latest] : undefined;
}

/** "was that more than the year before" */
const setAgainst = (sentence: Sentence): boolean =>
  sentence.tokens.some(t => t.text === 'than') && sentence.has('relation', 'more', 'less');
