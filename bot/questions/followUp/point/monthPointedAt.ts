import { monthText } from '../../answers/days.ts';
import type { Candidate } from '../../candidate.ts';
import type { Parts } from '../../parts.ts';
import type { Last } from '../last.ts';
import { inPlaceOf, readAlone } from './readAlone.ts';

/** "burglary, same date", "stop and searches for the same month" after a figure: the month spoken of, put in by its name. */
export function monthPointedAt({ sentence, ...parts }: Parts, last: Last): Candidate[] {
  const { tokens } = sentence;
  const said = sentence.all('time', 'sameMonth').find(({ key }) => / (?!same)\w+$/.test(key));
  const month = last.query.at?.at(-1) ?? sentence.knowledge.months.at(-1);
  const first = said && tokens[said.from];
  if (last.query.of !== 'indicators' || !first || month === undefined || parts.moments.length > 0) return [];
  const [before, after] = [tokens.slice(0, said.from), tokens.slice(said.to)];
  // "101, same month" is of the calls spoken of.
  return ![...before, ...after].some(({ kind }) => kind === 'word')
    ? []
    : readAlone({ sentence, ...parts }, [...before, ...inPlaceOf(monthText(month), first), ...after], MET).filter(
        own => own.query.of === 'indicators',
      );
}

const MET = 3;
