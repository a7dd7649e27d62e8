import assert from 'node:assert/strict';
import { DateTime } from 'luxon';
import { answerTo, values, world } from './answersWorld.ts';

const MAY = { meeting: values('meeting/2021-05-19') };
const MARCH = { meeting: values('meeting/2021-03-10') };
const when = (where: object, more = {}, at = world) => answerTo({ ask: 'when', of: 'meetings', where, ...more }, at);

describe('answers about meetings', () => {
  it('gives the date of the next one, its time and how far off it is', () => {
    const answer = when({ when: 'next' });
    assert.deepEqual([answer.value, answer.ids], ['2021-05-19', ['meeting/2021-05-19']]);
    assert.match(answer.text, /Wednesday 19 May 2021 at 10:00.*in 13 days/);
  });

  it('still calls today’s meeting the next, and the day after no longer', () => {
    const at = (iso: string) => ({ ...world, now: DateTime.fromISO(iso, { zone: 'Europe/London' }) });
    assert.equal(when({ when: 'next' }, {}, at('2021-05-19T23:59')).value, '2021-05-19');
    assert.equal(when({ when: 'next' }, {}, at('2021-05-20T00:00')).value, '2021-07-21');
  });

  it('answers time, place, days and panel as values', () => {
    const value = (facet: 'time' | 'place' | 'daysUntil' | 'panelDate') => when(MAY, { facet }).value;
    assert.deepEqual(
      [value('time'), value('place'), value('daysUntil'), value('panelDate')],
      ['10:00', 'Microsoft Teams (virtual)', 13, '2021-06-07'],
    );
  });

  it('does not invent a panel date that the programme leaves out', () => {
    const answer = when({ meeting: values('meeting/2021-11-02') }, { facet: 'panelDate' });
    assert.equal(answer.value, null);
    assert.match(answer.text, /gives no panel date/);
  });

  it('finds the next panel even when it follows a meeting that is past', () => {
    const june = { ...world, now: DateTime.fromISO('2021-06-01T09:00', { zone: 'Europe/London' }) };
    assert.equal(when({ when: 'next' }, { facet: 'panelDate' }, june).value, '2021-06-07');
  });

  it('finds the meeting that takes a theme, and says that its programme is a draft', () => {
    const answer = when({ theme: values(4) });
    assert.equal(answer.value, '2021-09-14');
    assert.match(answer.text, /draft/);
  });

  it('lists what is to come, in order', () => {
    const answer = answerTo({ ask: 'list', of: 'meetings', where: { when: 'upcoming' } });
    assert.deepEqual(
      answer.ids,
      ['2021-05-19', '2021-07-21', '2021-09-14', '2021-11-02'].map(day => `meeting/${day}`),
    );
  });

  it('says that no meeting matches and names those to come', () => {
    const answer = when({ theme: values(2) });
    assert.equal(answer.outcome, 'nothing');
    assert.match(answer.text, /To come: Wednesday 19 May 2021/);
  });
});

describe('answers about what a meeting deals with', () => {
  const items = (ask: 'list' | 'count' | 'when' | 'who' | 'show', where: object, more = {}) =>
    answerTo({ ask, of: 'items', where, ...more });

  it('counts and lists the work programme', () => {
    const september = { meeting: values('meeting/2021-09-14') };
    assert.equal(items('count', september).value, 15);
    const strategic = items('list', { ...september, itemSection: values('Strategic Items') });
    assert.match(strategic.text, /Annual Report.*Force Management Statement/s);
  });

  it('gives the date on which a paper comes, the next one first', () => {
    assert.equal(items('when', { topic: 'estates strategy' }).value, '2021-09-14');
    assert.equal(items('when', { topic: 'stop and search' }).ids[0], 'meeting/2021-09-14/stop-and-search');
    assert.equal(items('when', { topic: 'regional collaboration' }).value, '2021-05-19');
  });

  it('names the writer of a paper, or the body where there is no paper yet', () => {
    const neighbourhood = items('who', { topic: 'neighbourhood policing' });
    assert.deepEqual([neighbourhood.value, neighbourhood.ids], ['Supt Broadhead', ['person/kev-broadhead']]);
    assert.equal(items('who', { topic: 'violence reduction unit' }).value, 'VRU');
  });

  it('opens the agenda by number', () => {
    assert.match(items('show', { ...MAY, agendaNumber: { values: ['7'] } }).text, /Integrated Offender Management/);
    assert.match(items('show', { ...MAY, agendaNumber: { values: ['9'] } }).text, /Capital Outturn.*Tracey Morris/);
  });

  it('gives both items where the minutes use one number twice', () => {
    assert.deepEqual(items('show', { ...MARCH, agendaNumber: { values: ['11'] } }).ids, [
      'resolution/2021-009',
      'resolution/2021-010',
    ]);
  });

  it('finds the reports of one person', () => {
    const mine = items('list', { ...MAY, person: { ...values('person/paul-harris'), as: 'author' } });
    assert.match(mine.text, /Integrated Offender Management/);
    assert.equal(mine.ids.length, 1);
  });

  it('tells a verbal update from a paper', () => {
    assert.match(
      items('show', { topic: 'regional collaboration' }, { facet: 'paper' }).text,
      /no paper, it is a verbal update/,
    );
    assert.match(
      items('show', { ...MAY, agendaNumber: { values: ['7'] } }, { facet: 'paper' }).text,
      /written report by Inspector Paul Harris/,
    );
  });
});

describe('answers about resolutions and attendance', () => {
  const resolved = (where: object) => answerTo({ ask: 'list', of: 'resolutions', where });

  it('gives all that a meeting resolved, or what it resolved on a topic', () => {
    assert.equal(resolved(MARCH).ids.length, 12);
    assert.deepEqual(resolved({ ...MARCH, topic: 'hate crime' }).ids, ['resolution/2021-005']);
    assert.deepEqual(resolved({ ...MARCH, topic: 'delivery plan' }).ids, ['resolution/2021-007']);
    assert.deepEqual(resolved({ topic: 'Victims Code of Practice Compliance' }).ids, ['resolution/2021-003']);
  });

  it('says where the minutes have no wording, and where they misprint the number', () => {
    const show = (id: string) => answerTo({ ask: 'show', of: 'resolutions', where: { ids: values(id) } }).text;
    assert.match(show('resolution/2021-010'), /give no wording/);
    assert.match(show('resolution/2021-011'), /print its number as 2020\/011/);
  });

  it('answers whether somebody was there, and who else was not', () => {
    const was = (person: string) =>
      answerTo({ ask: 'show', of: 'attendance', where: { ...MARCH, person: { ...values(person), as: 'any' } } }).text;
    assert.match(was('person/kevin-dennis'), /Yes: Kevin Dennis was present/);
    assert.match(was('person/mark-kimberley'), /No: Mark Kimberley was not present/);
    assert.match(was('person/firth'), /do not name/);
    const others = answerTo({
      ask: 'list',
      of: 'attendance',
      where: {
        ...MARCH,
        attendance: 'absent',
        person: { ...values('person/mark-kimberley'), except: true, as: 'any' },
      },
    });
    assert.deepEqual(others.ids, ['person/emma-foody', 'person/rachel-barber']);
  });

  it('does not say who will attend a meeting that has no minutes', () => {
    const answer = answerTo({ ask: 'list', of: 'attendance', where: MAY });
    assert.equal(answer.outcome, 'nothing');
    assert.match(answer.text, /no minutes on record/);
  });
});
