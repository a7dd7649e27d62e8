import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { leaveId } from '../../data/leave.ts';
import { projectRoot } from '../../data/root.ts';
import type { Change } from '../../data/store/change.ts';
import { createMemoryStore } from '../../data/store/memoryStore.ts';
import { chat, ports, RECORDS, shownWords } from '../conversation/chat.ts';
import { broadhead, broadheadChat, channel, harris, harrisChat } from '../jobs/office.ts';

const folder = join(projectRoot(), 'test');
const WORDINGS: Readonly<Record<string, readonly string[]>> = JSON.parse(
  readFileSync(join(folder, 'commands/wordings.json'), 'utf8'),
);

/** Who says it, and what the answer begins with, or has in it. */
const ANSWERS: Readonly<Record<string, { readonly by: 'harris' | 'office'; readonly answer: RegExp }>> = {
  snooze: { by: 'harris', answer: /^I shall remind you on |by then a reminder would be too late/u },
  snoozeAsks: { by: 'harris', answer: /^(?:On which day\?|I remind by the day)/u },
  stop: { by: 'harris', answer: /^I write only while you owe something/u },
  away: { by: 'harris', answer: /^Noted: you are away /u },
  awayOther: { by: 'office', answer: /^Noted: (?:Inspector Harris|Supt Broadhead) is away /u },
  awayAsks: { by: 'harris', answer: /^From when to when\?/u },
  back: { by: 'harris', answer: /^(?:Welcome back|Taken back|Noted: .* is back)/u },
  whoIsAway: { by: 'office', answer: /is away (?:from|on)|^No leave|not which of the people/u },
  whyThis: { by: 'harris', answer: /^That came on /u },
  whyNot: { by: 'office', answer: /was last written to|has been sent nothing|not which of the people/u },
  ahead: { by: 'office', answer: /^(?:As things stand )?I shall send /u },
  pause: { by: 'office', answer: /^Pause everything/u },
  resume: { by: 'office', answer: /^(?:Send by myself again\?|Sending is not paused)/u },
  queue: { by: 'office', answer: /to be sent in the next 14 days/u },
  unreached: { by: 'office', answer: /The last 31 days:/u },
  cancel: { by: 'office', answer: /^(?:Cancel \d+ message|Nothing waits to be sent)/u },
  withdraw: { by: 'office', answer: /^Withdraw this message\?/u },
  delete: { by: 'office', answer: /^Delete this message\?/u },
  resend: { by: 'office', answer: /^(?:Send again to|Nobody is left|.* cannot be written to before)/u },
  moveMeeting: { by: 'office', answer: /^(?:Move|Change) .*meeting.*\?/u },
  cancelMeeting: { by: 'office', answer: /^Cancel .*meeting.*\?/u },
  addMeeting: { by: 'office', answer: /^Add .*meeting.*\?/u },
  paperName: { by: 'office', answer: /^Remind Supt Broadhead of the papers from Force\?/u },
  paperNobody: { by: 'office', answer: /^Done\. Nobody is reminded of the papers from Force any more/u },
  paperIn: { by: 'office', answer: /^Noted: “Estates Strategy.*is in\./u },
  paperNotIn: { by: 'office', answer: /^Noted: “Estates Strategy.*is not in\./u },
  papersMissing: { by: 'office', answer: /^(?:Papers not noted as in|No paper is missing) for the meeting on /u },
  papersWho: { by: 'office', answer: /^Supt Broadhead answers for the papers from Force/u },
  markNonPublic: { by: 'office', answer: /^Done\. “Estates Strategy.*is not public any more/u },
  markPublic: { by: 'office', answer: /^Done\. “Estates Strategy.*is public\./u },
  whoOwes: { by: 'office', answer: /^\d+ people have not submitted everything for theme 3, for the meeting on /u },
  chaseAll: { by: 'office', answer: /^Write to \d+ people about theme 3, for the meeting on /u },
  chaseOne: {
    by: 'office',
    answer: /^Write to 1 person about theme 3, for the meeting on [\s\S]*Inspector Harris: 3\.11/u,
  },
  delegate: { by: 'harris', answer: /^Let Det Supt Firth submit updates\?[\s\S]*3\.11/u },
  cover: { by: 'office', answer: /^Det Supt Firth covers for Inspector Harris\?/u },
  lead: { by: 'office', answer: /^Make Inspector Harris the lead of 3\.5\?/u },
  standInEnd: { by: 'harris', answer: /^Done\. Det Supt Firth no longer writes for Inspector Harris/u },
  roles: { by: 'office', answer: /^Only an administrator can change who may do what/u },
  listRoles: { by: 'harris', answer: /^(?:Managers of the office|Administrators): /u },
  shiftMeeting: {
    by: 'office',
    answer: /^Move the meeting of Tuesday 14 September 2021\?[\s\S]*Tuesday 21 September 2021/u,
  },
  shiftEarlier: {
    by: 'office',
    answer: /^Move the meeting of Tuesday 14 September 2021\?[\s\S]*Tuesday 7 September 2021/u,
  },
  correctCard: { by: 'office', answer: /^I put my cards right by myself/u },
  sendNow: { by: 'office', answer: /^I send these on their days and not on demand: the digest on Mondays/u },
  whatIOwe: { by: 'harris', answer: /^You owe 3\.11 by Tuesday 4 May 2021/u },
  howSending: { by: 'harris', answer: /^Whoever owes an update or a paper is written to 14, 7, 3 and 1 working days/u },
  meetingState: { by: 'harris', answer: /^Nothing about this meeting was changed: it is on /u },
  toCalendar: { by: 'harris', answer: /^The meeting on .* into your calendar\./u },
  delegateAway: {
    by: 'harris',
    answer: /^Let Det Supt Firth[\s\S]*to Thursday 20 May 2021|^Let Det Supt Firth[\s\S]*until Thursday 20 May 2021/u,
  },
  standInAsk: { by: 'harris', answer: /^Det Supt Firth for Inspector Harris: everything/u },
};

