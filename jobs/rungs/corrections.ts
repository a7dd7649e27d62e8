import type { DateTime } from 'luxon';
import type { Contact } from '../../data/contact.ts';
import { beginsAt, type Rules } from '../../data/cycle.ts';
import type { Meeting } from '../../data/records/meeting.ts';
import type { Register } from '../../data/register.ts';
import { becauseCorrected } from '../because.ts';
import type { CorrectionMessage, Debt, PaperDebt } from '../dueMessage.ts';
import type { SentEntry } from '../outboxView.ts';
import type { Situation } from '../situation.ts';
import { debtOf } from './debts.ts';
import { papersOwed } from './papers.ts';
import { roundsAhead } from './rounds.ts';
import { changesOf, shownMeeting } from './shownMeeting.ts';

/**
 * The cards that are on show somewhere with days that a meeting no longer has: each is replaced in its place, once a change. A meeting
 * that is over needs none.
 */
export function corrections(situation: Situation): readonly CorrectionMessage[] {
  const { register, now, settings, outbox } = situation;
  const changed = [...register.records.meetings, ...register.cancelledMeetings].filter(
    meeting => changesOf(meeting) > 0 && now < beginsAt(meeting, settings.timeZone),
  );
  const stale = new Map(
    changed.flatMap(meeting =>
      outbox
        .showing(meeting.id)
        .filter(entry => entry.shows?.some(shown => isStale(shown, meeting)))
        .map(entry => [entry.key, entry] as const),
    ),
  );
  return [...stale.values()].flatMap(entry => correctionOf(situation, entry));
}

const isStale = (shown: { readonly meeting: string; readonly sequence: number }, meeting: Meeting): boolean =>
  shown.meeting === meeting.id && shown.sequence < changesOf(meeting);

function correctionOf(situation: Situation, entry: SentEntry): readonly CorrectionMessage[] {
  const { register, outbox, now, settings } = situation;
  const shows = (entry.shows ?? []).map(({ meeting: id }) => {
    const meeting = register.meeting(id);
    return meeting ? shownMeeting(meeting) : { meeting: id, sequence: 0 };
  });
  const key = `correction/${shows.map(({ sequence }) => sequence).join('.')}/${entry.key}`;
  if (entry.messageId === undefined || entry.kind === undefined || entry.to === undefined || outbox.has(key)) return [];
  const contact = contactOf(situation, entry);
  return [
    {
      kind: 'correction',
      key,
      covers: [],
      to: entry.to,
      ...(contact && { contact }),
      about: entry.about ?? [],
      shows,
      corrects: entry.key,
      was: entry.kind,
      messageId: entry.messageId,
      because: becauseCorrected(shows.flatMap(({ meeting }) => register.meeting(meeting) ?? [])),
      at: now.setZone(settings.timeZone),
    },
  ];
}

/** The conversation in which the card stands: it can be corrected only there. */
const contactOf = ({ contacts }: Situation, entry: SentEntry): Contact | undefined =>
  contacts.find(({ id, unreachable }) => id === entry.contact && unreachable === undefined);

/** What is still owed of what a corrected card listed, with the days as they are now. */
export function correctedDebts(
  world: Rules & { readonly register: Register; readonly now: DateTime },
  { about, shows }: Pick<CorrectionMessage, 'about' | 'shows'>,
): readonly Debt[] {
  const day = world.now.setZone(world.settings.timeZone).toFormat('yyyy-MM-dd');
  return roundsAhead(world)
    .filter(({ cycle }) => shows.some(({ meeting }) => meeting === cycle.meeting.id))
    .flatMap(round =>
      [...round.debts].map(([debtor, owed]) => {
        const activities = owed.filter(({ id }) => about.includes(id));
        return debtOf({ round, debtor, activities }, day, world);
      }),
    )
    .filter(({ activities }) => activities.length > 0);
}

/** What still has to be brought of the papers that a corrected card listed, with the days as they are now. */
export function correctedPapers(
  world: Rules & { readonly register: Register; readonly now: DateTime },
  { about, shows }: Pick<CorrectionMessage, 'about' | 'shows'>,
): readonly PaperDebt[] {
  const day = world.now.setZone(world.settings.timeZone).toFormat('yyyy-MM-dd');
  return shows.flatMap(({ meeting: id }) => {
    const meeting = world.register.meeting(id);
    if (!meeting || meeting.cancelled) return [];
    return papersOwed(world, meeting, day)
      .map(debt => ({ ...debt, papers: debt.papers.filter(paper => about.includes(paper)) }))
      .filter(({ papers }) => papers.length > 0);
  });
}
