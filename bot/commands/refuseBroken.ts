import { DataFault } from '../../data/reference.ts';
import type { Vocabulary } from '../words/vocabulary.ts';
import { COMMANDS } from './heard.ts';
import { createPhrasings, PhrasingFault } from './phrasing.ts';
import { createWordsOf } from './spoken.ts';

/**
 * Refuses a vocabulary whose commands cannot be read.
 * @param folder where it stands, for the message
 * @throws DataFault naming the sentence and what is wrong with it
 */
export function refuseBrokenCommands(folder: string, { words }: Vocabulary): void {
  const lists = new Map<string, string[]>();
  for (const { role, means, phrase } of words)
    if (role === 'commandWord') lists.set(means, [...(lists.get(means) ?? []), phrase]);
  const read = createPhrasings(name => lists.get(name), createWordsOf(new Map()));
  for (const { role, means, phrase } of words) {
    if (role !== 'command' && role !== 'commandWord') continue;
    if (role === 'command' && !COMMANDS.some(command => command === means))
      throw new DataFault(
        `${folder}/commands.json: there is no command '${means}'. There are: ${COMMANDS.join(', ')}.`,
      );
    const fault = faultOf(phrase, read);
    if (fault) throw new DataFault(`${folder}/${FILES[role]}: '${phrase}' under '${means}' cannot be read: ${fault}.`);
  }
}

const FILES = { command: 'commands.json', commandWord: 'commandWords.json' } as const;

function faultOf(phrase: string, read: (sentence: string) => unknown): string | undefined {
  try {
    read(phrase);
    return undefined;
  } catch (error) {
    if (error instanceof PhrasingFault) return error.message;
    throw error;
  }
}
