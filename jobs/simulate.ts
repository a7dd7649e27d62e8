import type { Account, Contact, Role } from '../data/contact.ts';
import type { Rules } from '../data/cycle.ts';
import type { Register } from '../data/register.ts';
import { ahead } from './ahead.ts';
import type { DueMessage } from './dueMessage.ts';
import { viewOutbox } from './outboxView.ts';
import { localTime } from './sendingHours.ts';

export interface Simulation extends Rules {
  readonly register: Register;
  /** The managers of the office: person ids. */
  readonly managers: readonly string[];
  /** First and last day, `YYYY-MM-DD`, both included. */
  readonly from: string;
  readonly to: string;
}

/** One line of `simulate`. `at` is ISO 8601 in the office's zone. */
export type SimulatedMessage = Pick<DueMessage, 'to' | 'kind' | 'about' | 'key' | 'because'> & { readonly at: string };

/**
 * Every message that the jobs would send if the bot first ran at the beginning of `from`, had sent nothing before, could reach every
 * person on record and was in one channel, and the records stayed as they are.
 */
export function* simulate({ from, to, managers, ...world }: Simulation): Generator<SimulatedMessage> {
  const accounts = world.register.records.people.map(({ id }) =>
    accountOf(id, managers.includes(id) ? 'manager' : 'lead'),
  );
  const contacts = [...accounts.map(personalContact), CHANNEL];
  const now = localTime(from, '00:00', world.settings.timeZone);
  const situation = { ...world, accounts, contacts, snoozes: [], outbox: viewOutbox([]), now };
  for (const message of ahead(situation, [], to)) yield lineOf(message);
}

const lineOf = ({ at, to, kind, about, key, because }: DueMessage): SimulatedMessage => ({
  at: at.toISO({ suppressMilliseconds: true }) ?? '',
  to,
  kind,
  about,
  key,
  because,
});

const accountOf = (person: string, role: Role): Account => ({ account: person, person, role });

const SEEN_AT = '1970-01-01T00:00:00Z';

const personalContact = ({ account }: Account): Contact => ({
  id: `chat-with-${account}`,
  scope: 'personal',
  account,
  reference: {},
  seenAt: SEEN_AT,
});

/** Stands for each channel in which the bot is. */
const CHANNEL: Contact = { id: 'any-channel', scope: 'channel', account: null, reference: {}, seenAt: SEEN_AT };
