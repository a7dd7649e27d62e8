import { compact } from '../../candidate.ts';
import { attendingBody } from '../../frames/meetings/attendingBody.ts';
import { meetingsNamed } from '../../frames/meetings/names.ts';
import type { Parts } from '../../parts.ts';
import { meansOne } from '../../stretches/spans.ts';
import type { Last } from '../last.ts';
import type { Merged } from '../merge/merged.ts';

/** "and from the opcc", "how many from the force were missing" after who was at a meeting: a body's people there. */
export function bodyThere(parts: Parts, last: Last): Merged | undefined {
  const { sentence } = parts;
  const { where, of } = last.query;
  const body = of === 'attendance' && parts.people.ids.length === 0 ? attendingBody(parts) : undefined;
  if (!body || sentence.has('subject')) return undefined;
  const stretch = sentence.first('attending');
  const said = stretch && meansOne(stretch, 'attending');
  const isThere = sentence.tokens.some(t => t.text === 'there') && !sentence.has('relation', 'not');
  const kind =
    isThere && said !== 'absent'
      ? 'present'
      : said === 'absent' || said === 'present' || said === 'others'
        ? said
        : where.attendance;
  const meeting = meetingsNamed(parts).meeting ?? where.meeting;
  return {
    query: {
      ask: sentence.has('ask', 'count') ? 'count' : 'list',
      of,
      where: compact({ meeting, attendance: kind ?? 'present', author: body }),
    },
    named: 3,
    settled: true,
  };
}
