import type { Actor } from './actor.ts';
import type { Role } from './contact.ts';

/** Who is speaking, decided from the authenticated identity (or, in local mode, from who the tester says they are). */
export interface Speaker {
  /** The account: the Microsoft Entra object id in Teams. Drafts and conversations belong to it. */
  readonly account: string;
  /** The person on record, where the account is one. */
  readonly person: string | undefined;
  /** How the person is named in a sentence: "Det Supt Firth". */
  readonly name: string;
  readonly role: Role;
}

/** The speaker as they are kept with what they do. */
export const actorOf = ({ account, person, name }: Speaker): Actor => ({ account, person: person ?? null, name });
