import assert from 'node:assert/strict';
import { DateTime } from 'luxon';
import { type Cycle, cycleOf, cyclesAhead, isLate, outstanding, owed, owedByPerson } from '../../data/cycle.ts';
import type { Meeting } from '../../data/records/meeting.ts';
import { createRegister, withUpdate } from '../../data/register.ts';
import { records, register, rules, submitted } from './office.ts';

describe('A cycle of collecting updates', () => {
  it('is counted back from each meeting that monitors a theme, over weekends and bank holidays', () => {
    const march = DateTime.fromISO('2021-03-11', { zone: 'Europe/London' });
    const days = cyclesAhead(register, rules, march).map(({ meeting, plan, theme, papersOut, cutOff, beganAt }) => [
      meeting.date,
      `${plan}/${theme}`,
      beganAt.toISODate(),
      cutOff,
      papersOut,
    ]);
    assert.deepEqual(days, [
      ['2021-05-19', '2020-21/3', '2021-03-10', '2021-05-04', '2021-05-11'],
      ['2021-09-14', '2020-21/4', '2021-07-21', '2021-08-27', '2021-09-06'],
      ['2021-11-02', '2020-21/1', '2021-09-14', '2021-10-18', '2021-10-25'],
    ]);
  });

  it('is late from the day after its cut-off, by the office’s clock', () => {
    const at = (instant: string) => isLate(mayCycle(), DateTime.fromISO(instant, { zone: 'utc' }), rules);
    assert.equal(at('2021-05-04T22:59'), false);
    assert.equal(at('2021-05-04T23:00'), true);
  });

  it('is over once its meeting has begun', () => {
    const began = DateTime.fromISO('2021-05-19T10:00', { zone: 'Europe/London' });
    assert.deepEqual(
      cyclesAhead(register, rules, began).map(({ meeting }) => meeting.date),
      ['2021-09-14', '2021-11-02'],
    );
  });

  it('is not made for a theme that the plan in force does not have', () => {
    assert.equal(cycleOf(register, { ...mayMeeting(), theme: 7 }, rules), undefined);
  });

  it('moves with its meeting', () => {
    assert.equal(cycleOf(register, { ...mayMeeting(), date: '2021-06-16' }, rules)?.cutOff, '2021-06-01');
  });

  it('begins a quarter before a meeting of a body that never met', () => {
    const cycle = cycleOf(
      register,
      { ...mayMeeting(), body: 'A new board', previousMeeting: undefined } as Meeting,
      rules,
    );
    assert.equal(cycle?.beganAt.toISODate(), '2021-02-19');
  });
});

describe('What is owed for a meeting', () => {
  it('is part of what is outstanding: what nobody leads is missing too, and owed by nobody', () => {
    assert.equal(outstanding(register, mayCycle()).length, 16);
  });

  it('is every activity of the theme with a lead, and a compiled position does not settle it', () => {
    assert.equal(register.latestUpdate('2020-21/3.5')?.basis, 'compiled');
    assert.deepEqual(refs(owed(register, mayCycle())), ['3.5', '3.11', '3.16']);
  });

  it('is owed by the lead, not by the sponsor beside them', () => {
    const debts = [...owedByPerson(register, mayCycle())].map(([person, activities]) => [person, refs(activities)]);
    assert.deepEqual(debts, [
      ['person/kev-broadhead', ['3.5', '3.16']],
      ['person/paul-harris', ['3.11']],
    ]);
  });

  it('falls to the sponsor where no lead is named', () => {
    const activities = records.activities.map(a => (a.id === '2020-21/3.11' ? { ...a, lead: null } : a));
    const debts = owedByPerson(createRegister({ ...records, activities }), mayCycle());
    assert.deepEqual(refs(debts.get('person/rachel-barber') ?? []), ['3.11']);
  });

  it('is settled by an update submitted since the meeting before, whatever its colour', () => {
    const after = withUpdate(register, submitted('2020-21/3.11', '2021-04-20T16:00:00+01:00'));
    assert.deepEqual(refs(owed(after, mayCycle())), ['3.5', '3.16']);
  });

  it('is not settled by an update of the round before: the last instant before the cycle, read in London', () => {
    const tooEarly = withUpdate(register, submitted('2020-21/3.11', '2021-03-09T23:59:59Z'));
    assert.deepEqual(refs(owed(tooEarly, mayCycle())), ['3.5', '3.11', '3.16']);
    const inTime = withUpdate(register, submitted('2020-21/3.11', '2021-03-10T00:00:00Z'));
    assert.deepEqual(refs(owed(inTime, mayCycle())), ['3.5', '3.16']);
  });

  it('begins before its reminders, also where the body meets in between: what answers a reminder counts', () => {
    const meetings = records.meetings.map(one =>
      one.id === 'meeting/2021-03-10' ? { ...one, date: '2021-05-12' } : one,
    );
    const between = createRegister({ ...records, meetings });
    const cycle = cycleOf(between, mayMeeting(), rules);
    assert.ok(cycle && cycle.beganAt < cycle.beganAt.set({ year: 2021, month: 4, day: 13 }));
    const answered = withUpdate(between, submitted('2020-21/3.11', '2021-04-14T10:00:00+01:00'));
    assert.deepEqual(refs(owed(answered, cycle)), ['3.5', '3.16']);
  });

  it('stays settled for a meeting when the office clock goes back behind the update', () => {
    const later = withUpdate(register, submitted('2020-21/3.11', '2021-05-06T09:20:00+01:00'));
    assert.deepEqual(refs(owed(later, mayCycle())), ['3.5', '3.16']);
  });
});

function mayMeeting(): Meeting {
  const meeting = register.meeting('meeting/2021-05-19');
  assert.ok(meeting);
  return meeting;
}

function mayCycle(): Cycle {
  const cycle = cycleOf(register, mayMeeting(), rules);
  assert.ok(cycle);
  return cycle;
}

const refs = (activities: readonly { ref: string }[]) => activities.map(activity => activity.ref);
