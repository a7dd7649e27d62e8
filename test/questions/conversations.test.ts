import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import type { Answered } from '../../bot/conversation/answered.ts';
import { answerSentence } from '../../bot/conversation/answerSentence.ts';
import type { Session } from '../../bot/turn/turn.ts';
import type { Activity } from '../../data/records/activity.ts';
import { statusOf } from '../../data/register.ts';
import { projectRoot } from '../../data/root.ts';
import { world } from './answersWorld.ts';
import { askedSchema } from './judge.ts';
import { contextOf, now, reader, register } from './readingHouse.ts';

/** What is kept of a question about activities: the answer is computed from this, and not from what the reader makes of the words. */
interface Kept {
  readonly plan: string;
  readonly theme: number | undefined;
  readonly status: string | undefined;
  readonly lead: string | undefined;
  readonly counted: boolean;
}

interface Step {
  readonly say: string;
  readonly kept: Kept;
}

const PLANS = { '2013-18': ['the 2013 plan', '2013'], '2016-18': ['the 2016-18 plan', '2016'], '2020-21': ['2020-21'] };
const STATUSES = { green: 'greens', amber: 'ambers', red: 'reds' };
const LEADS = {
  force: ['force', 'the force'],
  commissioner: ['commissioner', 'the commissioner'],
  partners: ['partners', 'partners'],
};

/** What people say around a short question. */
const BEFORE = [
  '',
  '',
  '',
  'ok, ',
  'thanks. ',
  'right, ',
  'great, ',
  'hmm ',
  'lovely - ',
  'ta, ',
  'ok so ',
  'got it, ',
  'thank you! ',
  'erm, ',
  'cheers, ',
  'yes but ',
  'sorry, ',
];
const AFTER = ['', '', '', ' please', ' pls', ' then', ' thanks', ', ta', ' if you can', ', no rush', ' for me'];

const CONVERSATIONS = 150;

describe('a conversation about activities', () => {
  it('changes the part that a short sentence names, and keeps every other', () => {
    const next = random(41);
    const broken: string[] = [];
    for (let n = 0; n < CONVERSATIONS; n++) {
      const steps = conversation(next);
      const fault = faultIn(steps);
      if (fault) broken.push(`${steps.map(s => s.say).join(' | ')}\n    ${fault}`);
    }
    assert.equal(broken.length, 0, `${broken.length} of ${CONVERSATIONS}:\n${broken.slice(0, 40).join('\n')}`);
  }).timeout(20_000);
});

/** Of a file of conversations so many may come out otherwise with small talk around them. */
const SPOILT = 0.01;

describe('a conversation with small talk around each question', () => {
  it('is answered as it is without', () => {
    const next = random(7);
    const sessions = new Map<string, Session>();
    const spoilt: string[] = [];
    const asked = readFileSync(join(projectRoot(), 'test/questions/asked-f.jsonl'), 'utf8').split('\n').filter(Boolean);
    for (const { text, conversation: id = '' } of asked.map(line => askedSchema.parse(JSON.parse(line)))) {
      const session = sessions.get(id) ?? {};
      const around = `${pick(next, BEFORE)}${text.replace(/[?.!]+$/, '')}${pick(next, AFTER)}`;
      const [plain, spoken] = [text, around].map(said => answered(said, session)) as [Answered, Answered];
      const isSame =
        sameSet(plain.answer.ids, spoken.answer.ids) && isDeepStrictEqual(plain.answer.value, spoken.answer.value);
      if (session.last && !isSame)
        spoilt.push(`${around} → ${spoken.answer.restatement}, not ${plain.answer.restatement}`);
      if (plain.last) sessions.set(id, { last: plain.last });
    }
    assert.ok(spoilt.length <= asked.length * SPOILT, spoilt.join('\n'));
  }).timeout(20_000);
});

const answered = (sentence: string, session: Session): Answered =>
  answerSentence(sentence, { reader, register, session, speaker: contextOf().speaker, now, rules: world.rules });

function conversation(next: Next): Step[] {
  const first = opening(next);
  const steps = [first];
  for (let n = 0; n < 3; n++) steps.push(turn(next, (steps.at(-1) ?? first).kept));
  return steps;
}

function opening(next: Next): Step {
  const plan = pick(next, Object.keys(PLANS));
  const theme = pick(next, themesOf(plan));
  const status = pick(next, Object.keys(STATUSES));
  const counted = next(3) === 0;
  const kept: Kept = { plan, theme, status, lead: undefined, counted };
  const of = `theme ${theme} of ${said(next, PLANS, plan)}`;
  const plural = STATUSES[status as keyof typeof STATUSES];
  return {
    kept,
    say: counted
      ? `how many ${status} activities in ${of}`
      : pick(next, [
          `${plural} in ${of}`,
          `which activities are ${status} in ${of}`,
          `list the ${status} activities in ${of}`,
        ]),
  };
}

