import { compact } from '../../candidate.ts';
import type { Parts } from '../../parts.ts';
import type { Where } from '../../query.ts';
import { sentenceText } from '../../sentence.ts';
import { meansOne } from '../../stretches/spans.ts';
import type { Last } from '../last.ts';
import type { Merged } from './merged.ts';

/** "who else was": everybody there but the one spoken of. */
export function othersThere({ sentence }: Parts, { query }: Last): Merged | undefined {
  const { person, attendance: _, ...where } = query.where;
  const attendance = /\b(wasnt|werent|didnt|not|missing|absent)\b/.test(sentenceText(sentence))
    ? ('absent' as const)
    : undefined;
  if (!person || person.except) return undefined;
  return {
    query: {
      ask: 'list',
      of: 'attendance',
      where: compact({ ...where, attendance, person: { ...person, except: true as const } }),
    },
    named: 2,
  };
}

/** "who else" after the members who were there: those who also came; after those who were not, everybody. */
export function alsoThere({ sentence }: Parts, { query }: Last): Merged | undefined {
  const { attendance, ...where } = query.where;
  if (
    attendance === 'others' ||
    where.person ||
    !/^(?:and |so |but )?who else(?: was there| came| attended)?$/.test(sentenceText(sentence))
  )
    return undefined;
  const kind = attendance === 'absent' ? undefined : ('others' as const);
  return { query: { ask: 'list', of: 'attendance', where: compact({ ...where, attendance: kind }) }, named: 2 };
}

/** Who is asked for of those that were at the meeting spoken of, or were not. */
export function attending(parts: Parts, last: Last): Where['attendance'] {
  const stretch = parts.sentence.first('attending');
  const kind = stretch && meansOne(stretch, 'attending');
  return kind === 'absent' || kind === 'present' || kind === 'others' ? kind : turned(parts, last);
}

/** "and who wasn't" after who was there, "who was" after those who were not. */
function turned({ sentence }: Parts, { query }: Last): Where['attendance'] {
  const [, not] = WHO_WAS.exec(sentenceText(sentence)) ?? [];
  const isNot = not !== undefined && /not|nt/.test(not);
  return not === undefined || (query.where.person && !isNot) ? undefined : isNot ? 'absent' : 'present';
}

const WHO_WAS =
  /^(?:and |so |but |ok |n )?who(?: all)? (was(?: not|nt)?|were(?: not|nt)?|did(?: not|nt)?|couldnt)(?: there)?$/;
