import { isDeepStrictEqual } from 'node:util';
import type { Token } from '../../../words/tokens.ts';
import type { Parts } from '../../parts.ts';
import type { Query, Where } from '../../query.ts';
import { means } from '../../stretches/spans.ts';
import { inPlaceOf, readAlone } from '../point/readAlone.ts';

/** A record that a sentence points at by its place, its colour or what it is about. */
interface Pointed {
  /** What it is called in a sentence that stands alone. */
  readonly name: string;
  /** The filter that lets through it and nothing else. */
  readonly where: Where;
  /** What shows it whole. */
  readonly shown: Query;
}

/**
 * What a sentence asks of the record that it points at between two of its tokens: its name is put in their place, and the sentence read as one that stands alone.
 * Undefined where nothing but the record is said, or it reads as something else.
 */
export function askedOf(parts: Parts, [from, to]: readonly [number, number], pointed: Pointed): Query | undefined {
  const { name, where } = pointed;
  const { tokens } = parts.sentence;
  const [before, after] = [besideIt(parts, 0, from), besideIt(parts, to, tokens.length)];
  const [at] = tokens.slice(from, to);
  if (!at || (before.length === 0 && after.length === 0)) return undefined;
  const it = before.length > 0 || after[0]?.kind !== 'mark' ? undefined : after.find(t => POINTING.has(t.text));
  // "licensing one, who leads it"
  const said = it
    ? after.slice(1).flatMap(t => (t === it ? inPlaceOf(name, t) : [t]))
    : [...before, ...inPlaceOf(name, at), ...after];
  const best = readAlone(parts, said, 0).sort((a, b) => b.score - a.score)[0];
  if (!best || best.score < READ) return undefined;
  const query = byItsId(best.query, where);
  return isOfIt(query, where) ? whetherSo(query, pointed) : undefined;
}

/** "is the third revised": whether it is so is told with the record, and is no list of one. */
function whetherSo(query: Query, { where, shown }: Pointed): Query {
  const isSifted = query.of === 'activities' && query.ask === 'list' && where.ids !== undefined;
  if (!isSifted || Object.keys(query.where).length === Object.keys(where).length) return query;
  return query.where.status ? { ...shown, facet: 'status' } : shown;
}

/** An item is called by its title and day: what is asked so is asked of the one. */
const byItsId = (query: Query, where: Where): Query =>
  query.of === 'items' && where.ids && query.where.topic !== undefined && query.where.meeting
    ? { ...query, where }
    : query;

const READ = 1;
const POINTING = new Set(['it', 'its', 'that', 'this']);

/** What stands beside the words that point, without what only opens the sentence. */
function besideIt({ sentence }: Parts, from: number, to: number): readonly Token[] {
  const { tokens, stretches } = sentence;
  const opening = stretches[0] && means(stretches[0], 'followUp', 'replace') ? stretches[0].to : 0;
  const start = Math.max(from, from === 0 ? opening : from);
  const words = tokens.slice(start, to);
  const saysMore = stretches.some(
    s =>
      s.from < to &&
      s.to > start &&
      !(
        means(s, 'filler') ||
        means(s, 'followUp') ||
        means(s, 'ask', 'show', 'list') ||
        tokens[s.from]?.kind === 'mark'
      ),
  );
  return saysMore ? words : [];
}

const isOfIt = (query: Query, where: Where): boolean =>
  (Object.keys(where) as (keyof Where)[]).every(part => isDeepStrictEqual(query.where[part], where[part]));
