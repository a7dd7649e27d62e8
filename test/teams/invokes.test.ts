import assert from 'node:assert/strict';
import { SEARCH_COMMANDS } from '../../bot/package/manifest.ts';
import { botAdded, incomingFrom, said } from './incoming.ts';
import { openWholeBot, type WholeBot } from './wholeBot.ts';

const ERROR = 'application/vnd.microsoft.error';
const WORDS = 'The second analyst begins in June, and the first is trained.';

describe('what the compose box and the buttons ask, over the wire', () => {
  let bot: WholeBot;
  before(async function () {
    this.timeout(30_000);
    bot = await openWholeBot();
  });
  after(() => bot.close());

  const place = (account: string) => bot.own(account);
  const invoke = (account: string, name: string, value: unknown) =>
    bot.invoke(incomingFrom(place(account), { type: 'invoke', name, value, replyToId: 'out-1' }));
  const search = async (commandId: string, typed: string, queryOptions = {}) => {
    const parameters = typed === '' ? [{ name: 'initialRun', value: 'true' }] : [{ name: 'query', value: typed }];
    return (await invoke('asker', 'composeExtension/query', { commandId, parameters, queryOptions })).composeExtension;
  };
  const titles = (extension: Extension) => extension.attachments.map(({ preview }) => preview.content.title);

  for (const { id: commandId } of SEARCH_COMMANDS)
    it(`finds something before a word is typed: ${commandId}`, async () => {
      const found = await search(commandId, '');
      assert.equal(found.type, 'result');
      assert.ok(found.attachments.length > 0 && found.attachments.length <= 25);
    });

  it('finds an activity by its number, by the beginning of a word, and by what is meant', async () => {
    assert.match(titles(await search('searchActivities', '3.5'))[0] ?? '', /^3\.5 /u);
    assert.ok(titles(await search('searchActivities', 'intellig prof')).some(title => title.startsWith('3.4 ')));
    assert.ok(
      titles(await search('searchActivities', "what's amber in theme 3")).some(title => title.startsWith('3.7 ')),
    );
  });

  it('finds an indicator by its code and a meeting by its month', async () => {
    assert.match(titles(await search('searchIndicators', '3B.1'))[0] ?? '', /knife/iu);
    assert.match(titles(await search('searchMeetings', 'may'))[0] ?? '', /Wednesday 19 May 2021/u);
  });

  it('gives each as a preview and a card without buttons, for the card stands in somebody’s message', async () => {
    const { attachments } = (await search('searchActivities', '3.5')) as Extension;
    const text = JSON.stringify(attachments[0]?.content);
    assert.match(text, /AdaptiveCard/u);
    assert.doesNotMatch(text, /Action\.(Submit|Execute)/u);
  });

  it('goes on where the list was left, and says that nothing fits', async () => {
    const first = titles(await search('searchActivities', '', { skip: 0, count: 5 }));
    const next = titles(await search('searchActivities', '', { skip: 5, count: 5 }));
    assert.deepEqual([first.length, next.length, new Set([...first, ...next]).size], [5, 5, 10]);
    const nothing = await search('searchActivities', 'zzzzqqq');
    assert.deepEqual([nothing.type, /zzzzqqq/u.test(nothing.text)], ['message', true]);
  });

  it('does not take the conversation of a compose box for one that it has met', async () => {
    await invoke('visitor', 'composeExtension/fetchTask', { commandId: 'updateActivity' });
    const [welcome] = await bot.tell(botAdded(place('visitor')));
    assert.ok(welcome, 'it is welcomed when it comes');
  });

  it('takes an update in the dialog: form, preview, saved', async () => {
    const messagePayload = { body: { contentType: 'html', content: '<p>how is <b>6.F03</b> getting on?</p>' } };
    const form = await invoke('officer', 'composeExtension/fetchTask', { commandId: 'updateActivity', messagePayload });
    assert.equal(form.task.type, 'continue');
    assert.match(JSON.stringify(form.task.value.card), /Input\.ChoiceSet/u);
    const data = { activityId: '2016-18/6.F03', status: 'green', narrative: WORDS };
    const preview = await invoke('officer', 'composeExtension/submitAction', { commandId: 'updateActivity', data });
    const confirm = submits(preview.task.value.card).find(button => button.say === 'confirm');
    assert.ok(confirm, JSON.stringify(preview).slice(0, 400));
    const saved = await invoke('officer', 'composeExtension/submitAction', {
      commandId: 'updateActivity',
      data: confirm,
    });
    assert.match(JSON.stringify(saved), /Saved/u);
    const [answer] = await bot.tell(said(place('someone'), 'tell me about 6.F03 in the 2016-18 plan'));
    assert.match(JSON.stringify(answer?.activity.attachments), new RegExp(WORDS));
  });

  it('gives every button as an Execute with the Submit it falls back to, and answers the Execute with the next card in place', async () => {
    const [preview] = await bot.tell(
      said(place('presser'), 'update 2016-18/6.F04 amber: waiting for the second analyst, back on track in June'),
    );
    const card = preview?.activity.attachments[0].content;
    const buttons = executes(card);
    assert.ok(buttons.length > 0);
    for (const { data, fallback } of buttons)
      assert.deepEqual([fallback?.type, fallback?.data], ['Action.Submit', data]);
    const confirm = buttons.find(({ data }) => data.say === 'confirm');
    const action = { type: 'Action.Execute', verb: 'press', data: confirm?.data };
    const answer = await invoke('presser', 'adaptiveCard/action', { action, trigger: 'manual' });
    assert.deepEqual([answer.statusCode, answer.type], [200, 'application/vnd.microsoft.card.adaptive']);
    assert.match(JSON.stringify(answer.value), /Saved/u);
  });

  it('sends what a button asks for as a message of its own where the card stays', async () => {
    const before = bot.connector.delivered.length;
    const action = { type: 'Action.Execute', verb: 'press', data: { say: "what's amber in theme 3" } };
    const answer = await invoke('asker', 'adaptiveCard/action', { action });
    assert.equal(answer.type, 'application/vnd.microsoft.activity.message');
    assert.equal(bot.connector.delivered.length, before + 1);
  });

  for (const [name, value] of [
    ['adaptiveCard/action', { action: null }],
    ['adaptiveCard/action', { action: { type: 'Action.Http' } }],
    ['composeExtension/query', { commandId: '__proto__', parameters: 'x' }],
    ['composeExtension/query', null],
    ['composeExtension/submitAction', {}],
    ['task/fetch', {}],
  ] as const)
    it(`answers ${name} with ${JSON.stringify(value)} so that a client can show why`, async () => {
      assert.equal((await invoke('asker', name, value)).type, ERROR);
    });
});

interface Extension {
  readonly attachments: readonly {
    readonly content: object;
    readonly preview: { readonly content: { readonly title: string } };
  }[];
}

interface Node {
  readonly type?: string;
  readonly data: { readonly say?: string };
  readonly fallback?: Node;
}

const submits = (json: unknown) => nodes(json).flatMap(node => (node.type === 'Action.Submit' ? [node.data] : []));
const executes = (json: unknown) => nodes(json).filter(({ type }) => type === 'Action.Execute');

function nodes(json: unknown): Node[] {
  if (typeof json !== 'object' || json === null) return [];
  return [json as Node, ...Object.values(json).flatMap(nodes)];
}
