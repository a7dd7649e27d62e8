import { loadVocabulary, type Vocabulary } from '../words/vocabulary.ts';
import { refuseBrokenCommands } from './refuseBroken.ts';

/**
 * The vocabulary that the bot runs with: read, and its commands found to be readable.
 * @throws DataFault as `loadVocabulary` and `refuseBrokenCommands` do
 */
export function checkedVocabulary(folder: string): Vocabulary {
  const vocabulary = loadVocabulary(folder);
  refuseBrokenCommands(folder, vocabulary);
  return vocabulary;
}
