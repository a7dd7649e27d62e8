import assert from 'node:assert/strict';
import fc from 'fast-check';
import { DateTime, IANAZone } from 'luxon';
import { SteadyZone } from '../../data/steadyZone.ts';

const NAMES = [
  'Europe/London',
  'Europe/Dublin',
  'Australia/Lord_Howe',
  'Asia/Kathmandu',
  'America/St_Johns',
  'Etc/UTC',
];

describe('A zone that remembers its offsets', () => {
  for (const name of NAMES)
    it(`says of ${name} what the tz database says, at any instant and again`, () => {
      const [steady, zone] = [new SteadyZone(name), IANAZone.create(name)];
      const instants = fc.integer({ min: Date.UTC(1960, 0, 1), max: Date.UTC(2040, 0, 1) });
      fc.assert(
        fc.property(instants, atMs => {
          const expected = zone.offset(atMs);
          assert.equal(steady.offset(atMs), expected);
          assert.equal(steady.offset(atMs), expected);
        }),
        { seed: 7, numRuns: 500 },
      );
    });

  it('changes with the clocks to the millisecond', () => {
    const zone = new SteadyZone('Europe/London');
    const atMs = Date.UTC(2021, 2, 28, 1);
    assert.deepEqual([zone.offset(atMs - 1), zone.offset(atMs)], [0, 60]);
  });

  it('is the same zone as the one of its name', () => {
    const at = '2021-05-06T09:00';
    assert.ok(
      DateTime.fromISO(at, { zone: new SteadyZone('Europe/London') }).equals(
        DateTime.fromISO(at, { zone: 'Europe/London' }),
      ),
    );
  });

  it('has no offset for what is no instant', () =>
    assert.ok(Number.isNaN(new SteadyZone('Europe/London').offset(Number.NaN))));
});
