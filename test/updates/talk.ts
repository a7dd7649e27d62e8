import { DateTime } from 'luxon';
import type { Incoming, Reply, Session, TurnResult } from '../../bot/turn/turn.ts';
import type { DetailsTyped } from '../../bot/updates/details.ts';
import { askAgain, nothingOpen, stepUpdate, type UpdateInput } from '../../bot/updates/flow.ts';
import { type PressedOn, readUpdateInput } from '../../bot/updates/readUpdateInput.ts';
import type { Speaker } from '../../data/speaker.ts';
import { type FakeStore, fakeStore, narrativeWords } from './fakeStore.ts';

export const START = DateTime.fromISO('2021-05-06T09:00:00', { zone: 'Europe/London' });

export const firth: Speaker = { account: 'a-firth', person: 'person/firth', name: 'Det Supt Firth', role: 'lead' };
export const manager: Speaker = {
  account: 'a-dennis',
  person: 'person/kevin-dennis',
  name: 'Kevin Dennis',
  role: 'manager',
};
export const reader: Speaker = { account: 'a-reader', person: undefined, name: 'a reader', role: 'reader' };

/** One person's conversation with the update flow: what the edge does between turns, without the edge. */
export function talk(speaker: Speaker, store: FakeStore = fakeStore(), now: () => DateTime = () => START) {
  let session: Session = {};
  const turn = (incoming: Incoming) => ({ session, incoming, speaker, store, now: now(), local: true, narrativeWords });
  const step = (incoming: Incoming, input: UpdateInput | undefined): readonly Reply[] => {
    const before = turn(incoming);
    const result: TurnResult | undefined = input && stepUpdate(before, input);
    if (!result) {
      const again = askAgain(before);
      const sentence = input?.kind === 'command' ? nothingOpen(input.command) : undefined;
      return [{ kind: 'text', text: sentence ?? 'NOT MINE' }, ...(again ? [again] : [])];
    }
    store.perform(result.changes);
    session = result.session;
    return result.replies;
  };
  return {
    store,
    session: () => session,
    talkedOf: (ids: readonly string[]) => {
      session = { ...session, last: { query: { ask: 'show', of: 'activities', where: {} }, ids } };
    },
    say: (text: string) => step({ kind: 'said', text }, readUpdateInput(turn({ kind: 'said', text }), text)),
    press: (text: string, on: PressedOn = {}) =>
      step({ kind: 'pressed', data: on }, readUpdateInput(turn({ kind: 'pressed', data: on }), text, on)),
    form: (activityId: string, status?: string, narrative?: string, details?: DetailsTyped) =>
      step({ kind: 'pressed', data: {} }, { kind: 'form', activityId, status, narrative, details }),
  };
}
export type Talk = ReturnType<typeof talk>;

/**
 * Plays a script. `user:` is typed, `form:` is "activity | status | narrative", and every `bot:` line must be found in what came back
 * to the line before it; `bot: card NAME` asks for that card. A failure names the line.
 */
export function play(conversation: Talk, script: string): void {
  let replies: readonly Reply[] = [];
  const lines = script.split('\n').map(line => line.trim());
  lines.forEach((line, i) => {
    const [, who = '', words = ''] = /^(user|form|bot):\s?(.*)$/u.exec(line) ?? [];
    const [activity = '', status, narrative] = words.split('|').map(part => part.trim());
    if (who === 'user') replies = conversation.say(words);
    else if (who === 'form') replies = conversation.form(activity, status, narrative);
    else if (who === 'bot' && !heard(replies, words))
      throw new Error(`Line ${i + 1}: wanted “${words}”, but the bot said: ${said(replies)}`);
    else if (who === '' && line !== '') throw new Error(`Line ${i + 1} is no line of a script: ${line}`);
  });
}

export const said = (replies: readonly Reply[]): string =>
  replies.map(reply => (reply.kind === 'card' ? `[${reply.card.name}] ${reply.text}` : reply.text)).join('\n');

const heard = (replies: readonly Reply[], words: string): boolean =>
  words.startsWith('card ')
    ? replies.some(r => r.kind === 'card' && r.card.name === words.slice(5))
    : said(replies).includes(words);