function turn(next: Next, kept: Kept): Step {
  const status = pick(
    next,
    Object.keys(STATUSES).filter(s => s !== kept.status),
  );
  const theme = pick(
    next,
    themesOf(kept.plan).filter(t => t !== kept.theme),
  );
  const lead = pick(
    next,
    Object.keys(LEADS).filter(l => l !== kept.lead),
  );
  const plural = STATUSES[status as keyof typeof STATUSES];
  const plan = pick(
    next,
    Object.keys(PLANS).filter(p => p !== kept.plan && (kept.theme === undefined || themesOf(p).includes(kept.theme))),
  );
  const [led, leader] = LEADS[lead as keyof typeof LEADS] as [string, string];
  const turns: readonly (readonly [Kept, readonly string[]])[] = [
    [
      { ...kept, status },
      [
        `and the ${plural}?`,
        `${plural}?`,
        `what about ${status}`,
        `n ${plural}`,
        `sorry i meant ${status}`,
        `same for the ${plural}`,
        `ok and ${status}`,
        `oh sorry, meant ${status}`,
      ],
    ],
    [
      { ...kept, theme },
      [
        `and theme ${theme}`,
        `theme ${theme}?`,
        `what about theme ${theme}`,
        `same for theme ${theme}`,
        `no wait, theme ${theme}`,
        `i meant theme ${theme}`,
        `and in theme ${theme}?`,
        ...(kept.theme === undefined ? [] : [`how about ${theme}`]),
      ],
    ],
    [
      { ...kept, lead },
      [`just the ${led} ones`, `only those led by ${leader}`, `which of those are led by ${leader}`, `and ${leader}?`],
    ],
    [
      { ...kept, counted: true },
      ['how many is that', 'how many', 'how many are there', 'and in number?', 'count them'],
    ],
    [{ ...kept, counted: false }, ['list them', 'list em', 'show me them', 'which ones', 'which are they']],
    ...(kept.theme === undefined
      ? []
      : [[{ ...kept, theme: undefined }, ['across all themes', 'in the whole plan']] as const]),
    ...(plan === undefined
      ? []
      : [
          [
            { ...kept, plan },
            [
              `and in ${said(next, PLANS, plan)}`,
              `same in ${said(next, PLANS, plan)}`,
              `what about ${said(next, PLANS, plan)}?`,
            ],
          ] as const,
        ]),
  ];
  const [changed, ways] = pick(next, turns);
  return { kept: changed, say: `${pick(next, BEFORE)}${pick(next, ways)}${pick(next, AFTER)}` };
}

function faultIn(steps: readonly Step[]): string | undefined {
  let session: Session = {};
  for (const { say, kept } of steps) {
    const { answer, last } = answered(say, session);
    const wanted = register.records.activities.filter(a => isKept(a, kept)).map(a => a.id);
    const isRight = kept.counted ? answer.value === wanted.length : sameSet(answer.ids, wanted);
    if (!isRight || (kept.counted && !sameSet(answer.ids, wanted)))
      return `“${say}” → ${answer.outcome}: ${answer.restatement} (${answer.value ?? answer.ids.length}, not ${wanted.length})`;
    if (last) session = { last };
  }
  return undefined;
}

const isKept = (a: Activity, { plan, theme, status, lead }: Kept): boolean =>
  a.plan === plan &&
  (theme === undefined || a.theme === theme) &&
  (status === undefined || statusOf(register, a.id) === status) &&
  (lead === undefined || a.leadGroup === lead);

const themesOf = (plan: string): number[] => [
  ...new Set(register.records.activities.filter(a => a.plan === plan).map(a => a.theme)),
];

const sameSet = (a: readonly string[], b: readonly string[]): boolean => [...a].sort().join() === [...b].sort().join();

type Next = (below: number) => number;

const pick = <T>(next: Next, list: readonly T[]): T => list[next(list.length)] as T;

const said = (next: Next, names: Readonly<Record<string, readonly string[]>>, key: string): string =>
  pick(next, names[key] ?? [key]);

/** A linear congruential generator: the same conversations in every run. */
function random(seed: number): Next {
  let state = seed;
  return below => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return Math.floor((state / 2_147_483_648) * below);
  };
}
