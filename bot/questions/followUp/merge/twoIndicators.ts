import { compact } from '../../candidate.ts';
import { matterOf } from '../../frames/indicators/indicatorMatter.ts';
import { monthsNamed } from '../../frames/indicators/months.ts';
import { asksTrend } from '../../frames/indicators/trend.ts';
import type { Parts } from '../../parts.ts';
import type { Facet } from '../../query.ts';
import type { Cues } from '../cues.ts';
import type { Last } from '../last.ts';
import { idsSpokenOf } from './indicatorsNamedAnew.ts';
import type { Merged } from './merged.ts';

/** "which of the two fell more": the indicator spoken of and the one spoken of before it. */
export function bothOf(parts: Parts, last: Last): Merged | undefined {
  const { sentence } = parts;
  const shown = last.ids.length === 2 ? last.ids : [...(last.before ?? []), ...last.ids];
  const ids = [...new Set(shown)].filter(id => id.startsWith('indicator/'));
  const more = sentence.tokens[0]?.text === 'which' && sentence.tokens.some(t => COMPARING.has(t.text));
  const pointed = sentence.has('ask', 'compare') && sentence.has('followUp', 'those');
  const isGap = sentence.tokens.some(t => t.text === 'gap') && matterOf(parts).every(word => APART.has(word));
  const apart = isGap || (last.query.ask === 'compare' && sentence.tokens.some(t => APART.has(t.text)));
  // "both in september", "exceptions, either?"
  const isPair =
    sentence.has('followUp', 'both') || (matterOf(parts).length === 0 && sentence.tokens.some(t => PAIR.has(t.text)));
  if (ids.length !== 2 || !(isPair || pointed || more || apart)) return undefined;
  const level = sentence.tokens.some(t => ['higher', 'lower', 'bigger', 'smaller', 'gap'].includes(t.text));
  // "which is lower" is of the figures, "which had the bigger drop" of how they went.
  const way = sentence.all('direction').some(({ key }) => key !== 'higher' && key !== 'lower');
  const change = way || (!level && (sentence.has('facet', 'change') || asksTrend(parts)));
  const facet: Facet | undefined = change ? 'change' : undefined;
  // "are they both exceptions"
  if (sentence.has('flag', 'exception'))
    return { query: { ask: 'list', of: 'indicators', where: { ids: { values: ids }, exception: true } }, named: 3 };
  const { at } = monthsNamed(parts, last.query.at?.at(-1));
  // "both of them in December" asks for two figures, and compares nothing.
  if (at.length === 1 && !change && !more && !sentence.tokens.some(t => COMPARING.has(t.text) || t.stem === 'compare'))
    return { query: { ask: 'figure', of: 'indicators', where: { ids: { values: ids } }, at }, named: 3 };
  return {
    query: { ask: 'compare', of: 'indicators', where: { ids: { values: ids } }, ...compact({ facet }) },
    named: 3,
  };
}

const PAIR = new Set(['both', 'either']);

/** "and the gap" between two that were set side by side. */
const APART = new Set(['gap', 'difference', 'apart']);

const COMPARING = new Set(
  'more most less least higher highest lower lowest bigger biggest smaller better best worse worst quicker faster slower'.split(
    ' ',
  ),
);

/** "put gun crime beside it", "how does that compare with robbery": the indicator spoken of and the one named. */
export function besideIt(parts: Parts, last: Last, cues: Cues, named: readonly string[]): Merged | undefined {
  const spoken = idsSpokenOf(last)?.values ?? [];
  const isAsked = parts.sentence.has('ask', 'compare') && cues.that && spoken.length === 1;
  if (!isAsked || named.length !== 1 || named.includes(spoken[0] ?? '')) return undefined;
  const where = { ids: { values: [...spoken, ...named] } };
  return { query: { ask: 'compare', of: 'indicators', where }, named: 3 };
}
