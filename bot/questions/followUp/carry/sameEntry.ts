import { wordsOf } from '../../../words/names.ts';
import { compact } from '../../candidate.ts';
import { asksCover, behindOf } from '../../frames/meetings/itemParts.ts';
import type { Parts } from '../../parts.ts';
import type { Facet, Where } from '../../query.ts';
import type { Sentence } from '../../sentence.ts';
import type { Last } from '../last.ts';
import type { Merged } from '../merge/merged.ts';
import { asksWhatItIs } from './asksWhatItIs.ts';

/** "is there a paper", "when is that", "what was the wording": asked of the one item or resolution spoken of. */
export function ofTheSameEntry(parts: Parts, last: Last, delta: Where): Merged | undefined {
  const { sentence } = parts;
  const { of } = last.query;
  const spoken = of === 'items' ? itemSpokenOf(last) : idsOf(last);
  // An entry that stands on the agenda alone has no name of its own: its number is told with what was asked.
  const where =
    spoken ?? (of === 'items' && last.ids.length === 1 && asksPlace(sentence) ? last.query.where : undefined);
  if ((of !== 'items' && of !== 'resolutions') || !where) return undefined;
  if (of === 'resolutions' && where.ids && isTold(parts, where.ids.values, delta))
    return { query: { ask: 'show', of, where }, named: 3, settled: true };
  if (Object.keys(delta).length > 0 || asksForSeveral(sentence)) return undefined;
  const facet: Facet | undefined =
    of === 'items' && sentence.has('facet', 'paper')
      ? 'paper'
      : of === 'resolutions' && sentence.has('facet', 'wording')
        ? 'wording'
        : undefined;
  const who =
    of === 'items' &&
    (sentence.has('ask', 'who', 'sponsor') || sentence.has('writing', 'author') || behindOf(sentence) !== undefined);
  const place = of === 'items' && asksPlace(sentence);
  const when = of === 'items' && sentence.has('ask', 'when');
  const isBare = sentence.tokens.filter(t => t.kind !== 'mark').length <= 2;
  const paper =
    of === 'items' &&
    ((sentence.has('ask', 'existence') && sentence.has('subject', 'items')) || (isBare && saysPaper(sentence)));
  const covers = of === 'items' && (asksCover(sentence) || asksWhatItIs(sentence) || sentence.has('paperKind'));
  const told = of === 'resolutions' && (asksPlace(sentence) || sentence.has('subject', 'discussed'));
  if (!facet && !who && !when && !paper && !place && !covers && !told && !sentence.has('ask', 'show')) return undefined;
  const ask = who ? 'who' : when ? 'when' : spoken ? 'show' : 'list';
  const behind = who ? behindOf(sentence) : undefined;
  return {
    query: { ask, of, where, ...compact({ facet: facet ?? behind ?? (paper ? ('paper' as const) : undefined) }) },
    named: 2,
    settled: told || behind !== undefined,
  };
}

/** "paper?", and not "item 6" or "items?" */
const saysPaper = (sentence: Sentence): boolean =>
  sentence.has('subject', 'items') && sentence.tokens.some(t => t.stem === 'paper' || t.stem === 'report');

/** "any verbal ones" asks for others of the agenda. */
const asksForSeveral = (sentence: Sentence): boolean =>
  sentence.has('paperKind') &&
  sentence.tokens.some(t => t.text === 'ones' || t.text === 'items' || t.text === 'papers');

/** "was there a discussion", "did they mention training" of one resolution: its wording or what was said has the words. */
function isTold({ sentence }: Parts, [id, ...others]: readonly string[], delta: Where): boolean {
  const resolution = sentence.knowledge.register.resolution(id ?? '');
  const words = Object.keys(delta).every(part => part === 'topic') ? (delta.topic?.split(' ') ?? []) : [];
  if (!resolution || others.length > 0 || words.length === 0) return false;
  const { rooting, resolutions } = sentence.knowledge;
  // "chief constables update?" is another one's title, though this one speaks of chief constables.
  if (resolutions.rank(words).some(match => match.id !== id && match.said >= 0.99)) return false;
  const told = `${resolution.text ?? ''} ${resolution.discussion ?? ''} ${resolution.discussion ? 'discussion discussed' : ''}`;
  const roots = new Set(rooting(wordsOf(told)));
  return rooting(words).every(root => roots.has(root));
}

const idsOf = ({ query, ids }: Last): Where | undefined =>
  query.where.ids ? { ids: query.where.ids } : ids.length === 1 ? { ids: { values: ids } } : undefined;

/** The one item spoken of: by its id, by its number on an agenda, or by what it is about. */
function itemSpokenOf({ query: { where }, ids }: Last): Where | undefined {
  const { meeting, agendaNumber, topic } = where;
  const named = (where.ids?.values ?? ids).filter(id => id.startsWith('meeting/') && id.split('/').length > 2);
  if (agendaNumber !== undefined && meeting) return { meeting, agendaNumber };
  if (named.length === 1) return { ids: { values: named } };
  return named.length === 0 && topic !== undefined ? compact({ meeting, topic }) : undefined;
}

/** Asked of the entry spoken of: no word of it is what another is about ("which number was it", "focus?"). */
export const asksOfEntry = (sentence: Sentence): boolean => asksPlace(sentence) || asksWhatItIs(sentence);

/** "what number on the agenda", "which item is it", "what number did the minutes print", "how is it numbered" */
const asksPlace = ({ tokens }: Sentence): boolean =>
  tokens.length <= PLACE_WORDS &&
  tokens.some((t, at) => {
    if (t.text === 'numbered' && tokens[at + 1]?.stem !== 'resolution') return true;
    const next = tokens.slice(at + 1, at + 3).filter(({ text }) => !['the', 'agenda'].includes(text));
    return ASKING_PLACE.has(t.text) && PLACE.has(next[0]?.stem ?? '');
  });
const ASKING_PLACE = new Set(['what', 'which', 'whats', 'agenda', 'item', 'resolution']);
const PLACE = new Set(['number', 'item', 'no']);
const PLACE_WORDS = 9;
