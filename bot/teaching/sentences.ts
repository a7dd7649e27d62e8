import type { TaughtWord } from '../../data/taughtWord.ts';
import type { SayingFault } from './sayingFault.ts';

/** What is said about words that are taught in chat. */

export const onlyManagers =
  'Only a manager of the office can teach me words or have me forget them. Nothing was changed.';

export const learnt = ({ says, means, example }: TaughtWord, now: string): string =>
  `From now on “${says}” means ${means}, for everybody. For example, “${example}” is read as: ${now}.`;

export const nameOnly = ({ says }: TaughtWord): string =>
  `It counts only as the theme's name (“what's amber in ${says}”, “the ${says} theme”); elsewhere “${says}” stays what it was.`;

export const readBefore = (before: string): string => `Until now that was read as: ${before}.`;

export const knewIt = 'I read it so already; now it is on the list of taught words too.';

export const howToUndo = ({ says }: TaughtWord): string => `To take it back, say “forget ${says}”.`;

export const taughtAlready = ({ says, means, by }: TaughtWord, day: string): string =>
  `“${says}” means ${means} already: ${by.name} taught me that on ${day}. Nothing was changed.`;

export const taughtOtherwise = (word: TaughtWord, day: string): string =>
  `${taughtAlready(word, day)} If it should mean something else, say “forget ${word.says}” first.`;

export const everydayWord = (says: string): string =>
  `“${says}” is an everyday word that stands in many questions, so it cannot be given a meaning of its own. Choose another word.`;

export const meansSomething = (says: string, reading: string): string =>
  `“${says}” already means something: by itself I read it as “${reading}”. Nothing was changed. Choose another word.`;

export const clashes = (says: string, question: string, was: string, would: string): string =>
  `“${says}” already means something in the question “${question}”: it asks for ${quoted(was)}, and would then ask for ${quoted(would)}. ` +
  'Nothing was changed. Choose a longer or another word.';

export const meaningUnread = (means: string, unread: readonly string[]): string =>
  `I could not read what it should mean, “${means}”${unread.length > 0 ? `: I do not know ${unread.map(word => `“${word}”`).join(', ')}` : ''}. ` +
  'It can be a theme, an activity by its number, a person, an indicator, or words that stand in the plan. Nothing was changed.';

export const meaningOpen = (means: string, open: readonly string[]): string =>
  `“${means}” can be more than one thing: ${open.join('; ')}. Say which one the word should mean, with its whole number or name. Nothing was changed.`;

export const faultySaying = (fault: SayingFault): string => `${SAYING_FAULTS[fault]} Nothing was changed.`;

const SAYING_FAULTS: Readonly<Record<SayingFault, string>> = {
  empty:
    'There is no word in what you want to teach me. Say it like this: VAWG means violence against women and girls.',
  tooLong: 'That is too long for a word: I take up to six words and 40 letters.',
  hasNumber:
    'I take no words with a number in them, because numbers are how activities, themes and meetings are named.',
  hasMarkup: 'I take only letters, spaces, hyphens and apostrophes in a word.',
  isCommand: 'That is something I act on myself, so it cannot be given another meaning.',
};

export const faultyMeaning = (fault: SayingFault): string =>
  `${MEANING_FAULTS[fault] ?? MEANING_FAULTS.empty} Nothing was changed.`;

const MEANING_FAULTS: Partial<Readonly<Record<SayingFault, string>>> & { readonly empty: string } = {
  empty: 'You did not say what it should mean. Say it like this: VAWG means violence against women and girls.',
  tooLong: 'What it should mean is too long: I take up to 120 letters.',
  hasMarkup: 'I take only letters, numbers and plain punctuation in what a word means.',
};

export const taughtListTitle = 'Taught words';

export const noWordsTaught =
  'No words have been taught yet. A manager can teach me one, for example: VAWG means violence against women and girls.';

export const taughtWordsList = (lines: readonly string[]): string =>
  `${lines.length === 1 ? 'One word has' : `${lines.length} words have`} been taught:\n${lines.map(line => `• ${line}`).join('\n')}`;

export const taughtLine = ({ says, means, by, nameOf }: TaughtWord, day: string): string =>
  `“${says}” means ${means}${nameOf === undefined ? '' : ' (as a name)'} – ${by.name}, ${day}`;

export const whatItMeans = ({ says, means, by }: TaughtWord, day: string): string =>
  `“${says}” means ${means} here: ${by.name} taught me that on ${day}.`;

export const forgot = ({ says, means }: TaughtWord): string =>
  `Forgotten: “${says}” no longer means ${means}. To have it back, say “undo”.`;

export const neverTaught = (says: string): string => `Nobody taught me “${says}”, so there is nothing to forget.`;

export const taughtAgain = ({ says, means }: TaughtWord): string => `“${says}” means ${means} again.`;

export const undoneElsewhere = ({ says }: TaughtWord): string =>
  `“${says}” was changed by somebody since, so I left it as it is. Say “list taught words” to see what holds.`;

export const savedInChat =
  'Words are taught and forgotten in the chat, where a manager sees what will change. Nothing was changed. Here you can ask questions.';

export const undoTitle = 'Take it back';
export const listTitle = 'All taught words';

const quoted = (reading: string): string => `“${reading}”`;
