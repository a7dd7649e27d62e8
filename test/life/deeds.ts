import type { Reply } from '../../bot/turn/turn.ts';
import { ACCOUNTS, ACTIVITIES, type Account } from './house.ts';

/** What somebody does next. */
export type Deed =
  | { readonly kind: 'say'; readonly who: Account; readonly words: string }
  | { readonly kind: 'press'; readonly who: Account; readonly data: Readonly<Record<string, unknown>> }
  | { readonly kind: 'restart' }
  | { readonly kind: 'wait'; readonly milliseconds: number };

/** A card's button as somebody was shown it; a card stays where it is, however late it is pressed. */
export interface Shown {
  readonly to: Account;
  readonly data: Readonly<Record<string, unknown>>;
}

type Random = () => number;
const pick = <T>(random: Random, list: readonly T[]): T => list[Math.floor(random() * list.length)] as T;

/** Words of its own for everything that is typed, so that each can be looked for afterwards. */
let typed = 0;
export const fresh = (): string => {
  typed += 1;
  return `word ${typed} of the kit that is late because the supplier failed`;
};

const WRITERS: readonly ((random: Random) => string)[] = [
  random => `update ${pick(random, REFS)} ${pick(random, COLOURS)}: ${fresh()}`,
  random => `update ${pick(random, REFS)} ${pick(random, COLOURS)}: ${fresh()}`,
  random => `update ${pick(random, REFS)}`,
  random => `change ${pick(random, REFS)}`,
  () => fresh(),
  random => pick(random, COLOURS),
  () => `keep it: ${fresh()}`,
];
const STEERING = [
  'yes',
  'yes',
  'yes',
  'confirm',
  'cancel',
  'back',
  'change',
  'start again',
  'edit my update',
  'who leads 3.5?',
  'same as last time',
  'update all mine',
  'skip',
];
const OWNING = [
  'let Det Supt Firth update 3.5 for me',
  'let Det Supt Firth update everything for me until 30 June',
  'stop delegating',
];
const REVIEWING: readonly ((random: Random) => string)[] = [
  random => `accept ${pick(random, REFS)}`,
  random => `return ${pick(random, REFS)}: ${fresh()}`,
  random => `return ${pick(random, REFS)}`,
  () => 'review',
  () => 'accept theme 3',
  () => 'accept it',
  random => (random() < 0.8 ? `who accepted ${pick(random, REFS)}?` : 'who leads 3.5?'),
  random =>
    `make ${pick(random, ['Supt Broadhead', 'Det Supt Firth', 'Dan Howitt'])} the lead of ${pick(random, REFS)}`,
  () => 'Det Supt Firth covers for Supt Broadhead from 6 to 20 May 2021',
];
const REFS = ['3.5', '3.5', '3.5', '3.16'];
const COLOURS = ['green', 'amber', 'red'];

/** A deed of somebody: words, a form, a button that is on show (also somebody else's, also for the second time), or a restart. */
export function nextDeed(random: Random, shown: readonly Shown[]): Deed {
  const who = pick(random, ACCOUNTS);
  const at = random();
  if (at < 0.04) return { kind: 'restart' };
  if (at < 0.08) return { kind: 'wait', milliseconds: pick(random, [1, 60_000, 86_400_000]) };
  if (at < 0.16) return { kind: 'press', who, data: form(random) };
  if (at < 0.5 && shown.length > 0) return pressed(random, who, shown);
  const manages = who === 'reviewer' || who === 'second';
  const kinds = manages ? [review, review, review, write, steer] : [write, write, steer, steer, own, review];
  return { kind: 'say', who, words: pick(random, kinds)(random) };
}

const write = (random: Random): string => pick(random, WRITERS)(random);
const steer = (random: Random): string => pick(random, STEERING);
const own = (random: Random): string => pick(random, OWNING);
const review = (random: Random): string => pick(random, REVIEWING)(random);

const form = (random: Random) => ({
  activityId: pick(random, ACTIVITIES),
  status: pick(random, [...COLOURS, '', 'purple']),
  ...fieldsTyped(random),
});

/** What stands in a form's fields when it is sent, or left by another button. */
const fieldsTyped = (random: Random) => ({
  ...(random() < 0.9 && { narrative: random() < 0.1 ? '' : fresh() }),
  ...(random() < 0.3 && { cause: fresh() }),
  ...(random() < 0.2 && { recovery: `end of June, ${fresh()}` }),
  ...(random() < 0.2 && { evidence: fresh() }),
});

const DECIDES = /^(?:confirm|accept|return)/u;

/** Mostly one of their own newest cards, sometimes an old one, sometimes one that was shown to another. */
function pressed(random: Random, who: Account, shown: readonly Shown[]): Deed {
  const own = shown.filter(({ to }) => to === who);
  const from = random() < 0.85 && own.length > 0 ? own.slice(random() < 0.7 ? -6 : 0) : shown;
  // What confirms or decides is pressed more often than what only shows something.
  const deciding = from.filter(({ data }) => DECIDES.test(String(data.say)));
  const { data } = pick(random, deciding.length > 0 && random() < 0.6 ? deciding : from);
  const isReturn = String(data.say).startsWith('return');
  if (data.form !== undefined) return { kind: 'press', who, data: { ...data, ...fieldsTyped(random) } };
  return { kind: 'press', who, data: isReturn && random() < 0.7 ? { ...data, comment: fresh() } : data };
}

/** Every button on what was shown. */
export const buttonsOf = (replies: readonly Reply[]): Readonly<Record<string, unknown>>[] =>
  replies.flatMap(reply =>
    reply.kind === 'card' ? dataIn(reply.card.view) : (reply.buttons ?? []).map(({ say }) => ({ say })),
  );

function dataIn(value: unknown): Record<string, unknown>[] {
  if (typeof value !== 'object' || value === null) return [];
  const own = 'say' in value && typeof value.say === 'string' ? [value as Record<string, unknown>] : [];
  return [...own, ...Object.values(value).flatMap(dataIn)];
}
