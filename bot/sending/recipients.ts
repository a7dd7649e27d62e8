import type { OutboxEntry } from '../../data/outboxEntry.ts';
import { spokenName } from '../../data/personName.ts';
import { findPeople } from '../naming/findPeople.ts';
import type { Turn } from '../turn/turn.ts';

/** Whom a message goes to, in words. @param to a person id, `channel/` and a contact id, or `account/` and an account */
export function recipientName(to: OutboxEntry['to'], { store, speaker }: Turn): string {
  if (to === `account/${speaker.account}`) return 'you';
  if (to.startsWith('channel/')) return 'the channel';
  if (to.startsWith('account/')) return 'an account that is nobody on record';
  const person = store.register().person(to);
  return person ? spokenName(person) : 'somebody who is no longer on record';
}

/** Whether a message goes to whom the words name; `nobody`: they name nobody that is known. */
export type Named = ((to: string) => boolean) | 'nobody';

/** Reads whom somebody means: "Insp Harris", "the channel", "me". */
export function namedRecipients(who: string, { store, speaker }: Turn): Named {
  if (/^(?:the\s+|our\s+|that\s+)?(?:channels?|teams?|groups?)$/iu.test(who)) return to => to.startsWith('channel/');
  if (/^(?:me|myself)$/iu.test(who)) return to => to === speaker.person || to === `account/${speaker.account}`;
  const people = findPeople(store.register(), who).map(({ id }) => id);
  return people.length === 0 ? 'nobody' : to => people.includes(to);
}
