import { join } from 'node:path';
import { DateTime } from 'luxon';
import { createCalendar, readBankHolidays } from '../../data/calendar.ts';
import type { Account, Contact } from '../../data/contact.ts';
import type { Rules } from '../../data/cycle.ts';
import type { Update } from '../../data/records/update.ts';
import type { Records } from '../../data/records.ts';
import { loadReference } from '../../data/reference.ts';
import { createRegister } from '../../data/register.ts';
import { loadReminders } from '../../data/reminderSettings.ts';
import { projectRoot } from '../../data/root.ts';
import { viewOutbox } from '../../jobs/outboxView.ts';
import type { Situation } from '../../jobs/situation.ts';

/** The office as the reference data has it. */
export const records: Records = loadReference(join(projectRoot(), 'data', 'reference'));
export const register = createRegister(records);
export const rules: Rules = {
  settings: loadReminders(),
  calendar: createCalendar(readBankHolidays()),
};

/** A local time in London. */
export const at = (text: string): DateTime => DateTime.fromISO(text, { zone: 'Europe/London' });
export const thursdayMorning = at('2021-05-06T09:00');

export const harris: Account = { account: 'account-harris', person: 'person/paul-harris', role: 'lead' };
export const broadhead: Account = { account: 'account-broadhead', person: 'person/kev-broadhead', role: 'lead' };
export const harrisChat = chatOf(harris.account);
export const broadheadChat = chatOf(broadhead.account);
export const channel: Contact = { ...chatOf('nobody'), id: 'channel-1', scope: 'channel', account: null };

export function chatOf(account: string): Contact {
  return { id: `chat-${account}`, scope: 'personal', account, reference: {}, seenAt: '2021-05-06T08:00:00+01:00' };
}

/** Thursday 6 May 2021 09:00, both officers of theme 3 reachable, one channel, nothing sent; with whatever differs. */
export function situation(differs: Partial<Situation> = {}): Situation {
  return {
    ...rules,
    register,
    accounts: [harris, broadhead],
    contacts: [harrisChat, broadheadChat, channel],
    snoozes: [],
    outbox: viewOutbox([]),
    now: thursdayMorning,
    ...differs,
  };
}

/** An update that an officer submitted, for the quarter that ended in March 2021. */
export function submitted(activity: string, atText: string): Update {
  return {
    id: `update/${activity}/2021-03-31`,
    activity,
    period: { label: '2020/21 Q4', from: '2021-01-01', to: '2021-03-31' },
    status: 'green',
    summary: 'Done as planned.',
    basis: 'submitted',
    reason: null,
    source: null,
    submitted: { by: null, byName: 'Insp Harris', at: atText, via: 'card' },
  };
}
