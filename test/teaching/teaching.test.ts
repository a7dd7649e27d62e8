import assert from 'node:assert/strict';
import { openStore } from '../../data/store/openStore.ts';
import { chat, play, shownWords } from '../conversation/chat.ts';
import { reference } from '../store/sample.ts';
import { removeTempFolders, tempFolder } from '../store/tempFolder.ts';
import { unsyncedDisk } from '../store/unsyncedDisk.ts';

removeTempFolders();

describe('teaching a word in chat', () => {
  it('holds in the very next question of everybody, is listed, and is taken back', async () => {
    const talk = chat();
    await play(
      talk,
      `user: when I say the tags I mean 3.12
       bot: From now on “the tags” means 3.12, for everybody.
       bot: “who leads the tags” is read as: Who leads activity 3.12 of the 2020–21 plan.
       user: who leads the tags
       bot: Recover more criminal assets
       bot: “the tags” is 3.12 here, as a manager of the office taught me.
       user: what words have you been taught?
       bot: One word has been taught
       bot: “the tags” means 3.12 – a manager of the office, 6 May 2021`,
    );
    await play(
      chat({ store: talk.store, account: 'another' }),
      `user: I am Det Supt Firth
       user: tell me about the tags
       bot: Recover more criminal assets
       user: what does the tags mean
       bot: “the tags” means 3.12 here`,
    );
    await play(
      talk,
      `user: forget the tags
       bot: Forgotten
       user: who leads the tags
       bot: Who leads the activities about “tags”
       user: list taught words
       bot: No words have been taught yet`,
    );
  });

  it('reads an acronym as what it stands for, and undoes and redoes it', async () => {
    await play(
      chat(),
      `user: VAWG means violence against women and girls
       bot: From now on “VAWG” means violence against women and girls
       user: activities about VAWG in the 2016 plan
       bot: Activities about “violence against women and girls” of the 2016–18 plan
       bot: misogyny
       user: undo
       bot: Forgotten: “VAWG”
       user: undo
       bot: “VAWG” means violence against women and girls again
       user: undo
       bot: Forgotten`,
    );
  });

  it('takes a word that is used otherwise too as the name of a theme, and nowhere else', async () => {
    await play(
      chat(),
      `user: call theme 3 'crime'
       bot: Amber activities in theme 3 of the 2020–21 plan
       bot: It counts only as the theme's name
       user: what's green in crime
       bot: Green activities in theme 3 of the 2020–21 plan
       user: is crime going up
       bot: Which way Victim-based crime: Total (3A.1) is heading`,
    );
  });

  it('takes an update of an activity by its taught name', async () => {
    await play(
      chat(),
      `user: the tags means 3.12
       user: update the tags amber: waiting on the courts
       bot: [updatePreview]
       bot: 3.12
       user: cancel
       user: update the tags
       bot: Recover more criminal assets`,
    );
  });

  it('leaves longer names alone that the word is a part of', async () => {
    await play(
      chat(),
      `user: the streets means theme 3
       bot: From now on
       user: what is amber on the streets
       bot: Amber activities in theme 3
       user: crime means theme 2
       user: what are we doing about hate crime
       bot: “hate crime”`,
    );
  });

  it('refuses a word that would change another known question, and names it', async () => {
    const talk = chat();
    await play(
      talk,
      `user: burglary means 3.6
       bot: “burglary” already means something in the question “what is being done on burglary”
       bot: Nothing was changed`,
    );
    assert.deepEqual(talk.store.register().taughtWords, []);
  });

  it('refuses a word that would change how an earlier one was taught', async () => {
    await play(
      chat(),
      `user: angel means 3.12
       user: leads angel means 3.5
       bot: already means something in the question “who leads angel”
       user: the tags means 3.12
       user: the tags means 3.11
       bot: “the tags” means 3.12 already
       bot: say “forget the tags” first
       user: the tags means 3.12
       bot: means 3.12 already`,
    );
  });

  const REFUSED: readonly (readonly [sentence: string, because: string])[] = [
    ['red means theme 3', '“red” already means something: by itself I read it as “Red activities of the 2020–21 plan”'],
    ["call theme 2 'harm'", 'already means something'],
    ['Kevin Dennis means 3.5', 'already means something'],
    ['boss means 3.5', 'everyday word'],
    ['cancel means red', 'something I act on myself'],
    ['3.5 means 3.6', 'no words with a number'],
    ['2016 means red', 'no words with a number'],
    ['<at>Bot</at> means red', 'only letters'],
    ['**bold** means red', 'only letters'],
    ["'…' means red", 'only letters'],
    [`${'long'.repeat(12)} means red`, 'too long'],
    ['the new thing means 3.99', 'I could not read what it should mean'],
    ['the new thing means theme 9', 'I could not read what it should mean'],
    ['glorp means blorptastic', 'I do not know “blorptastic”'],
    ['the cyber post means F03', 'more than one thing'],
    [`the new thing means ${'violence '.repeat(20)}`, 'too long'],
  ];
  for (const [sentence, because] of REFUSED)
    it(`refuses “${sentence.slice(0, 40)}”: ${because}`, async () => {
      const talk = chat();
      assert.match(
        shownWords(await talk.say(sentence)),
        new RegExp(because.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'), 'u'),
      );
      assert.deepEqual(talk.store.register().taughtWords, []);
    });

  it('refuses whoever is no manager in one plain sentence, and lets them see the list', async () => {
    const talk = chat();
    await play(
      talk,
      `user: the tags means 3.12
       user: I am a reader
       user: VAWG means violence against women and girls
       bot: Only a manager of the office can teach me words
       user: forget the tags
       bot: Only a manager of the office can teach me words
       user: list taught words
       bot: “the tags” means 3.12`,
    );
    assert.equal(talk.store.register().taughtWords.length, 1);
  });

  it('takes “forget” with a part of the list that was shown for that list, and not for a word', async () => {
    await play(
      chat(),
      `user: forget force
       bot: Nobody taught me “force”
       user: activities of theme 6 in the 2016 plan
       user: forget force
       bot: Activities not led by the force in theme 6 of the 2016–18 plan
       user: forget VAWG
       bot: Nobody taught me “VAWG”`,
    );
  });

  it('takes what an officer writes in an update for the update, whatever it looks like', async () => {
    const talk = chat();
    await play(
      talk,
      `user: update 6.F05
       user: amber
       user: Delay means cost
       bot: [updatePreview]`,
    );
    assert.deepEqual(talk.store.register().taughtWords, []);
  });

  it('does not undo a word once something else was saved', async () => {
    const talk = chat();
    await play(
      talk,
      `user: the tags means 3.12
       user: update 6.F03 red: the regional unit has lost its analyst, a new one starts in July
       user: yes
       bot: [updateSaved]
       user: undo
       not: Forgotten`,
    );
    assert.equal(talk.store.register().taughtWords.length, 1);
  });

  it('leaves alone on “undo” what somebody else has changed since', async () => {
    const talk = chat();
    await talk.say('the tags means 3.12');
    const other = chat({ store: talk.store, account: 'another' });
    await other.say('forget the tags');
    assert.match(shownWords(await talk.say('undo')), /changed by somebody since/u);
  });

  it('survives a restart', async () => {
    const folder = tempFolder();
    const open = () => openStore({ folder, reference, disk: unsyncedDisk });
    const first = await open();
    await chat({ store: first }).say('the tags means 3.12');
    await chat({ store: first }).say("call theme 3 'crime'");
    await first.close();
    const second = await open();
    await play(
      chat({ store: second }),
      `user: who leads the tags
       bot: Recover more criminal assets
       user: what is amber in crime
       bot: Amber activities in theme 3
       user: forget the tags`,
    );
    await second.close();
    const third = await open();
    assert.deepEqual(
      third.register().taughtWords.map(({ says }) => says),
      ['crime'],
    );
    await third.close();
  });
});
