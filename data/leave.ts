import { z } from 'zod';

const day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/, 'a day as YYYY-MM-DD');

/** The days on which an officer is away, first and last included. Nothing is asked of them then. */
export const leaveSchema = z
  .object({
    /** `leave/` person `/` first day: said again for the same first day, it takes the place of what was said before. */
    id: z.string().min(1),
    person: z.string().min(1),
    from: day,
    to: day,
    /** It was taken back: they are there after all. */
    calledOff: z.literal(true).optional(),
  })
  .strict();
export type Leave = z.infer<typeof leaveSchema>;

export const leaveId = (person: string, from: string): string => `leave/${person}/${from}`;

/** The leave that a person is on, on a day (`YYYY-MM-DD`). Of several the one that ends last. */
export function leaveOn(
  { leaves }: { readonly leaves: readonly Leave[] },
  person: string,
  day: string,
): Leave | undefined {
  return leaves
    .filter(leave => leave.person === person && leave.from <= day && day <= leave.to)
    .reduce<Leave | undefined>((last, leave) => (last && last.to >= leave.to ? last : leave), undefined);
}
