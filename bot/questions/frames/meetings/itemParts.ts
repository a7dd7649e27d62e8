import { choose, isTurned } from '../../parts/negation.ts';
import { numberAt, numbersFrom } from '../../parts/numbers.ts';
import type { Parts } from '../../parts.ts';
import type { PaperKind, Where } from '../../query.ts';
import { type Sentence, sentenceText } from '../../sentence.ts';
import { means, meansOne, type Stretch } from '../../stretches/spans.ts';
import type { Topic } from '../../topic.ts';
import { bodyOnDay } from './bodyOnDay.ts';
import { leftOver } from './datedMeeting.ts';
import { meetingsNamed, nextMeeting } from './names.ts';

/** "item 7", "items 5 and 6", "agenda item number 7", "agenda 19 May, no. 12". */
export function agendaNumber(parts: Parts): readonly string[] | undefined {
  const { sentence, moments } = parts;
  const dated = new Set(moments.flatMap(m => m.tokens));
  const stretches = sentence
    .all('subject', 'items')
    .filter(s => sentence.tokens.slice(s.from, s.to).some(t => t.stem === 'item' || t.stem === 'agenda'));
  for (const stretch of stretches) {
    const isNamed = ['number', 'no', 'item'].includes(sentence.tokens[stretch.to]?.text ?? '');
    const at = isNamed ? stretch.to + 1 : stretch.to;
    const next = dated.has(at) ? numberSaid(sentence, dated) : at;
    const numbers = next < 0 ? [] : numbersFrom(sentence, next).filter(({ at: n }) => !dated.has(n));
    const [number, ...others] = numbers.map(({ value }) => value).filter(value => value < MOST);
    if (number === undefined) continue;
    return others.length > 0 ? [number, ...others].map(String) : [stepped(sentence, stretch, number)];
  }
  const opening = numbersFrom(sentence, 0);
  if (opening.length > 0 && isOnAgenda(sentence, opening.at(-1)?.at ?? 0)) return opening.map(n => String(n.value));
  const one = numberOnAgenda(sentence) ?? placeOnAgenda(parts);
  return one === undefined ? undefined : [one];
}

/** "the first item on the May agenda", "last item": its number, where the meeting has a numbered agenda. */
function placeOnAgenda(parts: Parts): string | undefined {
  const { tokens, knowledge } = parts.sentence;
  const at = tokens.findIndex(
    ({ text }, n) =>
      PLACES[text] !== undefined && /^(agenda )?item( |$)/.test(`${tokens[n + 1]?.text} ${tokens[n + 2]?.text}`),
  );
  const place = at < 0 ? undefined : PLACES[tokens[at]?.text ?? ''];
  const [meeting] = meetingsNamed(parts).meeting?.values ?? [];
  const id = meeting ?? (tokens.some(t => t.text === 'agenda') ? nextMeeting(parts) : undefined);
  const agenda = knowledge.register.records.meetings.find(m => m.id === id)?.agenda ?? [];
  return place === undefined ? undefined : agenda.at(place)?.number?.toString();
}

const PLACES: Readonly<Record<string, number>> = { first: 0, opening: 0, last: -1, final: -1, closing: -1 };

const MOST = 100;

/** "number 9 on the agenda" */
function numberOnAgenda(sentence: Sentence): string | undefined {
  const { tokens } = sentence;
  const at = tokens.findIndex(({ text }, n) => (text === 'number' || text === 'no') && isOnAgenda(sentence, n + 1));
  return at < 0 ? undefined : numberAt(sentence, at + 1)?.toString();
}

/** "9 on the agenda", "5 and 6 of the May agenda" */
const isOnAgenda = ({ tokens }: Sentence, at: number): boolean =>
  ['on', 'of'].includes(tokens[at + 1]?.text ?? '') && tokens.slice(at + 2, at + 5).some(t => t.text === 'agenda');

/** "no. 12", apart from the word "agenda". */
const numberSaid = ({ tokens }: Sentence, dated: ReadonlySet<number>): number =>
  tokens.findIndex(
    (t, at) =>
      t.kind === 'number' &&
      !dated.has(at) &&
      [tokens[at - 1]?.text, tokens[at - 2]?.text].some(text => text === 'no' || text === 'number' || text === 'item'),
  );

/** "what follows item 6" is item 7. */
function stepped(sentence: Sentence, { from }: Stretch, number: number): string {
  const before = sentence.stretches.find(s => s.to === from);
  const step =
    before && means(before, 'relation', 'after') ? 1 : before && means(before, 'relation', 'before') ? -1 : 0;
  return String(number + step);
}

const PAPER_KINDS: readonly PaperKind[] = ['verbal', 'written', 'presentation', 'consideration', 'information'];

/** "which papers are verbal", "the ones for consideration": said of several items, where nothing names one of them. */
export function paperKindOf(
  parts: Parts,
  topic: Topic | undefined,
  number: readonly string[] | undefined,
): Where['paperKind'] {
  const { sentence } = parts;
  const several =
    // "who's doing the verbal": whoever gives those that are
    sentence.has('ask', 'list', 'count', 'existence', 'all', 'who') ||
    sentence.has('followUp', 'narrow') ||
    sentence.all('subject', 'items').some(s => sentence.tokens.slice(s.from, s.to).some(t => t.stem !== t.text));
  if (topic !== undefined || number !== undefined || !several) return undefined;
  return choose(
    sentence.all('paperKind').flatMap(stretch => {
      const value = PAPER_KINDS.find(kind => means(stretch, 'paperKind', kind));
      const turned = isTurned(sentence, stretch, s => means(s, 'paperKind'));
      return value === undefined ? [] : [{ value, turned }];
    }),
  );
}

