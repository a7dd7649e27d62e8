import assert from 'node:assert/strict';
import { createCalendar, readBankHolidays } from '../../data/calendar.ts';
import type { Update } from '../../data/records/update.ts';
import { withReview, withUpdate } from '../../data/register.ts';
import { loadReminders } from '../../data/reminderSettings.ts';
import type { Review } from '../../data/review.ts';
import { createMemoryStore } from '../../data/store/memoryStore.ts';
import { lifeStep, publishedOn } from '../../data/updateLife.ts';
import { RECORDS } from '../conversation/chat.ts';

const rules = { settings: loadReminders(), calendar: createCalendar(readBankHolidays()) };
const ID = '2020-21/3.5';
const FILED = '2021-05-06T09:00:00.000+01:00';
const reference = createMemoryStore(RECORDS).register();
const compiled = reference.latestUpdate(ID) as Update;
const given: Update = {
  ...compiled,
  id: `update/${ID}/2021-03-31`,
  basis: 'submitted',
  source: null,
  submitted: { by: 'person/kev-broadhead', byName: 'Supt Broadhead', at: FILED, via: 'conversation', account: 'b' },
};
const submitted = withUpdate(reference, given);
const by = { account: 'd', person: 'person/kevin-dennis', name: 'Kevin Dennis' };
const reviewed = (verdict: Review['verdict'], at: string, records = RECORDS) =>
  withReview(withUpdate(createMemoryStore(records).register(), given), ID, FILED, {
    verdict,
    by,
    at,
    ...(verdict === 'returned' && { comment: 'Say when.' }),
  });
const stepOn = (register: typeof submitted, day: string) =>
  lifeStep(register, register.latestUpdate(ID) as Update, rules, day);

describe('The life of an update', () => {
  it('goes from a paper’s position to submitted, accepted or returned, and published when the papers are out', () => {
    assert.equal(lifeStep(reference, compiled, rules, '2021-05-06'), 'document');
    assert.equal(stepOn(submitted, '2021-05-06'), 'submitted');
    assert.equal(stepOn(reviewed('returned', FILED), '2021-06-30'), 'returned');
    const accepted = reviewed('accepted', FILED);
    // The papers of the meeting of 19 May go out on 11 May, five clear working days before.
    assert.equal(publishedOn(accepted, accepted.latestUpdate(ID) as Update, rules), '2021-05-11');
    assert.equal(stepOn(accepted, '2021-05-10'), 'accepted');
    assert.equal(stepOn(accepted, '2021-05-11'), 'published');
  });

  it('waits for the next meeting where it was accepted after the papers went out', () => {
    const late = reviewed('accepted', '2021-05-12T09:00:00.000+01:00');
    const day = publishedOn(late, late.latestUpdate(ID) as Update, rules);
    assert.ok(day !== undefined && day > '2021-05-19', day);
    assert.equal(stepOn(late, '2021-05-19'), 'accepted');
  });

  const none = { ...RECORDS, meetings: RECORDS.meetings.filter(({ theme }) => theme !== 3) };

  it('is published when the next quarter’s updates begin where no meeting takes its theme, and never while nobody accepted it', () => {
    const accepted = reviewed('accepted', FILED, none);
    assert.equal(stepOn(accepted, '2021-06-30'), 'accepted');
    assert.equal(stepOn(accepted, '2021-07-01'), 'published');
    assert.equal(stepOn(submitted, '2030-01-01'), 'submitted');
  });

  it('is published at once where it was accepted after that, and not before it was accepted', () => {
    const late = reviewed('accepted', '2021-09-02T09:00:00.000+01:00', none);
    assert.equal(stepOn(late, '2021-09-01'), 'accepted');
    assert.equal(stepOn(late, '2021-09-02'), 'published');
  });

  it('stays published when a meeting is put on record later', () => {
    const meetings = [...none.meetings, ...RECORDS.meetings.filter(({ theme }) => theme === 3)].map(meeting =>
      meeting.theme === 3 ? { ...meeting, date: meeting.date.replace('2021', '2022') } : meeting,
    );
    assert.equal(stepOn(reviewed('accepted', FILED, { ...RECORDS, meetings }), '2021-07-01'), 'published');
  });
});
