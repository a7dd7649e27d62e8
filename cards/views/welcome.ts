import type { CardButton } from '../words/button.ts';
import { shown } from '../words/shown.ts';
import { type Spoken, spoken } from '../words/spoken.ts';
import { exampleButtons } from './help.ts';

export interface WelcomeCard {
  readonly name: 'welcome';
  readonly view: WelcomeView;
}

export interface WelcomeView extends Spoken {
  readonly heading: string;
  /** What it is for and how to begin, one string a paragraph. */
  readonly paragraphs: readonly string[];
  readonly buttons: readonly CardButton[];
}

/**
 * The first thing a person or a channel hears: what this is for, how to start, three things to try.
 * @param welcome.scope where the bot was added: in a channel it has to be mentioned
 */
export function welcomeCard(welcome: {
  readonly name: string;
  readonly scope: 'personal' | 'group' | 'channel';
  readonly examples: readonly string[];
}): WelcomeCard {
  const name = shown(welcome.name, 80);
  const heading = name === '' ? 'Hello' : `Hello, ${name}`;
  const paragraphs = [VALUE, STARTS[welcome.scope]];
  return {
    name: 'welcome',
    view: {
      heading,
      paragraphs,
      buttons: exampleButtons(welcome.examples.slice(0, EXAMPLES_SHOWN)),
      ...spoken(heading, ...paragraphs),
    },
  };
}

const EXAMPLES_SHOWN = 3;

const VALUE =
  'I know the police and crime plan: what each activity’s colour is and why, who leads it, the indicators and the meetings. I say where every answer comes from.';

const STARTS = {
  personal: 'Ask in your own words, or say “help”. If you lead an activity, you can give its update here too.',
  group: 'Mention me and ask in your own words, or say “help”. I tell this chat when a meeting is coming.',
  channel: 'Mention me and ask in your own words, or say “help”. I tell this channel when a meeting is coming.',
} as const;
