import type { Reply } from '../../bot/turn/turn.ts';
import { type Chat, chat, shownWords } from './chat.ts';

/** Several people of the office, each in a conversation of their own with one and the same bot. */
export async function people<Name extends string>(
  names: Readonly<Record<Name, string>>,
  clock: Pick<NonNullable<Parameters<typeof chat>[0]>, 'now'> = {},
) {
  const [first] = Object.keys(names) as Name[];
  if (first === undefined) throw new Error('Nobody was named.');
  const begin = chat({ account: first, ...clock });
  const talks = {} as Record<Name, Chat>;
  for (const name of Object.keys(names) as Name[]) {
    talks[name] = name === first ? begin : chat({ account: name, store: begin.store, ...clock });
    await talks[name].say(`I am ${names[name]}`);
  }
  return { ...talks, store: begin.store };
}

/**
 * Plays a script in which several people speak. `Name: words` is typed by that person, `Name presses Title` touches a button of what they
 * were shown last, and each `bot:` or `not:` line is held against what came back, `told:` against what somebody else is told. A failure
 * names the line.
 */
export async function playTogether(
  cast: { readonly store: Chat['store'] } & Record<string, Chat | Chat['store']>,
  script: string,
): Promise<void> {
  const last = new Map<string, readonly Reply[]>();
  let shown = '';
  let told: string[] = [];
  for (const [i, row] of script.split('\n').entries()) {
    const line = row.trim();
    const [, who = '', how = '', words = ''] = /^(\w+)(:| presses)\s?(.*)$/u.exec(line) ?? [];
    const fail = (wanted: string) => {
      throw new Error(
        `Line ${i + 1}: ${wanted} “${words}”, but got:\n${shown.slice(0, 1500)}\ntold: ${told.join(' | ')}`,
      );
    };
    if (line === '') continue;
    if (who === 'bot') {
      if (!shown.includes(words)) fail('wanted');
    } else if (who === 'not') {
      if (shown.includes(words)) fail('did not want');
    } else if (who === 'told') {
      if (!told.some(text => text.includes(words))) fail('wanted somebody told');
    } else {
      const talk = cast[who] as Chat | undefined;
      if (!talk || !('touch' in talk)) throw new Error(`Line ${i + 1} is no line of a script: ${line}`);
      const before = cast.store.notices().length;
      const replies = how === ':' ? await talk.say(words) : await talk.touch(last.get(who) ?? [], words);
      last.set(who, replies);
      shown = shownWords(replies);
      told = cast.store
        .notices()
        .slice(before)
        .map(({ to, because }) => `${to.person ?? to.account}: ${because}`);
    }
  }
}
