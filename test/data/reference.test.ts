import assert from 'node:assert/strict';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DataFault, loadReference } from '../../data/reference.ts';
import { projectRoot } from '../../data/root.ts';

type Row = Record<string, unknown>;

describe('The reference dataset', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'plan-data-'));
    cpSync(join(projectRoot(), 'data/reference'), folder, { recursive: true });
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  const faultOf = (): string => {
    try {
      loadReference(folder);
    } catch (fault) {
      assert.ok(fault instanceof DataFault, `not a DataFault: ${fault}`);
      return fault.message;
    }
    return assert.fail('the broken file was taken');
  };
  const edit = (name: string, change: (rows: Row[]) => void) => {
    const file = join(folder, `${name}.json`);
    const rows = JSON.parse(readFileSync(file, 'utf8')) as Row[];
    change(rows);
    writeFileSync(file, JSON.stringify(rows));
    return file;
  };
  const set = (name: string, index: number, fields: Row) =>
    edit(name, rows => Object.assign(rows[index] ?? {}, fields));

  it('holds the whole plan: every record of the five documents', () => {
    const { plans, activities, updates, indicators, meetings } = loadReference(folder);
    const items = meetings.flatMap(meeting => meeting.items);
    assert.deepEqual(
      [plans, activities, updates, indicators, meetings, items].map(list => list.length),
      [3, 243, 115, 73, 5, 46],
    );
  });

  it('stops the start with file, place and fault when a field is wrong, missing or unknown', () => {
    const file = set('activities', 3, { theme: 'three' });
    assert.ok(faultOf().startsWith(`${file} is broken. activities[3].theme: `), faultOf());
    set('activities', 3, { theme: 1, surprise: true });
    assert.match(faultOf(), /activities\[3\]: .*surprise/);
    edit('activities', rows => delete rows[3]?.surprise);
    edit('activities', rows => delete rows[5]?.title);
    assert.match(faultOf(), /activities\[5\]\.title: /);
  });

  it('names the place also deep inside a record', () => {
    edit('indicators', rows => Object.assign((rows[2]?.values as Row[] | undefined)?.[1] ?? {}, { to: 'March 2020' }));
    assert.match(faultOf(), /indicators\.json is broken\. indicators\[2\]\.values\[1\]\.to: a month as YYYY-MM/);
  });

  it('says all faults of a file in one message, and how many more there are', () => {
    edit('activities', rows => {
      for (const row of rows.slice(0, 8)) row.ref = '';
    });
    assert.match(faultOf(), /activities\[0\]\.ref: .*activities\[4\]\.ref: .*; and 3 more$/);
  });

  it('stops the start when an identifier names nothing', () => {
    set('updates', 0, { activity: '2013-18/X9' });
    assert.match(
      faultOf(),
      /updates\.json is broken\. updates\[0\]\.activity: '2013-18\/X9' is not among the activities/,
    );
  });

  it('stops the start when a lead is nobody on record, or a theme is not one of the plan', () => {
    set('activities', 7, { lead: 'person/nobody' });
    assert.match(faultOf(), /activities\[7\]\.lead: 'person\/nobody' is not among the people/);
    set('activities', 7, { lead: null, theme: 99 });
    assert.match(faultOf(), /activities\[7\]\.theme: the plan has no theme 99/);
  });

  it('stops the start when an identifier stands twice', () => {
    edit('people', rows => rows.push(rows[0] ?? {}));
    assert.match(faultOf(), /people\.json is broken\. people\[\d+\]: 'person\/.*' stands twice/);
  });

  it('stops the start when a file is no JSON, no list, or not there, naming it', () => {
    const file = join(folder, 'glossary.json');
    writeFileSync(file, '[{');
    assert.ok(faultOf().startsWith(`${file} cannot be read: `), faultOf());
    writeFileSync(file, '{}');
    assert.ok(faultOf().startsWith(`${file} is broken. glossary: `), faultOf());
    rmSync(file);
    assert.ok(faultOf().startsWith(`${file} cannot be read: `), faultOf());
  });
});
