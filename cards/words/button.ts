import { shown } from './shown.ts';

/**
 * What a press submits. `say` is the words that do the same when typed; a preview's buttons also name the draft they were drawn for, those of
 * a proposal the proposal, and those of a review the version that was on show (`filedAt`) and the activities beside it on the card.
 */
export type SubmitData =
  | { readonly say: string }
  | { readonly say: string; readonly proposal: string }
  | { readonly say: string; readonly filedAt: string; readonly among: readonly string[] }
  | { readonly say: string; readonly draft: string }
  | BesideFields
  | { readonly say: string; readonly draft: string; readonly version: string };

/**
 * Of an update form's buttons beside the one that sends it: whose fields came with the press (`form`: the activity), which of its details
 * were filled, and the version of the draft that it was drawn from. What is typed must not be lost by leaving the form.
 */
export interface BesideFields {
  readonly say: string;
  readonly draft?: string;
  readonly form: string;
  readonly filled?: string;
  readonly drawn?: string;
}

/** A button of a card. */
export interface CardButton {
  readonly title: string;
  readonly data: SubmitData;
}

/** A link of a card: it opens in the reader's own browser. */
export interface CardLink {
  readonly title: string;
  readonly url: string;
}

/** Teams asks for no more than six actions a card (store guidelines, 1140.4.3). */
export const MOST_BUTTONS = 6;

/** A button that says its words. */
export const sayButton = (title: string, say: string): CardButton => ({
  title: shown(title, TITLE_LENGTH),
  data: { say },
});

/**
 * The buttons that a card can carry: the first six. One whose words are longer than a person could have typed is left out whole,
 * because half of its words would do something else.
 */
export const fitting = (buttons: readonly CardButton[]): CardButton[] =>
  buttons.filter(button => button.data.say.length <= SAY_LENGTH).slice(0, MOST_BUTTONS);

const TITLE_LENGTH = 60;
const SAY_LENGTH = 1000;
