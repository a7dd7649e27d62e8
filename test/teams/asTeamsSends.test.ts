import assert from 'node:assert/strict';
import type { Delivered } from './fakeConnector.ts';
import { incomingFrom, type Place, said, TENANT } from './incoming.ts';
import { openWholeBot, type WholeBot } from './wholeBot.ts';

/** Activities in the shapes in which Teams sends what is not simply a typed message. */
describe('what Teams sends besides plain messages', () => {
  let bot: WholeBot;
  before(async function () {
    this.timeout(30_000);
    bot = await openWholeBot();
  });
  after(() => bot.close());

  let conversations = 0;
  /** A conversation of its own. */
  const alone = (): Place => {
    conversations += 1;
    return { ...bot.connector, account: `person-${conversations}`, conversation: `a:${conversations}` };
  };
  const words = (sent: readonly Delivered[]) =>
    sent.map(({ activity }) => activity.text ?? activity.summary ?? '').join('\n');
  const edited = (original: object, text: string, eventType = 'editMessage') => ({
    ...original,
    type: 'messageUpdate',
    text,
    channelData: { eventType, tenant: { id: TENANT } },
  });
  const deleted = (original: object) => ({
    ...original,
    type: 'messageDelete',
    text: undefined,
    channelData: { eventType: 'softDeleteMessage', tenant: { id: TENANT } },
  });
  const withHtml = (place: Place, text: string, html: string, more: object[] = []) => ({
    ...said(place, text),
    attachments: [...more, { contentType: 'text/html', content: html }],
  });

  describe('an edited message', () => {
    it('that asks something else is answered anew', async () => {
      const place = alone();
      const question = said(place, "what's amber in theme 3");
      await bot.tell(question);
      assert.match(words(await bot.tell(edited(question, "what's green in theme 3"))), /Green activities in theme 3/u);
      assert.match(words(await bot.tell(edited(question, "what's red in theme 3"))), /Red activities in theme 3/u);
      assert.match(
        words(await bot.tell(said(place, 'and theme 2'))),
        /Red activities in theme 2/u,
        'the talk goes on from it',
      );
    });

    it('that says the same as before, only in bold, is no news; nor is one that is delivered again', async () => {
      const place = alone();
      const question = said(place, "what's amber in theme 3");
      await bot.tell(question);
      assert.deepEqual(await bot.tell(edited(question, "what's amber in theme 3")), []);
      const again = edited(question, "what's green in theme 3");
      assert.equal((await bot.tell(again)).length, 1);
      assert.deepEqual(await bot.tell({ ...again, timestamp: '2021-05-06T08:00:15.000Z' }), []);
    });

    it('that would do something does nothing, and says so', async () => {
      const place = alone();
      const update = said(place, 'update 3.7 amber: Vetting is done, interviews follow in July.');
      await bot.tell(update);
      const [reply, ...more] = await bot.tell(edited(update, 'update 3.7 green: All interviews are done.'));
      assert.match(words([reply as Delivered]), /do nothing because of an edit/u);
      assert.deepEqual(more, []);
      assert.match(words(await bot.tell(said(place, 'confirm'))), /amber/iu, 'the draft is as it was shown');
    });

    it('to “yes” confirms nothing', async () => {
      const place = alone();
      const hello = said(place, 'hello');
      await bot.tell(hello);
      await bot.tell(said(place, 'update 3.8 amber: Vetting is done, interviews follow in July.'));
      assert.match(words(await bot.tell(edited(hello, 'yes'))), /do nothing because of an edit/u);
      assert.match(words(await bot.tell(said(place, 'cancel'))), /dropped|cancel|not saved|Nothing was saved/iu);
    });

    it('of which nothing is left, or that comes back after it was deleted, is left in silence', async () => {
      const question = said(alone(), "what's amber in theme 3");
      await bot.tell(question);
      assert.deepEqual(await bot.tell(edited(question, '')), []);
      assert.deepEqual(await bot.tell(edited(question, "what's red in theme 3", 'undeleteMessage')), []);
    });

    it('without the facts that Teams sends with it is still an edit', async () => {
      const question = said(alone(), "what's amber in theme 3");
      const bare = { ...edited(question, "what's red in theme 3"), channelData: undefined };
      assert.match(words(await bot.tell(bare)), /Red activities/u);
    });
  });

  it('a deleted question is left in silence, and what it did stands', async () => {
    const place = alone();
    const update = said(place, 'update 3.10 amber: Vetting is done, interviews follow in July.');
    await bot.tell(update);
    assert.deepEqual(await bot.tell(deleted(update)), []);
    assert.match(words(await bot.tell(said(place, 'confirm'))), /Saved/u);
  });

  it('a reaction, added or taken back, is left in silence', async () => {
    const place = alone();
    for (const field of ['reactionsAdded', 'reactionsRemoved'])
      for (const type of ['like', 'heart', 'sad'])
        assert.deepEqual(
          await bot.tell(incomingFrom(place, { type: 'messageReaction', [field]: [{ type }], replyToId: 'out-1' })),
          [],
        );
  });

  const FILE = {
    contentType: 'application/vnd.microsoft.teams.file.download.info',
    contentUrl: 'https://example.sharepoint.com/plan.docx',
    name: 'plan.docx',
    content: {
      downloadUrl: 'https://download.example',
      uniqueId: '1150D938-8870-4044-9F2C-5BBDEBA70C9D',
      fileType: 'docx',
    },
  };
  const PICTURE = {
    contentType: 'image/*',
    contentUrl: 'https://smba.trafficmanager.net/uk/v3/attachments/0/views/original',
  };
  const CARD = { contentType: 'application/vnd.microsoft.card.adaptive', content: { type: 'AdaptiveCard', body: [] } };
  const SNIPPET = {
    contentType: 'application/vnd.microsoft.card.codesnippet',
    content: { language: 'SQL', codeSnippetUrl: 'https://x' },
  };
  const FORWARDED = {
    contentType: 'forwardedMessageReference',
    id: '1786399119244',
    content: '{"originalMessageId":"1"}',
  };

  for (const [what, attachments, answer] of [
    ['a file', [FILE], /I cannot open files/u],
    [
      'a picture',
      [PICTURE, { contentType: 'text/html', content: '<p><img src="https://x"></p>' }],
      /a picture or sticker tells me nothing/u,
    ],
    ['a card from another app', [CARD], /There were no words in that message/u],
    ['a piece of code', [SNIPPET], /There were no words in that message/u],
    ['a message passed on', [FORWARDED], /There were no words in that message/u],
    ['nonsense for attachments', 'x', /There were no words in that message/u],
    ['nobody knows what', [null, 7, {}], /There were no words in that message/u],
  ] as const)
    it(`${what} alone is answered once, with what to do instead`, async () => {
      const place = alone();
      const sent = await bot.tell({ ...said(place, ''), attachments });
      assert.equal(sent.length, 1);
      assert.match(words(sent), answer);
    });

  it('a file with words: the words are taken, and it is said that the file is not kept', async () => {
    const sent = await bot.tell({
      ...said(alone(), 'update 3.12 amber: see the attached paper for the reasons.'),
      attachments: [FILE],
    });
    assert.match(words(sent), /see the attached paper/u);
    assert.match(words(sent), /The file that came with it was not read and is not kept/u);
  });

  it('a formatted message, with its HTML beside it, is taken for its words alone', async () => {
    const sent = await bot.tell(withHtml(alone(), "what's amber in theme 3", "<p>what's <b>amber</b> in theme 3</p>"));
    assert.equal(sent.length, 1);
    assert.match(words(sent), /Amber activities in theme 3/u);
  });

  it('a message passed on with words of one’s own is taken for these', async () => {
    const text = '<attachment id="1786399119244"></attachment> when is the next meeting';
    const sent = await bot.tell({ ...said(alone(), text), attachments: [FORWARDED] });
    assert.match(words(sent), /19 May 2021/u);
  });

  const QUOTE =
    '<blockquote itemscope itemtype="http://schema.skype.com/Reply" itemid="1620288000000"><strong itemprop="mri">Plan bot</strong>' +
    '<p itemprop="preview">Red activities in theme 1 &amp; 2</p></blockquote><p>what is amber in theme 3</p>';
  for (const [client, incoming] of [
    ['leaves the quoted words out', () => withHtml(alone(), 'what is amber in theme 3', QUOTE)],
    [
      'puts them first',
      () => withHtml(alone(), 'Plan bot\r\nRed activities in theme 1 & 2\r\n\r\nwhat is amber in theme 3', QUOTE),
    ],
    [
      'puts a mark in their place',
      () => ({
        ...said(alone(), '<quoted messageId="1620288000000"/> what is amber in theme 3'),
        entities: [
          { type: 'quotedReply', quotedReply: { messageId: '1620288000000', preview: 'Red activities in theme 1' } },
        ],
      }),
    ],
  ] as const)
    it(`an answer to a quoted message is taken for what was written below it, by a client that ${client}`, async () => {
      const sent = await bot.tell(incoming());
      assert.match(words(sent), /Amber activities in theme 3/u);
      assert.doesNotMatch(words(sent), /theme 1|quoted/u);
    });

  it('a mark that quotes nothing is what somebody typed', async () => {
    const text =
      'update 3.14 amber: the <quoted messageId="1"/> mark and <attachment id="1"></attachment> stay as they are';
    assert.match(
      words(await bot.tell(said(alone(), text))),
      /the <quoted messageId="1"\/> mark and <attachment id="1"><\/attachment>/u,
    );
  });
});
