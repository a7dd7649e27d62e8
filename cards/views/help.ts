import type { Role } from '../../data/contact.ts';
import { type CardButton, fitting, sayButton } from '../words/button.ts';
import { shown } from '../words/shown.ts';
import { type Spoken, spoken } from '../words/spoken.ts';

export interface HelpCard {
  readonly name: 'help';
  readonly view: HelpView;
}

export interface HelpView extends Spoken {
  readonly heading: string;
  /** What this person can do here, one line a thing. */
  readonly abilities: readonly { readonly what: string; readonly how: string }[];
  readonly buttons: readonly CardButton[];
}

/**
 * What the bot can do for whoever asks.
 * @param help.examples questions that this plan can answer; the first six are buttons
 */
export function helpCard(help: {
  readonly name: string;
  readonly role: Role;
  readonly examples: readonly string[];
}): HelpCard {
  const name = shown(help.name, 80);
  const heading = name === '' ? 'What I can do' : `What I can do for you, ${name}`;
  const abilities = [...EVERYBODY, ...OF_ROLE[help.role]];
  return {
    name: 'help',
    view: {
      heading,
      abilities,
      buttons: exampleButtons(help.examples),
      ...spoken(heading, ...abilities.map(({ what, how }) => `${what} ${how}`)),
    },
  };
}

/** Examples as buttons: what stands on them is what they say. */
export const exampleButtons = (examples: readonly string[]): CardButton[] =>
  fitting(examples.map(example => sayButton(example, example)));

const EVERYBODY = [
  {
    what: 'Ask about the plan.',
    how: 'Activities and their colours, who leads them, indicators, meetings and what is on them. Name a theme, a person, an earlier plan.',
  },
  {
    what: 'Follow up.',
    how: 'After an answer, “and theme 4?”, “only the Force ones”, “who leads those?” carry on from it.',
  },
] as const;

const UPDATING = {
  what: 'Give an update.',
  how: '“update” and the number, such as “update 3.5”, opens a form; or say it whole: “update 3.5 amber: waiting for the new team”. You see it before it is saved. “cancel” leaves it.',
} as const;

const OF_ROLE = {
  reader: [],
  lead: [UPDATING],
  manager: [UPDATING],
  admin: [UPDATING],
} as const satisfies Record<Role, readonly { readonly what: string; readonly how: string }[]>;
