import type { Hearing } from '../commands/commands.ts';
import { heardAs } from '../commands/heard.ts';

/** A manager says that an item of a meeting is public or not. `which` names the item, `meeting` the meeting; both are the words that were said. */
export interface MarkCommand {
  readonly which: string;
  /** '' where none was named. */
  readonly meeting: string;
  readonly isNonPublic: boolean;
}

/** Reads "mark the estates strategy paper non-public", "item 6 of the May meeting is not public", "make the capital report public again". */
export function readMarkCommand({ heard }: Pick<Hearing, 'heard'>): MarkCommand | undefined {
  const one = heardAs(heard, ['markPublic', 'markNonPublic']);
  if (!one || one.isQuestion) return undefined;
  const { what: which = '', meeting = '' } = one.slots;
  return { which, meeting, isNonPublic: one.means === 'markNonPublic' };
}
