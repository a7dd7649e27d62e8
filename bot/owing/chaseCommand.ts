import type { Hearing } from '../commands/commands.ts';
import { heardAs } from '../commands/heard.ts';
import { type Round, roundSaid } from './owing.ts';

/** "Who has not submitted?" and "chase them all". */
export type ChaseCommand = {
  readonly kind: 'missing' | 'chase';
  readonly round: Round;
  /** The words that name somebody alone: "chase Insp Harris". */
  readonly who?: string;
};

/** Reads what a manager says of those who have not submitted. Undefined for everything else. */
export function readChaseCommand({ heard, words }: Pick<Hearing, 'heard' | 'words'>): ChaseCommand | undefined {
  // "Who is not in next week" asks who is away, "who is not in" whose update is not; "send it to them again" is about one message.
  if (heardAs(heard, ['whoIsAway'])?.slots.when !== undefined) return undefined;
  const one = heardAs(heard, ['whoOwes', 'chaseAll', 'chaseOne']);
  if (!one || (one.means !== 'whoOwes' && heardAs(heard, ELSE))) return undefined;
  const round = roundSaid(words);
  if (one.means === 'whoOwes') return { kind: 'missing', round };
  const { whom } = one.slots;
  return { kind: 'chase', round, ...(whom !== undefined && { who: whom }) };
}

const ELSE = ['resend', 'resendThose', 'paperName', 'delegate'] as const;
