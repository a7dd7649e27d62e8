import { type CardButton, type CardLink, fitting, sayButton } from '../words/button.ts';
import { shownLines } from '../words/shown.ts';
import { type Spoken, spoken } from '../words/spoken.ts';

export interface ChoiceCard {
  readonly name: 'choice';
  readonly view: ChoiceView;
}

export interface ChoiceView extends Spoken {
  readonly paragraphs: readonly string[];
  readonly buttons: readonly CardButton[];
  readonly links: readonly CardLink[];
}

/** The longest text that the card shows whole, in UTF-16 units. */
export const LONGEST_CHOICE_TEXT = 3000;

/** A sentence with ways on: which of two readings was meant, what can be asked instead, what to do next. Six buttons at most. */
export function choiceCard(choice: {
  readonly text: string;
  readonly buttons: readonly { readonly title: string; readonly say: string }[];
  /** Beside the buttons; six of both at most, and for whoever gives them to see to. */
  readonly links?: readonly CardLink[];
}): ChoiceCard {
  const paragraphs = shownLines(choice.text, LONGEST_CHOICE_TEXT);
  return {
    name: 'choice',
    view: {
      paragraphs,
      buttons: fitting(choice.buttons.map(({ title, say }) => sayButton(title, say))),
      links: choice.links ?? [],
      ...spoken(...paragraphs),
    },
  };
}
