import { DateTime } from 'luxon';
import { createCalendar, readBankHolidays } from '../../data/calendar.ts';
import type { Account, Contact } from '../../data/contact.ts';
import type { Rules } from '../../data/cycle.ts';
import type { Activity } from '../../data/records/activity.ts';
import type { Meeting } from '../../data/records/meeting.ts';
import type { Person } from '../../data/records/person.ts';
import type { Records } from '../../data/records.ts';
import { createRegister } from '../../data/register.ts';
import { loadReminders } from '../../data/reminderSettings.ts';
import { SteadyZone } from '../../data/steadyZone.ts';
import { createAskDue } from '../../jobs/askedByMinute.ts';
import { dueMessages } from '../../jobs/due.ts';
import { createOutboxView } from '../../jobs/outboxView.ts';
import { sentEntry } from '../../jobs/sentEntry.ts';
import type { Situation } from '../../jobs/situation.ts';

/** How long planning takes in an office far larger than any, in milliseconds of processor time. */
export interface Planning {
  /** A whole year looked ahead, as `simulate` does it. */
  readonly yearMs: number;
  readonly messages: number;
  /** One asking with nothing new due, the outbox of that year behind it: the median and the longest of a day's. */
  readonly quietTickMs: { readonly median: number; readonly longest: number };
  /** The askings in which everybody was due at once: how many there were, the most messages that one made, and how long they took. */
  readonly busyTicks: {
    readonly count: number;
    readonly messages: number;
    readonly medianMs: number;
    readonly longestMs: number;
  };
  /** The same year asked in each of its minutes, as the running bot does. */
  readonly everyMinute: { readonly ticks: number; readonly messages: number; readonly ms: number };
}

const PEOPLE = 1_000;
const ACTIVITIES = 10_000;

/**
 * A year of planning for 1,000 people who lead 10,000 activities and never answer, with a meeting a month. What is due follows from records
 * and days, so that a year of ticks comes to one asking at each sending time, and quiet ones between.
 * @param reference records to take the plan from
 */
export function measurePlanning(reference: Records): Planning {
  const situation = largeOffice(reference);
  const outbox = createOutboxView();
  let messages = 0;
  const busy: { readonly messages: number; readonly ms: number }[] = [];
  const started = processorMs();
  for (let now = FIRST; now < END; now = now.plus({ days: 1 })) {
    const before = processorMs();
    const due = dueMessages({ ...situation, outbox, now });
    const ms = processorMs() - before;
    if (due.length >= PEOPLE) busy.push({ messages: due.length, ms });
    for (const message of due) outbox.add(sentEntry(message));
    messages += due.length;
  }
  const yearMs = processorMs() - started;
  const quietTickMs = quietTicks({ ...situation, outbox });
  return {
    yearMs,
    messages,
    quietTickMs,
    busyTicks: busyTicks(busy),
    everyMinute: everyMinute(largeOffice(reference)),
  };
}

function busyTicks(busy: readonly { readonly messages: number; readonly ms: number }[]): Planning['busyTicks'] {
  const times = busy.map(({ ms }) => ms).sort((a, b) => a - b);
  const messages = Math.max(0, ...busy.map(tick => tick.messages));
  return { count: busy.length, messages, medianMs: times[times.length >> 1] ?? 0, longestMs: times.at(-1) ?? 0 };
}

/** As if each message arrived in the minute in which it was due. */
function everyMinute(situation: Omit<Situation, 'outbox' | 'now'>): Planning['everyMinute'] {
  const ask = createAskDue();
  const outbox = createOutboxView();
  const started = processorMs();
  let messages = 0;
  let ticks = 0;
  for (let at = MIDNIGHT.toMillis(); at < END.toMillis(); at += MINUTE_MS) {
    const due = ask({ ...situation, outbox, now: DateTime.fromMillis(at, { zone: ZONE }) });
    for (const message of due) outbox.add(sentEntry(message));
    messages += due.length;
    ticks += 1;
  }
  return { ticks, messages, ms: processorMs() - started };
}

const MINUTE_MS = 60_000;
/** As the bot's own clock has it. */
const ZONE = new SteadyZone('Europe/London');
const MIDNIGHT = DateTime.fromISO('2021-04-01T00:00', { zone: 'Europe/London' });

const FIRST = DateTime.fromISO('2021-04-01T09:00', { zone: ZONE });
const END = DateTime.fromISO('2022-04-01T00:00', { zone: 'Europe/London' });
const LAST = DateTime.fromISO('2022-03-31T09:01', { zone: 'Europe/London' });

function quietTicks(situation: Omit<Situation, 'now'>): Planning['quietTickMs'] {
  const times = Array.from({ length: 8 * 60 }, (_, minute) => {
    const before = processorMs();
    dueMessages({ ...situation, now: LAST.plus({ minutes: minute }) });
    return processorMs() - before;
  }).sort((a, b) => a - b);
  return { median: times[times.length >> 1] ?? 0, longest: times.at(-1) ?? 0 };
}

function largeOffice(reference: Records): Omit<Situation, 'outbox' | 'now'> {
  const rules: Rules = { settings: loadReminders(), calendar: createCalendar(readBankHolidays()) };
  const people = Array.from({ length: PEOPLE }, (_, n) => personOf(reference.people[0] as Person, n));
  const activities = Array.from({ length: ACTIVITIES }, (_, n) => activityOf(reference.activities[0] as Activity, n));
  const meetings = Array.from({ length: 14 }, (_, n) => meetingOf(reference.meetings.at(-1) as Meeting, n));
  const accounts: Account[] = people.map(({ id }, n) => ({
    account: id,
    person: id,
    role: n < 5 ? 'manager' : 'lead',
  }));
  const contacts: Contact[] = accounts.map(({ account }) => ({ ...CHAT, id: `chat-${account}`, account }));
  return {
    ...rules,
    register: createRegister({ ...reference, people, activities, meetings, updates: [], resolutions: [] }),
    accounts,
    contacts: [...contacts, { ...CHAT, id: 'channel', scope: 'channel', account: null }],
    notices: [],
    snoozes: [],
  };
}

const CHAT = { scope: 'personal', reference: {}, seenAt: '2021-01-04T09:00:00Z' } as const;

const personOf = (like: Person, n: number): Person => ({ ...like, id: `person/${n}`, name: `Officer ${n}` });

/** Each person leads ten, spread over the four themes. */
const activityOf = (like: Activity, n: number): Activity => ({
  ...like,
  id: `2020-21/${n}`,
  plan: '2020-21',
  theme: (n % 4) + 1,
  ref: String(n),
  lead: `person/${Math.floor(n / 10)}`,
  sponsor: `person/${n % 50}`,
});

function meetingOf(like: Meeting, n: number): Meeting {
  const date = DateTime.fromISO('2021-03-17', { zone: 'utc' }).plus({ months: n }).toFormat('yyyy-MM-dd');
  return { ...like, id: `meeting/${date}`, date, time: '10:00', theme: (n % 4) + 1, items: [] };
}

/** Processor time: what others do on the machine meanwhile does not count. The collector's threads do. */
function processorMs(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1_000;
}
