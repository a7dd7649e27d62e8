import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createRegister } from '../../data/register.ts';
import { loadRoles, roleOf } from '../../data/roles.ts';
import { projectRoot } from '../../data/root.ts';
import { reference } from '../updates/fakeStore.ts';

describe('Roles', () => {
  const register = createRegister(reference);
  const roles = loadRoles(join(projectRoot(), 'data/roles.json'), reference.people);

  it('managers and admins are named in the file, leads follow from the plan, everybody else reads', () => {
    const people = ['kevin-dennis', 'noel-mcmenamin', 'firth', 'prior', 'km', 'paddy-tipping'];
    assert.deepEqual(
      people.map(slug => roleOf(`person/${slug}`, register, roles)),
      ['manager', 'admin', 'lead', 'lead', 'lead', 'reader'],
    );
  });

  const FAULTS: readonly (readonly [string, RegExp])[] = [
    [
      '{"managers": [{"person": "person/nobody", "why": "x"}], "admins": []}',
      /managers\[0\]\.person: person\/nobody is not on record/u,
    ],
    ['{"managers": []}', /roles\.admins/u],
    ['not json', /cannot be read/u],
  ];
  for (const [content, message] of FAULTS)
    it(`a broken file stops the start, saying ${message.source}`, () => {
      const folder = mkdtempSync(join(tmpdir(), 'roles-'));
      const file = join(folder, 'roles.json');
      writeFileSync(file, content);
      assert.throws(() => loadRoles(file, reference.people), message);
      rmSync(folder, { recursive: true });
    });
});
