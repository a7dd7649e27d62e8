import assert from 'node:assert/strict';
import { calendarFileNamed } from '../../bot/meetings/calendarFiles.ts';
import { silentLog } from '../../bot/process/log.ts';
import { startServer } from '../../bot/process/server.ts';
import { register, rules, thursdayMorning } from '../jobs/office.ts';

describe('GET /calendar', () => {
  const guards = { bodyLimitBytes: 1000, loopbackOnly: true };
  const calendarFile = async (name: string) => calendarFileNamed(name, { register, rules, now: thursdayMorning });
  const ports = { receive: async () => ({ status: 200 }), isReady: () => true, guards, log: silentLog, calendarFile };

  it('gives the file of a meeting and of its cut-off, and nothing else', async () => {
    const server = await startServer(ports, 0, '127.0.0.1');
    try {
      const get = (path: string) => fetch(`${server.url}${path}`);
      const meeting = await get('/calendar/meeting-2021-05-19.ics');
      assert.equal(meeting.status, 200);
      assert.match(meeting.headers.get('content-type') ?? '', /^text\/calendar/u);
      assert.match(await meeting.text(), /^BEGIN:VCALENDAR\r\n[\s\S]*UID:meeting-2021-05-19@plan-bot\r\n/u);
      assert.match(await (await get('/calendar/cut-off-2021-05-19.ics')).text(), /DTSTART;VALUE=DATE:20210504\r\n/u);
      for (const path of ['meeting-2030-01-01.ics', '..%2fplan.json', 'plan.json', '%E0%A4%A', ''])
        assert.ok((await get(`/calendar/${path}`)).status >= 400, path);
    } finally {
      await server.close(1000);
    }
  });
});