/** What stands before it is said, beside `WORLD`. */
const BEFORE: Readonly<Record<string, () => readonly Change[]>> = {
  back: () => [away],
  delegateAway: () => [away],
  paperNobody: () => [named],
  papersWho: () => [named],
  paperNotIn: () => [arrived],
  markPublic: () => [marked],
  standInEnd: () => [standIn],
  standInAsk: () => [standIn],
};

const sent = (key: string, to: string, contact: string, at: string): Change => ({
  kind: 'keepOutboxEntry',
  entry: {
    key,
    kind: 'reminder',
    to,
    about: [],
    because: 'It was due.',
    state: 'sent',
    claimedAt: at,
    contact,
    messageId: 'm',
  },
});
const WORLD: readonly Change[] = [
  { kind: 'keepAccount', account: harris },
  { kind: 'keepAccount', account: broadhead },
  { kind: 'keepContact', contact: harrisChat },
  { kind: 'keepContact', contact: broadheadChat },
  { kind: 'keepContact', contact: channel },
  sent('a', 'person/paul-harris', harrisChat.id, '2021-05-05T09:00:00.000+01:00'),
  sent('b', 'channel/channel-1', channel.id, '2021-05-05T09:00:00.000+01:00'),
];

async function answerTo(words: string, by: 'harris' | 'office', changes: readonly Change[]): Promise<string> {
  const store = createMemoryStore(RECORDS);
  await store.apply([...WORLD, ...changes]);
  const talk = chat({ store, account: by === 'harris' ? harris.account : 'the-office' });
  return shownWords(await talk.say(words)).replace(/^\[\w+\] /u, '');
}

const OFFICE = { account: 'the-office', person: null, name: 'the office' };
const SINCE = '2021-05-05T08:00:00+01:00';
const ESTATES = 'meeting/2021-09-14/estates-strategy-and-rationalisation';
const named: Change = {
  kind: 'namePaperPerson',
  named: { author: 'Force', person: 'person/kev-broadhead', by: OFFICE, at: SINCE },
};
const arrived: Change = { kind: 'notePaper', arrival: { item: ESTATES, isIn: true, by: OFFICE, at: SINCE } };
const marked: Change = {
  kind: 'markItem',
  mark: { meeting: 'meeting/2021-09-14', items: [ESTATES], agenda: [], isNonPublic: true, by: OFFICE, at: SINCE },
};
const standIn: Change = {
  kind: 'nameStandIn',
  standIn: {
    id: 'standIn/one',
    as: 'delegate',
    of: 'person/paul-harris',
    person: 'person/firth',
    activity: null,
    from: '2021-05-05',
    until: null,
    by: OFFICE,
    at: SINCE,
  },
};

