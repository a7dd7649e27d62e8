import { seededRandom } from '../faults/seededRandom.ts';
import { botAdded, installed, type Place, pressed, said, saidToBot } from './incoming.ts';

const TYPES = [
  'message',
  'conversationUpdate',
  'installationUpdate',
  'messageUpdate',
  'messageDelete',
  'messageReaction',
  'invoke',
  'event',
  'typing',
  'endOfConversation',
  'unheardOf',
];
const FIELDS = [
  'id',
  'timestamp',
  'channelId',
  'serviceUrl',
  'from',
  'recipient',
  'conversation',
  'channelData',
  'locale',
  'entities',
  'attachments',
  'text',
  'textFormat',
  'value',
  'name',
  'action',
  'membersAdded',
  'membersRemoved',
  'reactionsAdded',
  'replyToId',
  'relatesTo',
  'summary',
  'suggestedActions',
  'callerId',
  'localTimezone',
];
const BAD_VALUES = [null, '', 0, -1.5, true, [], {}, [null], 'x'.repeat(3_000), { __proto__: null, id: { a: [1] } }];

/** Every kind of activity with every field in turn made wrong in every way: 2,750 of them. */
export function* everyFieldWrong(place: Place): Generator<object> {
  for (const type of TYPES)
    for (const field of FIELDS)
      for (const bad of BAD_VALUES)
        yield { ...said(place, 'hello'), ...(type === 'message' ? {} : { type }), [field]: bad };
}

/** Things that people, clients and attackers put where words belong. */
const WORDS = [
  "what's amber in theme 3",
  'update 3.7 amber: it is late',
  'yes',
  'cancel',
  'next page',
  'I am Inspector Harris',
  '',
  ' ',
  '👍🏽',
  '\u0000\u0007',
  '\u202Eevil',
  '\uD800',
  '<at>Plan bot</at>',
  '${$root.x}',
  '=cmd()',
  '__proto__',
  'amber '.repeat(400),
];
const lookAt = (look: object) => ({
  action: { type: 'Action.Execute', verb: 'look', data: { look } },
  trigger: 'automatic',
});
const PRESSES: readonly unknown[] = [
  { say: 'help' },
  { say: 7 },
  { activityId: '2020-21/3.7', status: 'amber', narrative: 'late' },
  { activityId: '2020-21/3.7', status: ['amber'], narrative: { a: 1 } },
  { activityId: '__proto__', status: 'constructor' },
  { figureOf: 'x', figure: '1e999' },
  { action: { type: 'Action.Execute', verb: 'x', data: {} }, trigger: 'manual' },
  lookAt({ kind: 'activity', id: '2020-21/3.7', asked: 'Activity 3.7 of the 2020–21 plan', since: '' }),
  lookAt({ kind: 'activity', id: '2020-21/3.7', asked: 'amber ${$root.x} '.repeat(60), since: '__proto__' }),
  lookAt({ kind: 'upcomingMeeting', id: 'meeting/2021-05-19', change: '{{DATE()}}' }),
  lookAt({ kind: 'review', among: ['2020-21/3.7', 'constructor', ''] }),
  lookAt({ kind: 'reminder', key: '__proto__' }),
  lookAt({ kind: 7 }),
  { commandId: 'search', parameters: [{ name: 'q', value: 'x' }] },
  'words',
  7,
  false,
];
const INVOKES = ['adaptiveCard/action', 'composeExtension/query', 'task/fetch', 'task/submit', 'x', '', undefined];

/**
 * Activities by chance, always the same for the same seed: whole ones of every kind, most of them with one to three fields taken out,
 * made wrong, swapped with another's or nested deeply.
 */
export function* wrongActivities(seed: number, count: number, place: Place): Generator<unknown> {
  const random = seededRandom(seed);
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)] as T;
  const whole = (): Record<string, unknown> => {
    const at = {
      ...place,
      account: `fuzz-${Math.floor(random() * 20)}`,
      conversation: `a:${Math.floor(random() * 20)}`,
    };
    const word = pick(WORDS);
    const makers = [
      () => said(at, word),
      () => saidToBot({ ...at, scope: 'channel' as const }, word),
      () => pressed(at, pick(PRESSES)),
      () => botAdded(at),
      () => installed(at),
      () => ({ ...said(at, word), type: pick(TYPES) }),
      () => ({ ...said(at, word), type: 'invoke', name: pick(INVOKES), value: pick(PRESSES) }),
    ];
    return pick(makers)();
  };
  const mutate = (activity: Record<string, unknown>): unknown => {
    const field = pick(FIELDS);
    const kind = Math.floor(random() * 6);
    if (kind === 0) delete activity[field];
    else if (kind === 1) activity[field] = pick(BAD_VALUES);
    else if (kind === 2) activity[field] = activity[pick(FIELDS)];
    else if (kind === 3) activity[field] = nested(Math.floor(random() * 60));
    else if (kind === 4) return spoilInside(activity, pick(['from', 'recipient', 'conversation', 'channelData']));
    else activity[field] = pick(WORDS);
    return activity;
  };
  const spoilInside = (activity: Record<string, unknown>, field: string) => ({
    ...activity,
    [field]: {
      ...(activity[field] as object),
      [pick(['id', 'name', 'tenant', 'isGroup', 'aadObjectId'])]: pick(BAD_VALUES),
    },
  });
  for (let n = 0; n < count; n++) {
    let activity: unknown = whole();
    for (let times = Math.floor(random() * 4); times > 0; times--)
      activity = mutate(activity as Record<string, unknown>);
    yield activity;
  }
}

const nested = (depth: number): unknown => (depth === 0 ? 'deep' : { a: nested(depth - 1), b: [depth] });

export interface FuzzReport {
  readonly sent: number;
  readonly byStatus: Readonly<Record<number, number>>;
  /** The first few activities that were answered with 500 and more, 501 among them, and how. */
  readonly broken: readonly string[];
  /** The longest that one took to be answered, milliseconds. */
  readonly slowestMs: number;
}

const IN_FLIGHT = 8;

/** Posts them all, a few at a time. @throws where one is not answered at all */
export async function fuzz(
  activities: Iterable<unknown>,
  post: (body: string) => Promise<number>,
): Promise<FuzzReport> {
  const byStatus: Record<number, number> = {};
  const broken: string[] = [];
  let [sent, slowestMs] = [0, 0];
  const waiting = activities[Symbol.iterator]();
  const lane = async () => {
    for (let next = waiting.next(); !next.done; next = waiting.next()) {
      const body = JSON.stringify(next.value);
      const began = performance.now();
      const status = await post(body);
      slowestMs = Math.max(slowestMs, performance.now() - began);
      sent += 1;
      byStatus[status] = (byStatus[status] ?? 0) + 1;
      if (status >= 500 && broken.length < 5) broken.push(`${status}: ${body.slice(0, 600)}`);
    }
  };
  await Promise.all(Array.from({ length: IN_FLIGHT }, lane));
  return { sent, byStatus, broken, slowestMs };
}
