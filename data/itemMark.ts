import { z } from 'zod';
import { actorSchema } from './actor.ts';
import type { AgendaItem, Meeting, WorkProgrammeItem } from './records/meeting.ts';

/**
 * A manager said that an item of a meeting is not public (`isNonPublic`), or is public after all. One item may stand twice in the records: in the work
 * programme (by its id) and on the agenda (by its number, as the records write it).
 */
export const itemMarkSchema = z
  .object({
    meeting: z.string().min(1),
    items: z.array(z.string().min(1)),
    agenda: z.array(z.union([z.string(), z.int()])),
    isNonPublic: z.boolean(),
    by: actorSchema,
    at: z.iso.datetime({ offset: true }),
  })
  .strict();
export type ItemMark = z.infer<typeof itemMarkSchema>;

/** The meeting with a mark on its items. `marks` counts them, so that a card from before the last one is known for stale. */
export function markedMeeting(meeting: Meeting, { items, agenda, isNonPublic }: ItemMark): Meeting {
  const flagged = <Item extends WorkProgrammeItem | AgendaItem>(item: Item): Item => {
    const { nonPublic: _before, ...rest } = item;
    return (isNonPublic ? { ...rest, nonPublic: true } : rest) as Item;
  };
  return {
    ...meeting,
    marks: (meeting.marks ?? 0) + 1,
    items: meeting.items.map(item => (items.includes(item.id) ? flagged(item) : item)),
    ...(meeting.agenda && {
      agenda: meeting.agenda.map(item => (agenda.includes(item.number) ? flagged(item) : item)),
    }),
  };
}
