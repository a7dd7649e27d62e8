import { type Candidate, candidate, compact } from '../../candidate.ts';
import type { Parts } from '../../parts.ts';
import { sentenceText } from '../../sentence.ts';
import { officesNamed } from './attendance.ts';
import { leftOver } from './datedMeeting.ts';
import { meetingsNamed } from './names.ts';

/**
 * Readings about who belongs to the meeting: "the membership list for May", "how many members are there", "is Radford a member". Who came, what members
 * said and the members of anything else are other questions.
 */
export function memberCandidates(parts: Parts): Candidate[] {
  if (!asksMembers(parts)) return [];
  const { sentence } = parts;
  const { meeting, when = 'next', unknown } = meetingsNamed(parts);
  const persons = parts.people.ids.length > 0 ? parts.people.ids : officesNamed(parts);
  const person = persons.length > 0 ? ({ values: persons, as: 'any' } as const) : undefined;
  const counts = sentence.has('ask', 'count') && !person;
  const where = compact({ meeting, when: meeting ? undefined : when, person });
  return [
    candidate(
      {
        ask: counts ? 'count' : 'who',
        of: 'meetings',
        where,
        ...compact({ facet: counts ? ('members' as const) : undefined }),
      },
      [
        ['who belongs to it', 5, true],
        ['meeting named', 0.5, meeting !== undefined],
        ['says meeting', 1, sentence.has('subject', 'meetings')],
        ['person', 2, person !== undefined],
      ],
      unknown === undefined ? {} : { unknown: { what: unknown, offers: [] } },
    ),
  ];
}

function asksMembers(parts: Parts): boolean {
  const { sentence, people } = parts;
  const isOfElse =
    sentence.has('attending') || sentence.has('subject', 'resolutions', 'discussed', 'activities', 'items', 'panel');
  if (sentence.has('subject', 'members')) return !isOfElse || sentence.has('subject', 'meetings');
  const doesElse = sentence.has('ask', 'when') || MEMBERS_DO.test(sentenceText(sentence));
  if (isOfElse || doesElse || !sentence.tokens.some(t => t.stem === 'member')) return false;
  const asks = sentence.has('ask', 'who', 'all', 'count') || people.ids.length > 0;
  const isOfMeeting = sentence.has('subject', 'meetings') || meetingsNamed(parts).meeting !== undefined;
  const isBare = leftOver(parts) - people.tokens.size <= 1 && !sentence.has('writing') && nothingElse(parts);
  return isBare && (asks || isOfMeeting || ALONE.test(sentenceText(sentence)));
}

/** "what did members want" */
const MEMBERS_DO = /\b(do|did|does|had|will|would|should|can) (the |our |any )?members\b/;
const ALONE = /^(and |so |ok )?(the )?members$/;

/** Nothing of the plan is named. */
const nothingElse = ({ plans, statuses, leadGroups, themes, codes }: Parts): boolean =>
  (plans ?? statuses ?? leadGroups) === undefined && themes.tokens.size + codes.at.size === 0;
