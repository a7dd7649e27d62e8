import { join } from 'node:path';
import { DateTime } from 'luxon';
import { createCommands } from '../../bot/commands/commands.ts';
import { createRespond } from '../../bot/conversation/respond.ts';
import { speakerFor } from '../../bot/people/directory.ts';
import { createReader } from '../../bot/questions/read.ts';
import { loadKnownQuestions } from '../../bot/teaching/knownQuestions.ts';
import type { Incoming, Reply, Session } from '../../bot/turn/turn.ts';
import { loadNarrativeWords } from '../../bot/words/narrativeWords.ts';
import { loadVocabulary } from '../../bot/words/vocabulary.ts';
import { createCardRenderer } from '../../cards/render.ts';
import { createCalendar, readBankHolidays } from '../../data/calendar.ts';
import { loadReference } from '../../data/reference.ts';
import { loadReminders } from '../../data/reminderSettings.ts';
import { loadRoles } from '../../data/roles.ts';
import { projectRoot } from '../../data/root.ts';
import { createMemoryStore } from '../../data/store/memoryStore.ts';
import type { Store } from '../../data/store/port.ts';
import { QUEUE_DAYS, queueNow } from '../../jobs/queue.ts';
import { drawnFaults, MOST_MESSAGE_BYTES } from '../teams/teamsRules.ts';

const ROOT = projectRoot();
const NOW = DateTime.fromISO('2021-05-06T09:00', { zone: 'Europe/London' });
export const RECORDS = loadReference(join(ROOT, 'data/reference'));
export const ROLES = loadRoles(join(ROOT, 'data/roles.json'), RECORDS.people);
const rules = { settings: loadReminders(), calendar: createCalendar(readBankHolidays()) };
const VOCABULARY = loadVocabulary(join(ROOT, 'data/vocabulary'));
/** What every turn is decided with, over the reference records. */
export const ports = {
  knownQuestions: loadKnownQuestions(join(ROOT, 'data/knownQuestions.json')),
  roles: ROLES,
  rules,
  narrativeWords: loadNarrativeWords(join(ROOT, 'data/narrativeWords.json')),
  reader: createReader(createMemoryStore(RECORDS).register(), VOCABULARY),
  commands: createCommands(VOCABULARY),
  publicUrl: 'https://plan.example.org',
};
const renderer = createCardRenderer(join(ROOT, 'cards'));

/** The whole conversation without a network: the real reader, answers, updates and cards over a store in memory. */
export function chat({
  store = createMemoryStore(RECORDS),
  account = 'a-tester',
  local = true,
  now = () => NOW,
}: {
  store?: Store;
  account?: string;
  local?: boolean;
  now?: () => DateTime;
} = {}) {
  let session: Session = {};
  const queue = () => queueNow({ ...rules, store, now });
  const respond = createRespond({ ...ports, sending: { queue, queueDays: QUEUE_DAYS } });
  const take = async (incoming: Incoming): Promise<readonly Reply[]> => {
    const speaker = speakerFor({ account }, store, ROLES, { local });
    const result = respond({ session, incoming, speaker, store, now: now(), local });
    const applied = await store.apply(result.changes);
    if (!applied.ok) throw new Error('The store refused what the conversation filed.');
    session = result.session;
    for (const reply of result.replies) holdToTeams(reply);
    return result.replies;
  };
  return {
    store,
    session: () => session,
    say: (text: string) => take({ kind: 'said', text }),
    press: (data: unknown) => take({ kind: 'pressed', data }),
    /** Presses a button that is on show, by what stands on it; `typed` is what stands in the card's fields. */
    touch: (replies: readonly Reply[], title: string, typed: object = {}) =>
      take({ kind: 'pressed', data: { ...typed, ...buttonData(replies, title) } }),
    meet: (scope: 'personal' | 'channel') => take({ kind: 'met', scope }),
  };
}
export type Chat = ReturnType<typeof chat>;

/** Every card and every text of every conversation is what Teams takes, and shows as it was meant. */
function holdToTeams(reply: Reply): void {
  const faults = [
    ...(reply.text.trim() === '' ? ['there are no words'] : []),
    ...(reply.text.length * 2 > MOST_MESSAGE_BYTES ? ['the words are too many for one message'] : []),
    ...(reply.kind === 'card' ? drawnFaults(renderer.render(reply.card)) : []),
  ];
  if (faults.length > 0)
    throw new Error(`Teams would not show this: ${faults.join('; ')}\n${reply.text.slice(0, 300)}`);
}

interface DrawnAction {
  readonly type?: string;
  readonly title?: string;
  readonly data?: { readonly say?: string };
}

/** A button by what stands on it, or where several have the same, by the words that it says. */
function buttonData(replies: readonly Reply[], title: string): object {
  const drawn = replies.flatMap((reply): DrawnAction[] =>
    reply.kind === 'card'
      ? submitsIn(renderer.render(reply.card))
      : (reply.buttons ?? []).map(button => ({ title: button.title, data: { say: button.say } })),
  );
  const button = drawn.find(action => action.data?.say === title) ?? drawn.find(action => action.title === title);
  if (!button) throw new Error(`There is no button “${title}”, only ${drawn.map(action => action.title).join(', ')}.`);
  return button.data ?? {};
}

function submitsIn(value: unknown): DrawnAction[] {
  if (typeof value !== 'object' || value === null) return [];
  const own = (value as DrawnAction).type === 'Action.Submit' ? [value as DrawnAction] : [];
  return [...own, ...Object.values(value).flatMap(submitsIn)];
}

/** Everything that is on show, as one string: the plain text, and every word of the rendered card. */
export const shownWords = (replies: readonly Reply[]): string =>
  replies
    .map(reply =>
      reply.kind === 'card'
        ? `[${reply.card.name}] ${reply.text}\n${JSON.stringify(renderer.render(reply.card))}`
        : reply.text,
    )
    .join('\n');

/**
 * Plays a script. `user:` is typed, `press:` is the JSON of a button, and each `bot:` line must be found in what came back. A failure
 * names the line.
 */
export async function play(conversation: Chat, script: string): Promise<void> {
  let shown = '';
  for (const [i, line] of script
    .split('\n')
    .map(row => row.trim())
    .entries()) {
    const [, who, words = ''] = /^(user|press|bot|not):\s?(.*)$/u.exec(line) ?? [];
    if (who === 'user') shown = shownWords(await conversation.say(words));
    else if (who === 'press') shown = shownWords(await conversation.press(JSON.parse(words)));
    else if (who === 'bot' && !shown.includes(words))
      throw new Error(`Line ${i + 1}: wanted “${words}”, but got:\n${shown.slice(0, 1500)}`);
    else if (who === 'not' && shown.includes(words))
      throw new Error(`Line ${i + 1}: did not want “${words}”, but got:\n${shown.slice(0, 1500)}`);
    else if (!who && line !== '') throw new Error(`Line ${i + 1} is no line of a script: ${line}`);
  }
}
