import type { Token } from '../../../words/tokens.ts';
import { type Candidate, candidate } from '../../candidate.ts';
import { monthsNamed } from '../../frames/indicators/months.ts';
import { asksAt } from '../../frames/meetings/attendance.ts';
import { hardWords } from '../../matter.ts';
import { numberAt } from '../../parts/numbers.ts';
import type { Parts } from '../../parts.ts';
import type { Query } from '../../query.ts';
import { sentenceText } from '../../sentence.ts';
import { means, meansOne } from '../../stretches/spans.ts';
import type { Cues } from '../cues.ts';
import type { Last } from '../last.ts';
import { askedThere, OF_SOMEBODY } from '../step/askedThere.ts';
import { orderOf, shownTogether } from '../step/place.ts';
import { placeOfId } from '../step/steppedFrom.ts';
import { nounAt } from '../step/stepWords.ts';
import { subjectOf } from '../subject.ts';
import { singledOut } from './amongShown.ts';
import { anotherDescribed, describedId } from './described.ts';
import { numberedResolution } from './numberedResolution.ts';
import { pickedFrom } from './pickedFrom.ts';
import { pickedGroup } from './pickedGroup.ts';
import { placeInPart } from './placeInPart.ts';
import { pointedSpan } from './pointedSpan.ts';
import { severalPicked } from './several.ts';
import { thoseSo } from './thoseSo.ts';

/** "the second one", "read me the last one", "the green one": one record of those shown, or some of them. */
export function pickedCandidates(parts: Parts, last: Last, cues: Cues): Candidate[] {
  const group = pickedGroup(parts, last, placeOf(parts));
  if (group) return [group];
  const ids =
    severalPicked(parts, pickedFrom(parts, last)) ??
    singledOut(parts, last, ofItsKind(last, pickedFrom(parts, last))) ??
    one(pickedId(parts, last) ?? describedId(parts, last) ?? anotherDescribed(parts, last, cues));
  const [id] = ids ?? [];
  if (ids === undefined || id === undefined) return beyondList(parts, last);
  const query = askedOfPicked(parts, last, cues, ids);
  return query
    ? [
        candidate(query, [
          ['picks', 12, true],
          ['shown', 0.6, parts.sentence.has('ask', 'show')],
          ['points back', 0.5, cues.any],
        ]),
      ]
    : [];
}

/** What stands on an agenda alone is shown by its meeting, which is none of the papers. */
const ofItsKind = ({ query: { of } }: Last, ids: readonly string[]): readonly string[] =>
  of === 'items' ? ids.filter(id => subjectOf(id) !== 'meetings') : ids;

function askedOfPicked(parts: Parts, last: Last, cues: Cues, ids: readonly string[]): Query | undefined {
  const { sentence } = parts;
  const [place, ...more] = ids.flatMap(id => placeOfId(id) ?? []);
  if (place && more.length > 0) {
    const together = shownTogether([place, ...more], sentence.knowledge.register);
    return sentence.has('ask', 'who') && OF_SOMEBODY.has(place.kind) ? { ...together, ask: 'who' } : together;
  }
  const of = subjectOf(ids[0] ?? '');
  if (!place) return of && { ask: 'show', of, where: { ids: { values: ids } } };
  const asked = askedThere(parts, last, cues, { place, span: pointedSpan(sentence) });
  return { ...asked, ...monthKept(parts, last, asked) };
}

/** A figure is of the month whose figures were shown: "the second one in June", else those of the list. */
function monthKept(parts: Parts, { query }: Last, { of, ask, at }: Query): Pick<Query, 'at'> {
  if (of !== 'indicators' || ask !== 'figure' || at !== undefined) return {};
  const said = monthsNamed(parts).at;
  const shown = query.of === 'indicators' && query.ask === 'figure' && query.at?.length === 1 ? query.at : undefined;
  return said.length > 0 ? { at: said } : shown ? { at: shown } : {};
}

const one = (id: string | undefined): readonly string[] | undefined => (id === undefined ? undefined : [id]);

/** "the third" of two: there is none, and the list is offered. */
function beyondList(parts: Parts, last: Last): Candidate[] {
  const list = pickedFrom(parts, last);
  const place = placeOf(parts);
  const number = place === undefined ? Number.NaN : Number(place);
  const of = list.length === 0 && place !== undefined ? last.query.of : subjectOf(list[0] ?? '');
  const short = parts.sentence.tokens.filter(t => t.kind !== 'mark').length <= SHORT_PICK;
  if (!of || !short || !(number > list.length || list.length === 0)) return [];
  const what = list.length === 0 ? 'any in that list' : `number ${number} in a list of ${list.length}`;
  return [
    candidate({ ask: 'list', of, where: last.query.where }, [['picks', 10, true]], {
      unknown: { what, offers: list.slice(0, MOST_OFFERS) },
    }),
  ];
}

const SHORT_PICK = 6;
const MOST_OFFERS = 3;

