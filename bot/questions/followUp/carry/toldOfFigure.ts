import { wordsOf } from '../../../words/names.ts';
import { stem } from '../../../words/searchWords.ts';
import { type Candidate, candidate, compact } from '../../candidate.ts';
import { hardWords } from '../../matter.ts';
import type { Parts } from '../../parts.ts';
import type { Query } from '../../query.ts';
import { means } from '../../stretches/spans.ts';
import type { Cues } from '../cues.ts';
import type { Last } from '../last.ts';

/**
 * "which service was hit worst", "when does it start building", "when do the cars start": asked of the one indicator, line of money or resolution that was
 * shown, whose commentary, note or discussion has the words and which nothing else is called by.
 */
export function toldOfFigure(parts: Parts, last: Last, cues: Cues): Candidate | undefined {
  const { sentence } = parts;
  const { register, rooting, everyday, finance, indicators } = sentence.knowledge;
  const [id = '', ...others] = last.ids;
  const indicator = register.indicator(id);
  const line = register.records.finance.find(one => one.id === id);
  const told = indicator?.commentary ?? line?.note ?? register.resolution(id)?.discussion;
  if (!told || others.length > 0 || cues.else || asksOther(parts, last, cues)) return undefined;
  const known = new Set(rooting(wordsOf(told)));
  const skip = new Set(parts.moments.flatMap(m => m.tokens));
  const said = hardWords(sentence, { hard: [], skip }).filter(word => /\p{L}/u.test(word));
  const heavy = said.filter(word => !everyday.light.has(stem(word)));
  const words = heavy.length > 0 ? heavy : said;
  const found = words.filter(word => rooting([word]).every(root => known.has(root))).length;
  // "hit worst" ranks what is told of.
  const isTold = found > 0 && (found === words.length || sentence.has('superlative'));
  const isCalled = [indicators, finance].some(names => (names.rank(words)[0]?.covered ?? 0) >= CALLED) && !cues.that;
  if (!isTold || isCalled) return undefined;
  const about = indicator && !sentence.has('superlative') ? words.join(' ') : undefined;
  const query: Query = {
    ask: indicator || line ? 'figure' : 'show',
    of: indicator ? 'indicators' : line ? 'finance' : 'resolutions',
    where: { ids: { values: [id] } },
    ...compact({
      facet: about !== undefined ? ('told' as const) : indicator || line ? ('why' as const) : undefined,
      about,
    }),
  };
  return candidate(query, [['told of what was shown', TOLD, true]]);
}

/** So much of a name makes it the one that is meant. */
const CALLED = 0.7;

/** More than what the words of another record's name come to. */
const TOLD = 10;

/** No question word opens it, or it says what is asked of other records. */
function asksOther({ sentence, themes, plans, statuses, codes }: Parts, { query }: Last, cues: Cues): boolean {
  // "vehicle offences?" after what was told of robbery
  const isAgain = query.facet === 'told' && (cues.fragment || cues.opening);
  const [first = '', second = ''] = sentence.tokens.map(t => t.text).filter(text => !LEADING.has(text));
  const names = themes.tokens.size + codes.at.size > 0 || (plans ?? statuses) !== undefined;
  return (
    (!ASKING.has(first) && !isAgain) ||
    (second === 'about' && !isAgain) ||
    names ||
    sentence.stretches.some(s => means(s, 'subject') && !means(s, 'subject', 'sources', 'finance')) ||
    (sentence.has('unit') && !isAgain) ||
    sentence.has('ask', 'lead', 'sponsor', 'define', 'history', 'compare')
  );
}

const LEADING = new Set(['and', 'n', 'so', 'ok', 'but']);
const ASKING = new Set('what which who where when how why did was were does is has whats hows wheres whens'.split(' '));
