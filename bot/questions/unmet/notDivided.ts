import type { Candidate } from '../candidate.ts';
import { matterOf } from '../frames/indicators/indicatorMatter.ts';
import type { Parts } from '../parts.ts';

/**
 * "and in the city" after an indicator that has no figure of its own for the city: what else is counted there is not asked for. Where it has one, its name is the
 * same but for the place ("Youth Justice First Time Entrants: City").
 */
export function isNotDivided(parts: Parts, { query }: Candidate): boolean {
  const { sentence } = parts;
  const { last } = sentence.context;
  if (last?.query.of !== 'indicators' || query.of !== 'indicators' || query.where.ids === undefined) return false;
  const said = sentence.tokens.filter(t => t.kind !== 'mark' && !AROUND.has(t.text)).map(t => t.text);
  if (said.length === 0 || !said.every(word => PLACES.has(word)) || matterOf(parts).length === 0) return false;
  const spoken = [...(last.query.where.ids?.values ?? []), ...last.ids, ...(last.before ?? [])];
  const names = new Set(spoken.flatMap(id => headOf(id, parts)));
  return !query.where.ids.values.some(id => spoken.includes(id) || headOf(id, parts).some(name => names.has(name)));
}

/** The name up to what it is divided by. */
const headOf = (id: string, { sentence }: Parts): string[] => {
  const name = sentence.knowledge.register.indicator(id)?.name;
  return name === undefined ? [] : [name.replace(/:.*$/, '').toLowerCase()];
};

const PLACES = new Set(
  'city county urban rural town towns country nottingham nottinghamshire notts countryside'.split(' '),
);
const AROUND = new Set(
  'and what about how whats is was it that in for of the n then so just only areas area part ones one on figure number'.split(
    ' ',
  ),
);
