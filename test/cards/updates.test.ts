import assert from 'node:assert/strict';
import { updateFormCard } from '../../cards/views/updateForm.ts';
import { updatePreviewCard } from '../../cards/views/updatePreview.ts';
import { updateSavedCard } from '../../cards/views/updateSaved.ts';
import { type Draft, draftVersion } from '../../data/draft.ts';
import { withUpdate } from '../../data/register.ts';
import { bytesOf, type Node } from './cardLinter.ts';
import { draftOf, register, renderer, submitted } from './office.ts';
import { activityOf } from './samples.ts';

const F03 = '2016-18/6.F03';
const form = (draft?: Draft, problems?: { status?: string; narrative?: string }, id = F03) => {
  const activity = activityOf(register, id);
  const statusKey = register.plan(activity.plan)?.statusKey ?? [];
  return updateFormCard({ activity, statusKey, ...(draft && { draft }), ...(problems && { problems }) }, register);
};

describe('The update form', () => {
  it('has the inputs and the data that the contract fixes', () => {
    const drawn = renderer.render(form());
    const inputs = (drawn.body as Node[]).filter(node => String(node.type).startsWith('Input.'));
    assert.deepEqual(
      inputs.map(input => input.id),
      ['status', 'narrative'],
    );
    const values = ((inputs[0]?.choices ?? []) as Node[]).map(choice => choice.value);
    assert.deepEqual(values, ['green', 'amber', 'red', 'blue', 'notStarted']);
    assert.deepEqual((drawn.actions as Node[])[0]?.data, { activityId: F03 });
  });

  it('explains each colour by the plan’s own key, and says what blue is where the plan has none', () => {
    assert.deepEqual(
      form().view.choices.map(choice => choice.title),
      [
        '● Green: Achieved, or adequate progress',
        '▲ Amber: Started, but inadequate progress or a risk of not achieving it',
        '■ Red: Not achieved, or likely not to be',
        '◆ Blue: Complete',
        '○ Not started: Not started; planned for a later quarter',
      ],
    );
  });

  it('shows what was said last time, and that it was provisional', () => {
    assert.match(form().view.last.excerpt, /no cyber-specific resource/);
    assert.match(form(undefined, undefined, '2020-21/3.5').view.last.origin, /^Provisional, compiled/);
  });

  it('gives back what was typed exactly, awkward or not', () => {
    const narrative = ' **b** ${x} \u202Eשלום\n\nline "2" ';
    const { view } = form(draftOf(F03, { status: 'red', narrative }));
    const drawn = renderer.render({ name: 'updateForm', view });
    const [status, text] = (drawn.body as Node[]).filter(node => String(node.type).startsWith('Input.'));
    assert.equal(status?.value, 'red');
    assert.equal(text?.value, narrative);
    assert.equal(view.narrativeCut, '');
  });

  it('puts each problem beside its field', () => {
    const drawn = renderer.render(form(draftOf(F03), { status: 'Choose a status.', narrative: 'Say why.' }));
    const body = (drawn.body as Node[]).map(node => JSON.stringify(node));
    const at = (text: string) => body.findIndex(node => node.includes(text));
    assert.equal(at('"id":"status"') - at('Choose a status.'), 1);
    assert.equal(at('"id":"narrative"') - at('Say why.'), 1);
  });

  it('of the longest text that is kept stays within size, and says what did not fit', () => {
    for (const narrative of ['a'.repeat(20_000), '警'.repeat(20_000), '😀'.repeat(10_000)]) {
      const card = form(draftOf(F03, { narrative }));
      assert.ok(bytesOf(renderer.render(card)) < 25_000);
      assert.match(card.view.narrativeCut, /of your 20,000 characters/);
    }
  });

  it('of a text as long as may be saved loses none of it', () => {
    for (const narrative of ['a'.repeat(4000), '警'.repeat(4000), '😀'.repeat(2000)])
      assert.equal(form(draftOf(F03, { narrative })).view.narrative, narrative);
  });

  it('can be left by any button with fields still empty, and takes along what stands in them', () => {
    const drawn = renderer.render(form(draftOf(F03)));
    const [, ...others] = drawn.actions as Node[];
    for (const { associatedInputs } of others) assert.equal(associatedInputs, undefined);
    assert.doesNotMatch(JSON.stringify(drawn), /isRequired/u);
    const beside = { form: F03, drawn: draftVersion(draftOf(F03)) };
    assert.deepEqual(others.at(-1)?.data, { say: 'cancel', draft: `draft/account/${F03}`, ...beside });
    assert.deepEqual((renderer.render(form()).actions as Node[]).at(-1)?.data, { say: 'cancel', form: F03 });
  });
});

describe('The preview of an update', () => {
  const preview = (draft: Draft) => updatePreviewCard({ draft, by: 'Det Supt Firth' }, register).view;

  it('shows the longest text that can be saved whole, in any script', () => {
    for (const narrative of ['a'.repeat(4000), '警'.repeat(4000)]) {
      const card = updatePreviewCard({ draft: draftOf(F03, { status: 'green', narrative }), by: 'A' }, register);
      assert.equal(card.view.marked.map(({ runs }) => runs.map(run => run.text).join('')).join(''), narrative);
      assert.ok(bytesOf(renderer.render(card)) < 25_000);
    }
  });

  it('says what changes from last time', () => {
    assert.equal(preview(draftOf(F03, { status: 'green', narrative: 'x' })).change, 'Was ▲ Amber, now ● Green');
    assert.equal(preview(draftOf(F03, { status: 'amber', narrative: 'x' })).change, 'Still ▲ Amber, as before');
    assert.equal(
      preview(draftOf('2020-21/3.1', { status: 'blue', narrative: 'x' })).change,
      'The first status for this activity.',
    );
  });

  it('has buttons that know which draft, in which version, they were drawn for', () => {
    const draft = `draft/account/${F03}`;
    assert.deepEqual(
      preview(draftOf(F03, { status: 'green', narrative: 'x' })).buttons.map(button => button.data),
      [
        { say: 'confirm', draft, version: draftVersion(draftOf(F03, { status: 'green', narrative: 'x' })) },
        { say: 'change', draft },
        { say: 'cancel', draft },
      ],
    );
  });
});

describe('The confirmation of an update', () => {
  it('says what is saved, in whose name, what it changes, and that the old one is kept', () => {
    const update = submitted(F03, 'green', 'Two investigators started.', 'Det Supt Firth');
    const previous = register.latestUpdate(F03);
    const { view } = updateSavedCard({ update, ...(previous && { previous }) }, withUpdate(register, update));
    assert.equal(view.change, 'Was ▲ Amber, now ● Green');
    assert.equal(view.origin, '2020/21 Q4, given by Det Supt Firth on 6 May 2021');
    assert.equal(view.kept, 'The update before it (2016/17 Q2 update) is kept as history.');
    assert.ok(!JSON.stringify(renderer.render({ name: 'updateSaved', view })).includes('Input.'));
  });
});
