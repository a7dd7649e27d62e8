import assert from 'node:assert/strict';
import fc from 'fast-check';
import { DateTime } from 'luxon';
import { type CalendarEvent, calendarFile } from '../../data/calendarFile/calendarFile.ts';
import { contentLine, escapedText } from '../../data/calendarFile/contentLine.ts';
import { calendarFileName, meetingEvent, readFileName } from '../../data/calendarFile/meetingEvents.ts';
import type { Meeting } from '../../data/records/meeting.ts';
import { at, register, rules, thursdayMorning } from '../jobs/office.ts';

const may = register.meeting('meeting/2021-05-19') as Meeting;
const july = register.meeting('meeting/2021-07-21') as Meeting;
const fileOf = (meeting: Meeting, kind: 'meeting' | 'cut-off' = 'meeting') =>
  calendarFile(meetingEvent(kind, meeting, rules), thursdayMorning);
const lineOf = (file: string, name: string) =>
  file
    .replaceAll('\r\n ', '')
    .split('\r\n')
    .find(line => line.startsWith(name));

describe('A calendar file', () => {
  it('has the meeting at its time, in UTC, in summer and in winter', () => {
    assert.equal(lineOf(fileOf(may), 'DTSTART'), 'DTSTART:20210519T090000Z');
    assert.equal(lineOf(fileOf(may), 'DTEND'), 'DTEND:20210519T110000Z');
    assert.equal(lineOf(fileOf({ ...may, date: '2021-12-01' }), 'DTSTART'), 'DTSTART:20211201T100000Z');
    assert.equal(lineOf(fileOf(may), 'DTSTAMP'), 'DTSTAMP:20210506T080000Z');
    assert.equal(lineOf(fileOf(may), 'LOCATION'), 'LOCATION:Microsoft Teams (virtual)');
  });

  it('is of the whole day where no time is on record, and for the cut-off', () => {
    assert.equal(lineOf(fileOf(july), 'DTSTART'), 'DTSTART;VALUE=DATE:20210721');
    assert.equal(lineOf(fileOf(july), 'DTEND'), undefined);
    assert.equal(lineOf(fileOf(may, 'cut-off'), 'DTSTART'), 'DTSTART;VALUE=DATE:20210504');
    assert.equal(lineOf(fileOf(may, 'cut-off'), 'SUMMARY'), 'SUMMARY:Updates on theme 3 and papers due');
  });

  it('keeps its identifier when the meeting moves, with a higher sequence, and is taken out when it is cancelled', () => {
    const moved = fileOf({ ...may, date: '2021-05-26', sequence: 1 });
    assert.equal(lineOf(moved, 'UID'), lineOf(fileOf(may), 'UID'));
    assert.deepEqual([lineOf(fileOf(may), 'SEQUENCE'), lineOf(moved, 'SEQUENCE')], ['SEQUENCE:0', 'SEQUENCE:1']);
    assert.equal(lineOf(fileOf({ ...may, sequence: 2, cancelled: true }), 'METHOD'), 'METHOD:CANCEL');
    assert.equal(lineOf(fileOf({ ...may, sequence: 2, cancelled: true }), 'STATUS'), 'STATUS:CANCELLED');
    assert.notEqual(lineOf(fileOf(may), 'UID'), lineOf(fileOf(may, 'cut-off'), 'UID'));
  });

  it('escapes what would end a value, and leaves out what no text may hold', () => {
    assert.equal(escapedText('a;b,c\\d\r\ne\u0007'), 'a\\;b\\,c\\\\d\\ne');
  });

  it('whatever the text: lines end in CRLF, none has more than 75 octets, and unfolded it is the text again', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 400 }), text => {
        const folded = contentLine('SUMMARY', escapedText(text));
        const lines = folded.split('\r\n');
        assert.ok(lines.every(line => Buffer.byteLength(line, 'utf8') <= 75));
        assert.ok(lines.every(line => !line.includes('\uFFFD') || text.includes('\uFFFD')));
        assert.equal(folded.replaceAll('\r\n ', ''), `SUMMARY:${escapedText(text)}`);
      }),
    );
    const event: CalendarEvent = {
      ...meetingEvent('meeting', may, rules),
      when: { from: DateTime.fromISO('2021-05-19T10:00', { zone: 'Europe/London' }), minutes: 30 },
      summary: 'é'.repeat(100),
    };
    const file = calendarFile(event, at('2021-05-06T09:00'));
    assert.ok(file.endsWith('END:VCALENDAR\r\n'));
    assert.doesNotMatch(file, /(?<!\r)\n/u);
  });

  it('is called by a name that leads back to its meeting, and by no other', () => {
    assert.equal(calendarFileName('cut-off', may), 'cut-off-2021-05-19.ics');
    assert.deepEqual(readFileName('cut-off-2021-05-19.ics'), { kind: 'cut-off', meeting: 'meeting/2021-05-19' });
    for (const name of ['../plan.json', 'meeting-..%2f.ics', 'meeting-.ics', 'plan.json', ''])
      assert.equal(readFileName(name), undefined);
  });
});