/** "verbal or written", "information or decision?": of which of two kinds a paper is. */
export const asksWhichKind = (sentence: Sentence): boolean =>
  sentence.all('paperKind').length > 1 || sentence.all('paperKind').some(({ key }) => key.includes(' or '));

export function authorOf(parts: Parts): Where['author'] {
  const { sentence } = parts;
  const body = bodyOnDay(parts);
  if (body !== undefined) return { values: [body], ...(isLeftOut(sentence) && { except: true as const }) };
  if (!sentence.has('subject', 'items') && !sentence.has('writing', 'author')) return undefined;
  // "the OPCC is to write, rather than the Force"
  const named = sentence.all('author');
  const stretch = named.find(author => !isTurnedAuthor(sentence, author)) ?? named[0];
  if (!stretch) return undefined;
  const said = sentence.tokens[stretch.from - 1]?.text ?? '';
  const after = sentence.tokens[stretch.to]?.text ?? '';
  const owned =
    (sentence.has('writing', 'author') && !sentence.has('ask', 'who')) ||
    ['by', 'from', 'the'].includes(said) ||
    stretch.key.startsWith('the ') ||
    meansOne(stretch, 'author') === 'none' ||
    ['write', 'writes', 'paper', 'papers', 'item', 'items', 'authored'].includes(after);
  const value = meansOne(stretch, 'author');
  return owned && value !== undefined
    ? { values: [value], ...(isTurnedAuthor(sentence, stretch) && { except: true as const }) }
    : undefined;
}

/** "papers not written by the Force" */
const isTurnedAuthor = (sentence: Sentence, author: Stretch): boolean =>
  isTurned(sentence, author, s => means(s, 'author') || means(s, 'writing', 'author'));
const isLeftOut = (sentence: Sentence): boolean =>
  sentence.all('author').some(author => isTurnedAuthor(sentence, author));

/** "who sponsors the rural crime report", "who should I contact about it": of those behind a paper, which is asked for. */
export function behindOf(sentence: Sentence): 'sponsor' | 'contact' | undefined {
  if (sentence.has('ask', 'sponsor')) return 'sponsor';
  return sentence.has('facet', 'contact') ? 'contact' : undefined;
}

/**
 * Who of those behind a paper is asked for: of the paper that is named, or of somebody's own ("who sponsors her paper").
 * "Who is the author of items sponsored by DCC Barber" asks for another.
 * @param isNamed whether a paper is named by what it is about or its number
 * @param mine whose papers are asked about
 */
export function behindAsked(
  sentence: Sentence,
  isNamed: boolean,
  mine: readonly string[] | undefined,
): 'sponsor' | 'contact' | undefined {
  if (mine === undefined) return isNamed ? behindOf(sentence) : undefined;
  const isTheirs = sentence.has('ask', 'who') && sentence.has('subject', 'items');
  return isTheirs && !sentence.all('ask', 'sponsor').some(s => s.key === 'sponsored by')
    ? behindOf(sentence)
    : undefined;
}

/** "what will it cover", "the focus of the paper": what is planned for it. */
export const asksCover = (sentence: Sentence): boolean =>
  sentence.has('writing', 'cover') || sentence.tokens.some(t => t.stem === 'cover');

/** "what number is the performance report", "which item on the agenda is rural crime": its place, and not how many there are. */
export const asksNumber = (sentence: Sentence): boolean =>
  /\b(what|which|whats the) (agenda )?(number|no|item( number)?)( on the agenda)? (is|was|does|are|for|will|of)\b|^(and )?(the )?(agenda |item )?(number|no) (of|for) the\b/.test(
    sentenceText(sentence),
  );

/** "how many items across all the meetings" */
export const saysAllMeetings = (sentence: Sentence): boolean =>
  sentence.tokens.some(t => t.text === 'meetings' || t.text === 'agendas') &&
  (sentence.has('ask', 'all') || sentence.has('followUp', 'overall'));

/** "everything planned for the September meeting", "all there is for July": what comes to it, where a single meeting is named. */
export function saysAllOfIt(parts: Parts): boolean {
  const { sentence } = parts;
  const named = meetingsNamed(parts).meeting?.values ?? [];
  const isAtIt = sentence.has('subject', 'meetings') || sentence.has('doing', 'work');
  const says = sentence.all('ask', 'all').some(({ key }) => EVERYTHING.test(key));
  return named.length === 1 && isAtIt && says && !sentence.has('ask', 'when', 'who') && leftOver(parts) === 0;
}
const EVERYTHING = /^(everything|all|the lot|anything and everything)\b/;

/** "last item on the agenda": of the next meeting's, and not the last meeting. */
export const saysLastItem = (sentence: Sentence): boolean =>
  /\blast ((agenda )?item|(thing|one|paper) on the)\b/.test(sentenceText(sentence));

/** "minus the standard items" */
export function sectionChoice(sentence: Sentence, section: string): NonNullable<Where['itemSection']> {
  const stretch = sentence.first('itemSection');
  const turned = stretch && isTurned(sentence, stretch, s => means(s, 'itemSection'));
  return { values: [section], ...(turned && { except: true as const }) };
}
