import assert from 'node:assert/strict';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { meetingDays } from '../../data/deadlines.ts';
import { deadlinesFor, loadReminders } from '../../data/reminderSettings.ts';
import { projectRoot } from '../../data/root.ts';
import { rules } from '../jobs/office.ts';

const OWN = join(projectRoot(), 'data', 'reminders.json');

describe('The settings of reminders', () => {
  let folder = '';
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'reminders-'));
  });
  afterEach(() => rm(folder, { recursive: true }));

  async function written(differs: object): Promise<string> {
    const file = join(folder, 'reminders.json');
    await writeFile(file, JSON.stringify({ ...JSON.parse(await readFile(OWN, 'utf8')), ...differs }));
    return file;
  }

  it('count back for each body apart, where it has its own', async () => {
    const deadlines = { cutOffClearWorkingDays: 4, signOffClearWorkingDays: 3, papersClearWorkingDays: 2 };
    const settings = loadReminders('Europe/London', await written({ bodies: { 'Audit Panel': deadlines } }));
    assert.deepEqual(deadlinesFor(settings, 'Audit Panel'), deadlines);
    const meeting = { date: '2021-05-19', body: 'Audit Panel' };
    assert.deepEqual(meetingDays(meeting, { ...rules, settings }), {
      cutOff: '2021-05-12',
      signOff: '2021-05-13',
      papersOut: '2021-05-14',
    });
    assert.equal(meetingDays({ ...meeting, body: 'Another' }, { ...rules, settings }).cutOff, '2021-05-04');
  });

  const broken: readonly (readonly [string, object, RegExp])[] = [
    ['send at night', { sendAt: '03:00' }, /reminders\.sendAt: a time from 07:00 to 19:59/u],
    ['send until before they begin', { sendUntil: '08:00' }, /reminders\.sendUntil: it must be later than sendAt/u],
    [
      'have a ladder that goes the wrong way',
      { ladder: { before: [1, 3], onTheDay: true, overdue: [1], escalation: 6 } },
      /the days fall/u,
    ],
    [
      'send the papers before the cut-off',
      { deadlines: { cutOffClearWorkingDays: 2, signOffClearWorkingDays: 3, papersClearWorkingDays: 5 } },
      /the cut-off comes first/u,
    ],
    ['have a setting that nobody knows', { sendOnSundays: true }, /sendOnSundays/u],
  ];
  for (const [what, differs, fault] of broken)
    it(`that ${what} stop the start, naming the file and the fault`, async () => {
      const file = await written(differs);
      assert.throws(
        () => loadReminders('Europe/London', file),
        (error: Error) => error.message.startsWith(file) && fault.test(error.message),
      );
    });
});