/** The place in a list that the sentence names: "3", "-1". A step to the next one is none. */
function placeOf({ sentence }: Parts, isFigure = false): string | undefined {
  if (sentence.has('month') && !isFigure) return undefined;
  const stretch = sentence.first('ordinal');
  const ranks = stretch !== undefined && (numberAt(sentence, stretch.to) ?? 0) > 1;
  // "The last one of the year" is a meeting, whatever was shown of one.
  const next = sentence.stretches.find(s => s.from === stretch?.to);
  const other = (next && means(next, 'subject', 'plans', 'meetings', 'themes')) || sentence.has('time', 'thisYear');
  const place = stretch && !ranks && !other ? meansOne(stretch, 'ordinal') : undefined;
  return place === 'next' || place === 'previous' ? undefined : place;
}

function pickedId(parts: Parts, last: Last): string | undefined {
  const { sentence } = parts;
  // "what changed since the last one" names a time.
  if (/\b(was|were|is) (he|she|they)\b|\b(since|than) the last\b/.test(sentenceText(sentence)) || asksAt(parts))
    return undefined;
  const inPart = placeInPart(parts, last);
  if (inPart !== undefined) return inPart;
  const said = wordsSaid(parts);
  const isOfFigures =
    pickedFrom(parts, last).length > 1 && pickedFrom(parts, last).every(id => id.startsWith('indicator/'));
  const place = placeOf(parts, isOfFigures);
  if (place === '-1') return lastOf(parts, last);
  if (place === 'middle') return middleOf(pickedFrom(parts, last));
  if (place !== undefined) return thoseMeant(parts, pickedFrom(parts, last)).at(position(Number(place)));
  const numbered = sentence.tokens.findIndex(t => t.text === 'number');
  const number = numbered < 0 ? undefined : numberAt(sentence, numbered + 1);
  if (number !== undefined && said.split(' ').length <= 4) return pickedFrom(parts, last)[number - 1];
  const resolution = numberedResolution(parts, last);
  if (resolution !== undefined) return resolution;
  return saysLast(parts, said, last) ? lastOf(parts, last) : undefined;
}

/** "the second green", "the third theme 3 paper": a place among those of the list that are so. "Is the second green" asks it of the second. */
function thoseMeant(parts: Parts, list: readonly string[]): readonly string[] {
  const { tokens, knowledge } = parts.sentence;
  const from = parts.sentence.first('ordinal')?.to ?? tokens.length;
  const end = tokens.findIndex((t, at) => at >= from && (t.kind === 'mark' || t.text === 'one'));
  const said = tokens.slice(from, end < 0 ? undefined : end);
  const of = subjectOf(list[0] ?? '');
  const so = of && !knowledge.lists.asksWhether.has(tokens[0]?.text ?? '') ? thoseSo(parts, said, of) : undefined;
  return so ? list.filter(id => so.has(id)) : list;
}

/** "the last", and "the last paper" of papers; the last meeting is the one that was held. */
function saysLast({ sentence }: Parts, said: string, { ids }: Last): boolean {
  const noun = sentence.tokens.findIndex(t => t.text === 'last') + 1;
  const kind = noun > 0 && ids.length > 1 ? nounAt(sentence, noun) : undefined;
  const isOfList = kind !== 'meetings' && kind === subjectOf(ids[0] ?? '');
  const one = isOfList ? said.replace(`last ${sentence.tokens[noun]?.text}`, 'last one') : said;
  const hard = isOfList ? (['unit'] as const) : (['subject', 'unit'] as const);
  return LAST_OF_LIST.test(one) && hardWords(sentence, { hard }).length === 0;
}

/** "the last", "open the last of those", "the last one on the list". */
const LAST_OF_LIST =
  /(?:^(?:and |n |ok |now )?|\bthe )last(?: one)?(?: (?:of|in|on) (?:those|them|these|the list|the lot|that list))?(?: please| pls| then| too)*$/;

/** Where one was shown, "the last one" is that of the year's meetings, of its agenda, or of what its meeting resolved. */
const OF_ORDER: ReadonlySet<string> = new Set(['meetings', 'items', 'resolutions']);

/** The last of the list that was shown. */
function lastOf(parts: Parts, last: Last): string | undefined {
  const list = pickedFrom(parts, last);
  const only = list.length === 1 ? placeOfId(list[0]) : undefined;
  const isAmongOthers = only !== undefined && OF_ORDER.has(only.kind);
  return isAmongOthers ? orderOf(only.kind, only.id, parts.sentence.knowledge.register).at(-1) : list.at(-1);
}

/** The words of the first clause, which says which one: "the last one, what's the detail". */
function wordsSaid({ sentence: { tokens } }: Parts): string {
  const end = tokens.findIndex((t, at) => at > 0 && t.kind === 'mark');
  return textOf(tokens.slice(0, end < 0 ? undefined : end));
}

const textOf = (tokens: readonly Token[]): string =>
  tokens
    .filter(t => t.kind !== 'mark')
    .map(t => t.text)
    .join(' ');

/** "the middle one" of three, of five. */
const middleOf = (list: readonly string[]): string | undefined =>
  list.length % 2 === 1 && list.length > 1 ? list[(list.length - 1) / 2] : undefined;

const position = (place: number): number => (place > 0 ? place - 1 : place);
