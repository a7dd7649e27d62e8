import { join } from 'node:path';
import { DateTime } from 'luxon';
import type { Answer, World } from '../../bot/questions/answer.ts';
import { answerQuery } from '../../bot/questions/answers/answerQuery.ts';
import type { Query } from '../../bot/questions/query.ts';
import { createCalendar, readBankHolidays } from '../../data/calendar.ts';
import type { Update } from '../../data/records/update.ts';
import { loadReference } from '../../data/reference.ts';
import { createRegister, type Register, withUpdate } from '../../data/register.ts';
import { loadReminders } from '../../data/reminderSettings.ts';
import { projectRoot } from '../../data/root.ts';

/** The reference records, read once for all tests of answers. */
export const register: Register = createRegister(loadReference(join(projectRoot(), 'data/reference')));

/** Thursday 6 May 2021, 09:00, a manager of the office. */
export function worldOf(records: Register = register): World {
  return {
    register: records,
    now: DateTime.fromISO('2021-05-06T09:00', { zone: 'Europe/London' }),
    planInForce: '2020-21',
    rules: { settings: loadReminders(), calendar: createCalendar(readBankHolidays()) },
    speaker: { account: 'test', person: 'person/kevin-dennis', name: 'Kevin Dennis', role: 'manager' },
  };
}

export const world = worldOf();

/** The answer to a query; a query without a filter may leave `where` out. */
export const answerTo = (query: Omit<Query, 'where'> & Partial<Query>, at: World = world): Answer =>
  answerQuery({ where: {}, ...query }, at);

export const values = <T>(...list: readonly T[]) => ({ values: list });

/** The world after an officer gave an update for the quarter that ended in March 2021. */
export function worldAfter(activity: string, status: Update['status'], summary: string): World {
  const update: Update = {
    id: `update/${activity}/2021-03-31`,
    activity,
    period: { label: '2020/21 Q4', from: '2021-01-01', to: '2021-03-31' },
    status,
    summary,
    basis: 'submitted',
    reason: null,
    source: null,
    submitted: {
      by: 'person/paul-harris',
      byName: 'Inspector Paul Harris',
      at: '2021-05-06T09:05:00+01:00',
      via: 'card',
    },
  };
  return worldOf(withUpdate(register, update));
}
