import assert from 'node:assert/strict';
import { calendarFileNamed } from '../../bot/meetings/calendarFiles.ts';
import { noticeReply } from '../../bot/notice.ts';
import { silentLog } from '../../bot/process/log.ts';
import type { Meeting } from '../../data/records/meeting.ts';
import type { Change } from '../../data/store/change.ts';
import { createMemoryStore } from '../../data/store/memoryStore.ts';
import { createJobs } from '../../jobs/jobs.ts';
import { at, rules } from '../jobs/office.ts';
import { openEdgeHouse, records } from './edgeHouse.ts';
import { said } from './incoming.ts';

const PUBLIC_URL = 'https://bot.example';
const KEVIN = { account: 'account-kevin', person: 'person/kevin-dennis', name: 'Kevin Dennis' };

describe('A meeting whose card is out', () => {
  it('is put right in its place when it moves and when it is cancelled, and its invitation is offered again under the same name', async () => {
    const store = createMemoryStore(records());
    const house = await openEdgeHouse({ store });
    try {
      await house.post(said(house.connector, 'hello'));
      const met = store.contacts()[0] ?? assert.fail('nobody was met');
      const saved = async (...changes: readonly Change[]) => assert.deepEqual(await store.apply(changes), { ok: true });
      await saved(
        { kind: 'forgetContact', id: met.id },
        { kind: 'keepContact', contact: { ...met, id: 'channel', scope: 'channel', account: null } },
      );
      let now = at('2021-05-12T09:00');
      const [job] = createJobs({
        ...rules,
        store,
        now: () => now,
        log: silentLog,
        withdraw: () => assert.fail('nothing is taken back'),
        send: message => {
          const world = { register: store.register(), now, rules, publicUrl: PUBLIC_URL };
          const reply = noticeReply(message, world);
          const links = reply.kind === 'card' && reply.card.name === 'upcomingMeeting' ? reply.card.view.links : [];
          const text = [reply.text, ...links.map(({ title, url }) => `${title}: ${url}`)].join('\n');
          const messageId = message.kind === 'correction' ? message.messageId : undefined;
          return house.edge.send({ contact: message.contact, text, ...(messageId && { messageId }) });
        },
      });
      const tick = async (time: string) => {
        now = at(time);
        const before = house.connector.delivered.length;
        await job?.run(new AbortController().signal);
        return house.connector.delivered
          .slice(before)
          .map(({ method, replyTo, activity }) => ({ method, replyTo, text: JSON.stringify(activity) }));
      };
      const change = (meeting: Meeting): Change => ({ kind: 'keepMeeting', meeting, by: KEVIN, at: now.toISO() ?? '' });
      const invitation = () =>
        calendarFileNamed('meeting-2021-05-19.ics', { register: store.register(), rules, now }) ?? '';

      const [card, ...others] = await tick('2021-05-12T09:00');
      assert.deepEqual([card?.method, others], ['POST', []]);
      assert.match(card?.text ?? '', /Wednesday 19 May 2021/u);
      assert.match(card?.text ?? '', /Add to my calendar: https:\/\/bot\.example\/calendar\/meeting-2021-05-19\.ics/u);
      const messageId = store.outbox().find(({ kind }) => kind === 'upcomingMeeting')?.messageId;
      const uid = /^UID:(.*)$/mu.exec(invitation())?.[1];
      assert.ok(messageId && uid);
      assert.match(invitation(), /SEQUENCE:0\r\n/u);

      const standing = store.register().meeting('meeting/2021-05-19') ?? assert.fail('there is no such meeting');
      const moved = { ...standing, date: '2021-05-26', sequence: 1 };
      await saved(change(moved));
      const corrected = await tick('2021-05-12T20:15');
      assert.deepEqual(
        corrected.map(({ method, replyTo }) => [method, replyTo]),
        [['PUT', messageId]],
        'in its place, also in the evening, for it makes no sound',
      );
      assert.match(corrected[0]?.text ?? '', /the meeting is now on Wednesday 26 May 2021/u);
      assert.match(corrected[0]?.text ?? '', /Change it in my calendar: .*meeting-2021-05-19\.ics/u);
      assert.match(invitation(), /METHOD:PUBLISH\r\n[\s\S]*SEQUENCE:1\r\n/u);
      assert.equal(/^UID:(.*)$/mu.exec(invitation())?.[1], uid);
      assert.deepEqual(await tick('2021-05-12T20:16'), [], 'once');

      await saved(change({ ...moved, sequence: 2, cancelled: true }));
      const cancelled = await tick('2021-05-13T09:00');
      assert.deepEqual(
        cancelled.map(({ method, replyTo }) => [method, replyTo]),
        [['PUT', messageId]],
      );
      assert.match(cancelled[0]?.text ?? '', /Cancelled/u);
      assert.match(cancelled[0]?.text ?? '', /Take it out of my calendar/u);
      assert.match(invitation(), /METHOD:CANCEL\r\n[\s\S]*SEQUENCE:2\r\n/u);
      assert.equal(/^UID:(.*)$/mu.exec(invitation())?.[1], uid);
      assert.deepEqual(await tick('2021-05-19T09:00'), [], 'a cancelled meeting has no eve');
    } finally {
      await house.close();
    }
  });
});
