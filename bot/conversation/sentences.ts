import type { Register } from '../../data/register.ts';

/** What the conversation itself says; each room has its own sentences beside these. */

export const helpText = (examples: readonly string[]): string =>
  [
    'I answer questions about the police and crime plan, and take the quarterly updates. Try:',
    ...examples.map(example => `• ${example}`),
    'To give an update, say "update" and the number, for example "update 3.5".',
  ].join('\n');

export const welcomeText = (examples: readonly string[]): string =>
  [
    'Hello. Ask me about the police and crime plan in your own words, or give an update. Try:',
    ...examples.map(example => `• ${example}`),
    'Say "help" at any time.',
  ].join('\n');

export const emptyMessage =
  'There were no words in that message. Ask me something, for example "what\'s amber in theme 3", or say "help".';

export const fileUnread =
  'I cannot open files, so nothing of it was read or kept. Tell me in words, for example "update 3.5 amber: " and what there is to say, or say "help".';

export const pictureUnread =
  'I read words only, so a picture or sticker tells me nothing. Ask me something, for example "what\'s amber in theme 3", or say "help".';

/** With a message whose words were taken. */
export const unreadBeside = (what: 'file' | 'picture'): string =>
  `The ${what} that came with it was not read and is not kept: I take words only.`;

/** Of a text that was kept without its NULs, bells and halves of characters. */
export const signsLeftOut =
  'There were signs in it that are no text, such as half of a character. They were left out, or stand as “�”; everything else is as you typed it.';

/** Of a message that was edited and would do something if it were said now. */
export const nothingByEditing =
  'You edited an earlier message. I answer an edited question, but I do nothing because of an edit: what was done when you sent it stands. To have something done, send it as a new message.';

/** On a card that is looked at again, where what it showed has been replaced. */
export const changedSincePosted = 'A newer update came in after this card was posted; this is how it stands now.';

export const unknownPress =
  'That button or form is not one I know, so nothing was done with it. It may come from an older version. Say what you want in words, or say "help".';

/** What stands on the button of an option: a record's own name, or the words themselves. */
export function buttonTitle(option: string, register: Register): string {
  const activity = register.activity(option);
  if (activity) return `${activity.ref} ${activity.title}`;
  return register.indicator(option)?.name ?? option;
}
