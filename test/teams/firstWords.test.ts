import assert from 'node:assert/strict';
import { faultOnRecord, type Log } from '../../bot/process/log.ts';
import { openStore } from '../../data/store/openStore.ts';
import { BOT, botAdded, incomingFrom, installed, type Place, pressed, said, saidToBot } from './incoming.ts';
import { openWholeBot, type WholeBot } from './wholeBot.ts';

/** Words that stand in what is said below, and have no business in a log. */
const SECRETS = ['marmalade', 'Petronella', 'hunter2', 'sekret-token', 'petronella@example.org'];

describe('check 40: the reply to what somebody says first', function () {
  this.timeout(30_000);
  const lines: string[] = [];
  const keep =
    (level: string) =>
    (...parts: unknown[]) =>
      void lines.push(JSON.stringify([level, ...parts]));
  const log: Log = {
    debug: keep('debug'),
    info: keep('info'),
    warn: keep('warn'),
    fault: (error, event, facts) => keep('error')(faultOnRecord(error), event, facts),
  };
  let bot: WholeBot;
  before(async () => {
    bot = await openWholeBot(openStore, log);
  });
  after(() => bot.close());

  const place = (): Place => ({
    ...bot.connector,
    name: 'Petronella',
    conversation: 'a:petronella',
    account: 'petronella',
  });
  const channel = (): Place => ({ ...place(), scope: 'channel', conversation: '19:general@thread.tacv2' });
  const words = (reply: { activity: { text?: string; summary?: string } } | undefined): string =>
    reply?.activity.text ?? reply?.activity.summary ?? '';

  it('is answered by one welcome, however often Teams tells of the installation', async () => {
    const replies = [
      ...(await bot.tell(botAdded(place()))),
      ...(await bot.tell(installed(place()))),
      ...(await bot.tell(botAdded(place()))),
    ];
    assert.equal(replies.length, 1);
    assert.match(words(replies[0]), /\w{3}/);
  });

  const image = [{ contentType: 'image/png', contentUrl: 'https://x/marmalade.png', name: 'marmalade.png' }];
  const mention = { type: 'mention', text: '<at>Plan bot</at>', mentioned: BOT };
  for (const [what, incoming, wanted] of [
    ['hi', () => said(place(), 'hi'), /help|ask|try/i],
    ['Hello!', () => said(place(), 'Hello!'), /help|ask|try/i],
    ['help', () => said(place(), 'help'), /ask|try|amber/i],
    ['gibberish', () => said(place(), 'marmalade qwxz blorf'), /not understand|did not|help|try/i],
    ['a sticker', () => ({ ...said(place(), ''), attachments: image }), /help|text|words|ask/i],
    [
      'a file and no words',
      () => ({ ...said(place(), ''), text: undefined, attachments: image }),
      /help|text|words|ask/i,
    ],
    ['nothing but space', () => said(place(), ' &nbsp; '), /help|text|words|ask|understand/i],
    ['no text at all', () => ({ ...said(place(), ''), text: undefined }), /help|text|words|ask/i],
    ['its name alone', () => saidToBot(channel(), ''), /help|ask|try|words/i],
    ['its name and &nbsp;', () => saidToBot(channel(), 'which are red in theme 3'), /red/i],
    [
      'its name twice',
      () =>
        incomingFrom(channel(), {
          type: 'message',
          text: '<at>Plan bot</at> <at>Plan bot</at>&nbsp;when is the next meeting',
          entities: [mention, mention],
        }),
      /19 May 2021/,
    ],
    ['a press without anything', () => pressed(place(), { marmalade: 'hunter2' }), /\w{3}/],
  ] as const)
    it(`${what} gets one useful reply`, async () => {
      const replies = await bot.tell(incoming());
      assert.equal(replies.length, 1);
      assert.match(words(replies[0]), wanted);
      assert.doesNotMatch(words(replies[0]), /went wrong|undefined|\[object/);
    });

  it('an edited or deleted message is neither an error nor lost words', async () => {
    for (const type of ['messageUpdate', 'messageDelete']) {
      const channelData = { eventType: type === 'messageUpdate' ? 'editMessage' : 'softDeleteMessage' };
      const replies = await bot.tell({ ...said(place(), 'marmalade'), type, channelData });
      for (const reply of replies) assert.match(words(reply), /\w{3}/);
    }
  });

  it('leaves no word, name, address or token in the log, and a line with a reference for each turn', async () => {
    const before = lines.length;
    const talk = { ...said(place(), 'update 3.7 amber: marmalade for Petronella, hunter2'), entities: [] };
    await bot.tell(talk);
    await bot.post(JSON.stringify({ ...said(place(), 'marmalade'), from: { id: 7, name: 'Petronella' } }));
    await bot.post('{"text":"marmalade"');
    await fetch(`${bot.url()}/api/messages`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: 'Bearer sekret-token' },
      body: JSON.stringify(said(place(), 'petronella@example.org asks for marmalade')),
    });
    const turns = lines.slice(before).filter(line => line.includes('"turn"'));
    assert.equal(turns.length, 2);
    for (const line of turns) assert.match(line, /"turn":"[0-9a-f]{8}"/);
    assert.ok(lines.length > 10);
    for (const secret of SECRETS)
      assert.deepEqual(
        lines.filter(line => line.toLowerCase().includes(secret.toLowerCase())),
        [],
        secret,
      );
  });
});
