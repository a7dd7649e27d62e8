import assert from 'node:assert/strict';
import type { Meeting, WorkProgrammeItem } from '../../data/records/meeting.ts';
import type { Store } from '../../data/store/port.ts';
import { openedForEach } from './openedForEach.ts';
import { KEVIN } from './sample.ts';

/**
 * What every store does with what the reminders are planned from: meetings, leave, wishes, papers.
 * @param open a store filled with `fewRecords`; the contract closes it.
 */
export function describePlanningContract(name: string, open: () => Promise<Store>): void {
  describe(`the store contract of planning: ${name}`, () => {
    const { store, saved } = openedForEach(open);

    it('keeps a meeting as it was changed, and refuses a change that did not see the one before it', async () => {
      const at = '2021-05-06T09:00:00.000+01:00';
      const moved = { ...MEETING, sequence: 1 };
      await saved({ kind: 'keepMeeting', meeting: moved, by: KEVIN, at });
      assert.deepEqual(store().register().meeting(MEETING.id), moved);
      await assert.rejects(store().apply([{ kind: 'keepMeeting', meeting: moved, by: KEVIN, at }]), /meanwhile/u);
      const cancelled = { ...moved, sequence: 2, cancelled: true as const };
      await saved({ kind: 'keepMeeting', meeting: cancelled, by: KEVIN, at });
      assert.deepEqual(store().register().cancelledMeetings, [cancelled]);
      assert.ok(
        !store()
          .register()
          .records.meetings.some(({ id }) => id === MEETING.id),
      );
    });

    it('keeps who is away until it is called off, and one wish of each person', async () => {
      const at = '2021-05-06T09:00:00.000+01:00';
      const leave = {
        id: 'leave/person/firth/2021-06-01',
        person: 'person/firth',
        from: '2021-06-01',
        to: '2021-06-14',
      };
      await saved({ kind: 'keepLeave', leave: { ...leave, to: '2021-06-10' }, by: KEVIN, at });
      await saved({ kind: 'keepLeave', leave, by: KEVIN, at });
      assert.deepEqual(store().register().leaves, [leave]);
      await saved({ kind: 'keepLeave', leave: { ...leave, calledOff: true }, by: KEVIN, at });
      assert.deepEqual(store().register().leaves, []);
      const snooze = { person: 'person/firth', day: '2021-05-13', askedAt: at };
      await saved({ kind: 'keepSnooze', snooze: { ...snooze, day: '2021-05-11' } }, { kind: 'keepSnooze', snooze });
      assert.deepEqual(store().snoozes(), [snooze]);
    });

    it('keeps who answers for a body’s papers and which are in, until that is taken back', async () => {
      const at = '2021-05-06T09:00:00.000+01:00';
      const named = { author: 'Force', person: 'person/firth', by: KEVIN, at };
      const arrival = { item: PAPER.id, isIn: true, by: KEVIN, at };
      await saved({ kind: 'keepMeeting', meeting: { ...MEETING, sequence: 1 }, by: KEVIN, at });
      await saved({ kind: 'namePaperPerson', named }, { kind: 'notePaper', arrival });
      assert.deepEqual([store().register().paperPeople, store().register().papersIn], [[named], [arrival]]);
      await saved(
        { kind: 'namePaperPerson', named: { ...named, person: null } },
        { kind: 'notePaper', arrival: { ...arrival, isIn: false } },
      );
      assert.deepEqual([store().register().paperPeople, store().register().papersIn], [[], []]);
      const nobody = { ...named, person: 'person/nobody' };
      await assert.rejects(store().apply([{ kind: 'namePaperPerson', named: nobody }]), /no such person on record/u);
      await assert.rejects(
        store().apply([{ kind: 'notePaper', arrival: { ...arrival, item: 'meeting/x/y' } }]),
        /no paper 'meeting\/x\/y'/u,
      );
    });

    it('keeps what of a meeting is public, and counts how often that was said', async () => {
      const at = '2021-05-06T09:00:00.000+01:00';
      await saved({ kind: 'keepMeeting', meeting: { ...MEETING, sequence: 1 }, by: KEVIN, at });
      const mark = { meeting: MEETING.id, items: [PAPER.id], agenda: [], isNonPublic: true, by: KEVIN, at };
      await saved({ kind: 'markItem', mark });
      const seen = () => store().register().meeting(MEETING.id);
      assert.deepEqual(
        [seen()?.items.map(({ nonPublic }) => nonPublic), seen()?.marks, seen()?.sequence],
        [[true], 1, 1],
      );
      await saved({ kind: 'markItem', mark: { ...mark, isNonPublic: false } });
      assert.deepEqual([seen()?.items.map(({ nonPublic }) => nonPublic), seen()?.marks], [[undefined], 2]);
      await assert.rejects(
        store().apply([{ kind: 'markItem', mark: { ...mark, meeting: 'meeting/x' } }]),
        /no meeting 'meeting\/x'/u,
      );
    });
  });
}

const PAPER: WorkProgrammeItem = {
  id: 'meeting/2021-06-30/estates',
  section: 'Items',
  title: 'Estates',
  focus: null,
  author: 'Force',
  line: 1,
};
const MEETING: Meeting = {
  id: 'meeting/2021-06-30',
  body: 'Board',
  date: '2021-06-30',
  time: null,
  closed: null,
  place: null,
  panelDate: null,
  theme: null,
  themePrinted: null,
  draft: false,
  items: [PAPER],
};
