import { join } from 'node:path';
import { DateTime } from 'luxon';
import { createCardRenderer } from '../../cards/render.ts';
import { createCalendar, readBankHolidays } from '../../data/calendar.ts';
import type { Draft } from '../../data/draft.ts';
import type { Update } from '../../data/records/update.ts';
import { loadReference } from '../../data/reference.ts';
import { createRegister, type Register } from '../../data/register.ts';
import { loadReminders } from '../../data/reminderSettings.ts';
import { projectRoot } from '../../data/root.ts';

/** The office on the morning every test of cards happens: Thursday 6 May 2021. */
export const now = DateTime.fromISO('2021-05-06T09:00', { zone: 'Europe/London' });
export const calendar = createCalendar(readBankHolidays());
export const rules = { settings: loadReminders(), calendar };
export const register: Register = createRegister(loadReference(join(projectRoot(), 'data', 'reference')));
export const cardsFolder = join(projectRoot(), 'cards');
export const renderer = createCardRenderer(cardsFolder);

/** What an officer has typed about one activity. */
export const draftOf = (activity: string, words: { status?: Draft['status']; narrative?: string } = {}): Draft => ({
  id: `draft/account/${activity}`,
  activity,
  author: 'account',
  via: 'card',
  basedOn: null,
  startedAt: '2021-05-06T09:00:00+01:00',
  changedAt: '2021-05-06T09:02:00+01:00',
  ...(words.status && { status: words.status }),
  ...(words.narrative !== undefined && { narrative: words.narrative }),
});

/** An update that an officer gave to this bot. */
export const submitted = (activity: string, status: Update['status'], summary: string, byName: string): Update => ({
  id: `update/${activity}/2021-03-31`,
  activity,
  period: { label: '2020/21 Q4', from: '2021-01-01', to: '2021-03-31' },
  status,
  summary,
  basis: 'submitted',
  reason: null,
  source: null,
  submitted: { by: null, byName, at: '2021-05-06T09:04:00+01:00', via: 'card' },
});
