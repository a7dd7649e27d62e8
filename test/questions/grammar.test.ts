import assert from 'node:assert/strict';
import { join } from 'node:path';
import { createAsker } from '../../bot/cli/asker.ts';
import type { Activity } from '../../data/records/activity.ts';
import type { LeadGroup } from '../../data/records/plan.ts';
import { statusOf } from '../../data/register.ts';
import { loadRoles } from '../../data/roles.ts';
import { projectRoot } from '../../data/root.ts';
import { world } from './answersWorld.ts';
import { drawing } from './drawing.ts';
import { now, reader, register } from './readingHouse.ts';

type Words = readonly [string, ...string[]];
const PLANS: readonly [readonly [string, Words], ...(readonly [string, Words])[]] = [
  ['2013-18', ['in 2013', 'in the 2013 plan', '2013-18', 'at the 2013 half year', 'in the half-year report']],
  [
    '2016-18',
    ['in 2016', 'in the 2016-18 plan', 'in the 2016 framework', 'in last plan', 'in the november 2016 update'],
  ],
  ['2020-21', ['', 'in the current plan', 'now', 'at the moment', 'this year']],
];
const STATUSES: readonly [readonly [string, Words], ...(readonly [string, Words])[]] = [
  ['green', ['rated green', 'at green', 'showing green']],
  ['amber', ['rated amber', 'on amber', 'marked amber']],
  ['none', ['without an update', 'with no update yet', 'not updated yet']],
];
const LEADS: readonly [readonly [LeadGroup, Words], ...(readonly [LeadGroup, Words])[]] = [
  ['force', ['led by the force', 'that the force leads', 'the force is leading on']],
  ['commissioner', ['led by the commissioner', 'that the commissioner leads']],
  ['partners', ['led by partners', 'that partners lead']],
];
const NOUNS: Words = ['activities', 'actions', 'things', 'strategic activities'];
const LIST: Words = ['what are the', 'which', 'list', 'give me all the', 'can i see the', 'pull up the'];
const COUNT: Words = ['how many', 'number of', 'count of', 'total number of', 'can you count the'];
const NUMBERS: Words = ['one', 'two', 'three', 'four', 'five', 'six', 'seven'];

describe('filters said together', () => {
  it('give what the records say, however they are put together, in all but one of a hundred', () => {
    const asker = createAsker({
      register,
      reader,
      roles: loadRoles(join(projectRoot(), 'data/roles.json'), register.records.people),
      rules: world.rules,
      clock: { now: () => now },
    });
    const draw = drawing(3);
    const wrong: string[] = [];
    for (let n = 0; n < ASKED; n++) {
      const { text, isCount, ids } = combination(draw);
      const { answer } = asker.ask({ text });
      const same = answer.ids.length === ids.length && ids.every(id => answer.ids.includes(id));
      const right = ids.length === 0 ? answer.ids.length === 0 : isCount ? answer.value === ids.length : same;
      if (!right) wrong.push(`${text} → ${answer.restatement} (${answer.ids.length}, not ${ids.length})`);
    }
    assert.ok(wrong.length <= ASKED / 100, `${wrong.length} of ${ASKED}:\n${wrong.join('\n')}`);
  }).timeout(20_000);
});

const ASKED = 600;

/** A question of random parts in random order, and the activities that it asks for. */
function combination({ below, pick }: ReturnType<typeof drawing>): { text: string; isCount: boolean; ids: string[] } {
  const [plan, planWords] = pick(PLANS);
  const theme = 1 + below(register.plan(plan)?.themes.length ?? 1);
  const [status, statusWords] = pick(STATUSES);
  const [lead, leadWords] = pick(LEADS);
  const has = { status: below(3) > 0, lead: below(3) === 0 };
  const isCount = below(3) === 0;
  const number = below(2) === 0 ? String(theme) : (NUMBERS[theme - 1] ?? String(theme));
  const tail = [`${pick(['in', 'under', 'within'])} theme ${number}`, pick(planWords)];
  const said = [
    isCount ? pick(COUNT) : pick(LIST),
    pick(NOUNS),
    ...(has.lead ? [pick(leadWords)] : []),
    ...(has.status ? [pick(statusWords)] : []),
    ...(below(2) === 0 ? tail : tail.reverse()),
  ];
  const admits = (activity: Activity) =>
    activity.plan === plan &&
    activity.theme === theme &&
    (!has.lead || activity.leadGroup === lead) &&
    (!has.status || (statusOf(register, activity.id) ?? 'none') === status);
  const ids = register.records.activities.filter(admits).map(activity => activity.id);
  return { text: said.filter(words => words !== '').join(' '), isCount, ids };
}
