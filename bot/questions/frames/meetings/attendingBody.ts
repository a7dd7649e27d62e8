import { wordsOf } from '../../../words/names.ts';
import { isTurned } from '../../parts/negation.ts';
import type { Parts } from '../../parts.ts';
import type { Where } from '../../query.ts';
import { means, meansOne, type Stretch } from '../../stretches/spans.ts';

/** "who from the force was there", "how many opcc people came": the body whose people are asked for, and not who holds its office. */
export function attendingBody(parts: Parts): Where['author'] {
  const { sentence } = parts;
  const stretch = sentence.all('author').find(s => isOfIt(parts, s) && !means(s, 'author', 'none'));
  const value = stretch && meansOne(stretch, 'author');
  const turned = stretch && isTurned(sentence, stretch, s => means(s, 'author'));
  if (value !== undefined) return { values: [value], ...(turned && { except: true as const }) };
  const named = organisationsNamed(parts);
  return named.length > 0 ? { values: named } : undefined;
}

/** "from the force", "for the opcc", "police officers". */
function isOfIt({ sentence: { tokens, knowledge } }: Parts, { from, to }: Stretch): boolean {
  const { fromBody, bodyPeople } = knowledge.lists;
  const start = tokens[from]?.text === 'the' ? from + 1 : from;
  const before = [tokens[start - 1], tokens[start - 2]].map(t => t?.text ?? '').find(word => word !== 'the') ?? '';
  return fromBody.has(before) || bodyPeople.has(tokens[to]?.text ?? '') || bodyPeople.has(tokens[to - 1]?.text ?? '');
}

/** "who from the county council came": the organisations on record whose names have the most of the words after "from". */
function organisationsNamed({ sentence: { tokens, knowledge } }: Parts): readonly string[] {
  const at = tokens.findIndex(t => t.text === 'from' || t.text === 'representing');
  if (at < 0) return [];
  const said = tokens.slice(tokens[at + 1]?.text === 'the' ? at + 2 : at + 1).map(t => t.text);
  const names = new Set(knowledge.register.records.people.flatMap(p => p.organisation ?? []));
  const fits = [...names].map(name => {
    const words = new Set(wordsOf(name));
    const end = said.findIndex(word => !words.has(word));
    return { name, long: end < 0 ? said.length : end };
  });
  const most = Math.max(0, ...fits.map(fit => fit.long));
  return most < NAMED ? [] : fits.filter(fit => fit.long === most).map(fit => fit.name);
}

/** "county council": one word ("police", "nottingham") may be said of much else. */
const NAMED = 2;
