import assert from 'node:assert/strict';
import { actingFor, answerable, writesFor } from '../../data/answerable.ts';
import type { Activity } from '../../data/records/activity.ts';
import { createRegister, type Register } from '../../data/register.ts';
import { withLead, withStandIn } from '../../data/registerAfter.ts';
import type { StandIn } from '../../data/standIn.ts';
import { KEVIN, PUBLISHED, reference } from '../store/sample.ts';

const [FIRTH, HOWITT, HARRIS] = ['person/firth', 'person/dan-howitt', 'person/paul-harris'];
const begin = createRegister(reference);
const f03 = (register: Register): Activity => {
  const activity = register.activity(PUBLISHED);
  assert.ok(activity);
  return activity;
};
const named = (as: StandIn['as'], of: string, person: string, rest: Partial<StandIn> = {}): StandIn => ({
  id: `${as}/${of}/${person}`,
  as,
  of,
  person,
  activity: null,
  from: '2021-06-01',
  until: '2021-06-20',
  by: KEVIN,
  at: '2021-05-06T09:00:00.000+01:00',
  ...rest,
});
const knowing = (...standIns: StandIn[]): Register => standIns.reduce(withStandIn, begin);
const asked = (register: Register, day: string) => answerable(register, f03(register), day)?.person;

describe('Who answers for an activity', () => {
  it('is its lead', () => {
    assert.deepEqual(answerable(begin, f03(begin), '2021-05-06'), {
      person: FIRTH,
      owner: FIRTH,
      cover: undefined,
      since: undefined,
    });
  });

  it('is the cover from the first day of an absence to the last, and then the lead again', () => {
    const register = knowing(named('cover', FIRTH, HOWITT));
    const days = ['2021-05-31', '2021-06-01', '2021-06-20', '2021-06-21'];
    assert.deepEqual(
      days.map(day => asked(register, day)),
      [FIRTH, HOWITT, HOWITT, FIRTH],
    );
  });

  it('is the cover of the cover, and somebody even where covers go round in a circle', () => {
    const chain = [named('cover', FIRTH, HOWITT), named('cover', HOWITT, HARRIS)];
    assert.equal(asked(knowing(...chain), '2021-06-10'), HARRIS);
    assert.equal(asked(knowing(...chain, named('cover', HARRIS, FIRTH)), '2021-06-10'), HARRIS);
  });

  it('stays the lead where a delegate writes, and where the cover was ended or is for another activity', () => {
    const ended = { ended: { by: KEVIN, at: '2021-06-02T09:00:00.000+01:00' } };
    assert.equal(asked(knowing(named('delegate', FIRTH, HOWITT)), '2021-06-10'), FIRTH);
    assert.equal(asked(knowing(named('cover', FIRTH, HOWITT, ended)), '2021-06-10'), FIRTH);
    assert.equal(asked(knowing(named('cover', FIRTH, HOWITT, { activity: '2020-21/3.5' })), '2021-06-10'), FIRTH);
  });

  it('is a new lead since the day of the change, so that no backlog comes along', () => {
    const at = '2021-05-06T09:00:00.000+01:00';
    const register = withLead(begin, PUBLISHED, { was: FIRTH, lead: HARRIS, by: KEVIN, at });
    assert.deepEqual(answerable(register, f03(register), '2021-05-07'), {
      person: HARRIS,
      owner: HARRIS,
      cover: undefined,
      since: at,
    });
  });
});

describe('Who may write in whose place', () => {
  it('is a delegate for one activity or for all, on the days agreed, and nobody else', () => {
    const register = knowing(named('delegate', FIRTH, HOWITT, { activity: PUBLISHED, until: null }));
    const may = (person: string, day: string) => writesFor(register, person, f03(register), day);
    assert.deepEqual(
      [may(HOWITT, '2021-05-31'), may(HOWITT, '2021-06-01'), may(HOWITT, '2031-01-01'), may(HARRIS, '2021-06-01')],
      [undefined, FIRTH, FIRTH, undefined],
    );
    const other = register.records.activities.find(({ lead, id }) => lead === FIRTH && id !== PUBLISHED);
    assert.ok(other);
    assert.equal(writesFor(register, HOWITT, other, '2021-06-01'), undefined);
    assert.deepEqual(actingFor(register, HOWITT, '2021-06-01').length, 1);
  });

  it('ends when the activity goes to a lead who named nobody', () => {
    const register = withLead(knowing(named('delegate', FIRTH, HOWITT)), PUBLISHED, {
      was: FIRTH,
      lead: HARRIS,
      by: KEVIN,
      at: '2021-06-02T09:00:00.000+01:00',
    });
    assert.equal(writesFor(register, HOWITT, f03(register), '2021-06-10'), undefined);
  });
});
