import type { Contact } from '../data/contact.ts';
import type { PersonalMessage } from './dueMessage.ts';
import { PERSONAL_KINDS } from './personal.ts';
import { personalContacts } from './personalContacts.ts';
import { debtOf, type OpenDebt } from './rungs/debts.ts';
import type { Nudge, Slot } from './rungs/nudge.ts';
import type { Open } from './rungs/open.ts';
import type { OpenPapers } from './rungs/papers.ts';
import { shownMeeting } from './rungs/shownMeeting.ts';
import type { Situation } from './situation.ts';

/**
 * Of all reasons to write to a person today, one message, which lists everything they owe, whatever the reason was. Nobody who had
 * theirs today gets another.
 */
export function oneADay(
  situation: Situation,
  slot: Slot,
  nudges: readonly Nudge[],
  { debts, papers }: Open,
): readonly PersonalMessage[] {
  const byPerson = grouped(nudges, ({ to }) => to);
  if (byPerson.size === 0) return [];
  const owed = grouped(debts, ({ recipient }) => recipient);
  const toBring = grouped(papers, ({ recipient }) => recipient);
  const contacts = personalContacts(situation);
  return [...byPerson]
    .filter(([to]) => !situation.outbox.hadMessageOn(to, slot.day))
    .map(([to, theirs]) =>
      messageOf(
        situation,
        slot,
        { nudges: theirs, owed: owed.get(to) ?? [], papers: toBring.get(to) ?? [] },
        contacts.get(to),
      ),
    );
}

function messageOf(
  situation: Situation,
  { day, at }: Slot,
  { nudges, owed, papers }: Reasons,
  contact: Contact | undefined,
): PersonalMessage {
  const byWeight = nudges.length < 2 ? nudges : [...nudges].sort((a, b) => weight(a) - weight(b));
  let because: string | undefined;
  const [first, ...rest] = byWeight;
  if (!first) throw new Error('A message was to be made of no reason at all.');
  const debts = owed.map(debt => debtOf(debt, day, situation));
  const escalated = nudges.flatMap(nudge => nudge.escalated ?? []);
  const escalatedPapers = nudges.flatMap(nudge => nudge.escalatedPapers ?? []);
  const leave = nudges.find(nudge => nudge.leave)?.leave;
  const digestSince = nudges.find(nudge => nudge.digestSince)?.digestSince;
  const meetings = [...owed.map(({ round }) => round.cycle.meeting), ...papers.map(({ meeting }) => meeting)].map(
    shownMeeting,
  );
  return {
    kind: first.kind,
    key: first.key,
    covers: rest.map(({ key }) => key),
    to: first.to,
    person: situation.register.person(first.to)?.id,
    about: joined([
      ...debts.map(debt => debt.activities),
      ...papers.map(({ debt }) => debt.papers),
      ...nudges.map(nudge => nudge.about ?? NOTHING),
    ]),
    debts,
    papers: papers.map(({ debt }) => debt),
    escalated,
    escalatedPapers,
    ...(leave && { leave }),
    ...(digestSince && { digestSince }),
    shows: uniqueBy([...meetings, ...nudges.flatMap(nudge => nudge.shows ?? [])], ({ meeting }) => meeting),
    get because() {
      because ??= unique(byWeight.map(nudge => nudge.because()).filter(Boolean)).join(' ');
      return because;
    },
    at,
    ...(contact && { contact }),
  };
}

interface Reasons {
  readonly nudges: readonly Nudge[];
  readonly owed: readonly OpenDebt[];
  readonly papers: readonly OpenPapers[];
}

const weight = ({ kind }: Nudge): number => PERSONAL_KINDS.indexOf(kind);

const NOTHING: readonly string[] = [];

/** The lists one after the other, each item once; where only one has any, that very list. */
function joined(lists: readonly (readonly string[])[]): readonly string[] {
  const [only, ...others] = lists.filter(list => list.length > 0);
  return others.length === 0 ? (only ?? NOTHING) : unique([...(only ?? NOTHING), ...others.flat()]);
}

const unique = <T>(list: readonly T[]): readonly T[] => (list.length < 2 ? list : [...new Set(list)]);

const uniqueBy = <T>(list: readonly T[], keyOf: (item: T) => string): readonly T[] =>
  list.length < 2 ? list : [...new Map(list.map(item => [keyOf(item), item])).values()];

function grouped<T, K>(list: readonly T[], keyOf: (item: T) => K): ReadonlyMap<K, readonly T[]> {
  const groups = new Map<K, T[]>();
  for (const item of list) {
    const group = groups.get(keyOf(item));
    if (group) group.push(item);
    else groups.set(keyOf(item), [item]);
  }
  return groups;
}
