import assert from 'node:assert/strict';
import { readFromText } from '../../bot/updates/readFromText.ts';
import { chat, play } from '../conversation/chat.ts';
import { loadFile, loadLabelled } from './challenges/labelled.ts';

const TODAY = '2021-05-06';
const read = (text: string) => {
  const { cause, recovery } = readFromText('amber', text, TODAY);
  return [cause ?? '-', recovery ?? '-'];
};

describe('The reason and the day in a short text', () => {
  const READS: Readonly<Record<string, readonly [string, string]>> = {
    'no dedicated cyber resource, recruiting in June': ['no dedicated cyber resource', 'June'],
    'No dedicated cyber resource, recruiting in June.': ['No dedicated cyber resource', 'June'],
    'two posts are vacant, both expected to be filled by the end of July': [
      'two posts are vacant',
      'by the end of July',
    ],
    'kit is late, due on 30 June': ['kit is late', '30 June'],
    'delayed because of vetting': ['vetting', '-'],
    'start put back to September because of a shortage of trainers': ['a shortage of trainers', '-'],
    'no analyst in post until 1 September': ['-', '1 September'],
    'the supplier failed, back on track by Q3': ['the supplier failed', 'by Q3'],
    'two analysts down; back on track by the end of June': ['two analysts down', 'by the end of June'],
    'no dedicated cyber resource (recruiting, due June)': ['no dedicated cyber resource', 'June'],
    'two vacancies (back to strength in August)': ['two vacancies', 'August'],
    'waiting for vetting – expect to be green in August': ['waiting for vetting', 'August'],
    'behind on training because of sickness; catch-up courses in July': ['sickness', 'July'],
    'slipped a quarter owing to procurement; go-live is now 30 September': ['procurement', '30 September'],
    'no venue since the flood; new one from 1 July': ['no venue since the flood', '1 July'],
    'only half of the officers are trained; the rest by 31 July': ['only half of the officers are trained', '31 July'],
    'the grant was late, so we start in June instead': ['the grant was late', 'June'],
    'lost the coordinator in March; replacement starts 7 June': ['lost the coordinator in March', '7 June'],
    'no cyber investigator yet, two being vetted, in post by July': ['no cyber investigator yet', 'July'],
    'as the vetting unit is overrun, both posts will not be filled until October': [
      'the vetting unit is overrun',
      'October',
    ],
    'as the tender brought no bids; the new one closes on 30 June': ['the tender brought no bids', '-'],
    'late because the printer failed, leaflets go out on 21 May': ['the printer failed', '-'],
    'kit is late, due to arrive in June': ['kit is late', 'June'],
    'half the kit is missing; rest expected w/c 14 June': ['half the kit is missing', '14 June'],
    'Two posts are vacant. Recruiting in June.': ['Two posts are vacant', 'June'],
    'No dedicated cyber resource at present. Two investigators are being recruited and should start in June.': [
      'No dedicated cyber resource at present',
      'June',
    ],
    'due to staff sickness': ['staff sickness', '-'],
    'no kit, will be completed in June': ['no kit', 'June'],
  };
  for (const [text, expected] of Object.entries(READS))
    it(`of “${text}” are read`, () => assert.deepEqual(read(text), expected));

  for (const text of [
    'no dedicated cyber resource',
    'the working group meets on 24 June',
    'two posts vacant, next meeting on 24 June',
    'the coordinator left in February',
    'training may start in June',
    'the grant runs out in June',
    'progress is slow, starting in June or in September',
    'late because two analysts, both experienced, left',
    'no analyst; board decides on 3 June, start in July',
    'short of two PCSOs; interviews on 3 June',
    'training stopped; the restart depends on the venue',
    'the work was late, finished in March',
    'Two posts are vacant. Start: June or July.',
    'training due to start',
    'work is going on with partners, starting in June, then in the county',
    'no analyst, not expected before September',
  ])
    it(`of “${text}” are left to be asked about, or to the reader`, () => {
      const [cause, recovery] = read(text);
      assert.equal(recovery, '-');
      assert.equal(cause, '-');
    });

  it('are nobody’s business where it is green', () => {
    assert.deepEqual(readFromText('green', 'no cyber resource, recruiting in June', TODAY), {});
  });

  it('of labelled narratives are read where there is one to read, and never where its label says there is none', () => {
    const ambers = [...loadLabelled(), ...loadFile('later.txt')].filter(({ status }) => /amber|red/u.test(status));
    const days = ambers.filter(({ text }) => read(text)[1] !== '-');
    const causes = ambers.filter(({ text }) => read(text)[0] !== '-');
    const wrong = [
      ...days.filter(({ expected }) => expected.has('noDate')),
      ...causes.filter(({ expected }) => expected.has('noReason')),
    ];
    console.log(`        of ${ambers.length} texts a day is read in ${days.length}, a reason in ${causes.length}`);
    assert.deepEqual(
      wrong.map(({ text }) => text),
      [],
    );
  });

  it('are shown as what they were read as, can be put right, and leave the text whole', async () => {
    const conversation = chat();
    await play(
      conversation,
      `user: update 6.F03 amber: no dedicated cyber resource, recruiting in June
       bot: “no dedicated cyber resource, recruiting in June”
       bot: Reason: no dedicated cyber resource.
       bot: Back on track: Wednesday 30 June 2021 (“June”).
       bot: The reason and date are read from your text
       not: Worth a look
       user: back on track: 15 July
       bot: Back on track: Thursday 15 July 2021
       bot: The reason is read from your text
       user: green
       not: Reason:
       bot: Back on track: Thursday 15 July 2021
       user: amber
       user: yes
       bot: Saved.
       user: when will 6.F03 recover
       bot: 15 July 2021`,
    );
    const filed = conversation.store.register().latestUpdate('2016-18/6.F03');
    assert.equal(filed?.summary, 'no dedicated cyber resource, recruiting in June');
    assert.equal(filed?.submitted?.details?.cause, 'no dedicated cyber resource');
  });

  it('go with the text: another text has its own, and what was taken out stays out', async () => {
    const conversation = chat();
    await conversation.say('update 6.F03 amber: no dedicated cyber resource, recruiting in June');
    await conversation.say('change');
    const details = () => conversation.store.draftsOf('a-tester')[0]?.details;
    const form = {
      activityId: '2016-18/6.F03',
      status: 'amber',
      evidence: '',
      milestone: '',
      filled: 'cause recovery',
    };
    await conversation.press({
      ...form,
      narrative: 'no dedicated cyber resource, recruiting in June',
      cause: '',
      recovery: 'June',
    });
    assert.deepEqual(details(), { recovery: { words: 'June', day: '2021-06-30' } });
    await conversation.press({
      ...form,
      filled: 'recovery',
      narrative: 'no trained investigator, starting in July',
      cause: '',
      recovery: 'June',
    });
    assert.equal(details()?.cause, 'no trained investigator');
    assert.equal(details()?.recovery?.day, '2021-07-31', 'the form only sent back what it was drawn with');
  });
});

describe('A draft whose reason was read from its text', () => {
  it('can be brought back whole after it was dropped', async () => {
    const conversation = chat();
    await conversation.say('update 6.F03 amber: no dedicated cyber resource, recruiting in June');
    const dropped = await conversation.say('cancel');
    const [again] = await conversation.touch(dropped, 'Bring it back');
    assert.match(again?.text ?? '', /Reason: no dedicated cyber resource\.\nBack on track: Wednesday 30 June 2021/u);
  });
});

describe('A draft whose reason came after its date', () => {
  it('is confirmed by a “yes” all the same', async () => {
    await play(
      chat(),
      `user: update 3.5 amber: The group met twice and agreed its terms
       user: back on track: end of June
       user: reason: two posts are vacant
       bot: Back on track
       user: yes
       bot: Saved. 3.5`,
    );
  });
});
