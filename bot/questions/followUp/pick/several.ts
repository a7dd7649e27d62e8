import { hardWords } from '../../matter.ts';
import { numberAt } from '../../parts/numbers.ts';
import type { Parts } from '../../parts.ts';
import { means, meansOne } from '../../stretches/spans.ts';

/** "the first two", "the last three of those", "second and third": several of the list shown, by their places in it. */
export function severalPicked(parts: Parts, list: readonly string[]): readonly string[] | undefined {
  if (list.length < 2 || hardWords(parts.sentence, { hard: ['subject', 'unit'] }).length > 0) return undefined;
  return atAnEnd(parts, list) ?? middleTwo(parts, list) ?? byPlaces(parts, list);
}

function atAnEnd({ sentence }: Parts, list: readonly string[]): readonly string[] | undefined {
  const { tokens, knowledge } = sentence;
  const { fromTop, fromBottom } = knowledge.lists;
  const at = tokens.findIndex(({ text }) => fromTop.has(text) || fromBottom.has(text));
  const many = at < 0 ? undefined : numberAt(sentence, at + 1);
  const next = tokens[at + 2];
  // "the last two years" are no places in a list.
  const isOfList = next === undefined || next.kind === 'mark' || AFTER_COUNT.has(next.text);
  if (many === undefined || many < 2 || many > list.length || !isOfList) return undefined;
  return fromTop.has(tokens[at]?.text ?? '') ? list.slice(0, many) : list.slice(-many);
}

/** "the middle one" of six is two. */
const middleTwo = ({ sentence }: Parts, list: readonly string[]): readonly string[] | undefined =>
  list.length % 2 === 0 && list.length > 2 && sentence.has('ordinal', 'middle')
    ? list.slice(list.length / 2 - 1, list.length / 2 + 1)
    : undefined;

const AFTER_COUNT = new Set(['of', 'ones', 'in', 'on', 'then', 'please', 'pls', 'are', 'were', 'and', 'too']);

/** Two or more places that "and" joins. */
function byPlaces({ sentence }: Parts, list: readonly string[]): readonly string[] | undefined {
  const { tokens } = sentence;
  const places = sentence.all('ordinal');
  const joined = places.every(
    ({ from }, n) =>
      n === 0 || tokens.slice(places[n - 1]?.to, from).every(t => t.kind === 'mark' || JOINING.has(t.text)),
  );
  const other = sentence.stretches.some(s => means(s, 'subject', 'plans', 'meetings', 'themes') || means(s, 'month'));
  if (places.length < 2 || !joined || other) return undefined;
  const ids = places.map(stretch => list.at(place(Number(meansOne(stretch, 'ordinal')))));
  return ids.some(id => id === undefined) ? undefined : ids.filter(id => id !== undefined);
}

const place = (number: number): number => (number > 0 ? number - 1 : number);

const JOINING = new Set(['and', 'n', 'the', 'or', 'plus', 'also', 'one']);