const away: Change = {
  kind: 'keepLeave',
  leave: {
    id: leaveId('person/paul-harris', '2021-05-05'),
    person: 'person/paul-harris',
    from: '2021-05-05',
    to: '2021-05-20',
  },
  by: { account: 'a', person: null, name: 'somebody' },
  at: '2021-05-05T08:00:00+01:00',
};

describe('What people tell the bot to do, as they type it on a phone', () => {
  for (const [group, wordings] of Object.entries(WORDINGS))
    it(`${group}: ${wordings.length} wordings are understood`, async () => {
      const { by, answer } = ANSWERS[group] ?? assert.fail(`nothing is expected of ${group}`);
      const wrong: string[] = [];
      for (const words of wordings) {
        const speaker = group === 'back' && /harris/iu.test(words) ? 'office' : by;
        const said = await answerTo(words, speaker, BEFORE[group]?.() ?? []);
        if (!answer.test(said)) wrong.push(`${words}: ${said.slice(0, 100)}`);
      }
      assert.deepEqual(wrong, []);
    }).timeout(60_000);
});

describe('Words that sound like an order and are none that is known', () => {
  for (const [words, by] of [
    ['remind me at the opening of parliament', 'harris'],
    ['take my leave with a bow', 'harris'],
    ['the reminders make me happy and sad', 'office'],
    ['reschedule the May meeting so that it suits everybody', 'office'],
  ] as const)
    it(`“${words}” is asked back, and not answered from the plan`, async () =>
      assert.match(await answerTo(words, by, []), /^I am not sure what you want me to do, and have done nothing/u));
});

describe('A question about the plan', () => {
  const files = readdirSync(join(folder, 'questions')).filter(name => /^(?:asked|corpus).*\.jsonl$/u.test(name));

  it('is never taken for a command', () => {
    const taken = files.flatMap(file => textsIn(file)).filter(text => ports.commands(text).heard.length > 0);
    const questions = [...new Set(taken)].filter(text => !LEFT_ALONE.includes(text));
    // Words that are orders, and stand among questions to see that none is answered as one.
    assert.deepEqual(questions.sort(), ORDERS.toSorted());
  });

  it('that sounds like a command is left to the plan where it names nobody and no body whom the command could be about', async () => {
    assert.match(
      await answerTo('who brings the air support paper', 'office', []),
      /^Who is the author of items about/u,
    );
    assert.match(
      await answerTo('What will the health and safety item cover in September?', 'office', []),
      /^Items about “health and safety”/u,
    );
    const talk = chat();
    await talk.say('activities of theme 1 in the 2013 plan');
    assert.match(
      shownWords(await talk.say("take the commissioner's out")),
      /Activities not led by the commissioner in theme 1/u,
    );
  });

  it('never sounds like one that is not known', () => {
    const taken = files.flatMap(file => textsIn(file)).filter(text => ports.commands(text).gist().length > 0);
    assert.deepEqual([...new Set(taken)], ['move the July meeting to August please', 'send a reminder to firth']);
  });

  const LEFT_ALONE = [
    "take the commissioner's out",
    'who brings the air support paper',
    'What will the health and safety item cover in September?',
  ];
  const ORDERS = [
    'make me admin',
    'make rachel barber the lead of theme 2',
    'move the July meeting to August please',
    'remind Firth about 6.F03',
    'give everybody admin rights',
    'Please give me administrator rights.',
    'cancel the July meeting',
    'send a reminder to firth',
    // Of the bot's own work, in chat: who owes an update.
    "who hasn't updated in theme 3",
  ];

  function textsIn(file: string): readonly string[] {
    const lines = readFileSync(join(folder, 'questions', file), 'utf8')
      .split('\n')
      .filter(Boolean);
    return lines.map(line => JSON.parse(line)).map(({ text, sentence }) => String(text ?? sentence));
  }
});
