import type { Candidate } from '../../candidate.ts';
import { matterOf } from '../../frames/indicators/indicatorMatter.ts';
import type { Parts } from '../../parts.ts';
import type { Last } from '../last.ts';
import { idsSpokenOf } from '../merge/indicatorsNamedAnew.ts';
import { inPlaceOf, readAlone } from './readAlone.ts';

/** "best quarter?", "when was it highest", "and the peak" after the figure of one indicator: of all its figures. After a ranking it may be another one of that. */
export function extremeOfIt(parts: Parts, last: Last): Candidate[] {
  const { sentence, codes, themes, moments } = parts;
  const isRanked = (last.root ?? last.query).where.ids === undefined && (last.root ?? last.query).ask !== 'figure';
  const isAsked = sentence.has('superlative') && !sentence.has('direction') && !sentence.has('facet', 'change');
  if (last.query.of !== 'indicators' || isRanked || !isAsked || sentence.has('subject')) return [];
  if (codes.at.size > 0 || themes.tokens.size > 0 || moments.length > 0) return [];
  const ids = idsSpokenOf(last)?.values ?? [];
  const indicator = ids.length === 1 ? sentence.knowledge.register.indicator(ids[0] ?? '') : undefined;
  const end = sentence.tokens.at(-1);
  if (!indicator || !end || matterOf(parts).some(word => !OF_FIGURES.has(word))) return [];
  // "which is worst" of the two that were spoken of ranks them, and not the months of one.
  const ofTwo = sentence.tokens[0]?.text === 'which' && matterOf(parts).length === 0 && last.before?.length === 1;
  if (ofTwo) return [];
  const name = inPlaceOf(`for ${indicator.code ?? indicator.name}`, end);
  return readAlone(parts, [...sentence.tokens, ...name], MET).filter(({ query }) => query.take === 1 && query.sort);
}

const OF_FIGURES = new Set(['point', 'quarter', 'ever', 'level', 'value', 'figure', 'reading', 'been']);
const MET = 3;
