import { type CardButton, sayButton } from '../words/button.ts';
import { shown } from '../words/shown.ts';
import { type Spoken, spoken } from '../words/spoken.ts';

export interface FigureFormCard {
  readonly name: 'figureForm';
  readonly view: FigureFormView;
}
export interface FigurePreviewCard {
  readonly name: 'figurePreview';
  readonly view: FigurePreviewView;
}

export interface FigureView extends Spoken {
  readonly heading: string;
  /** The figures so far, the oldest first. */
  readonly history: readonly { readonly month: string; readonly figure: string }[];
  readonly historyHeading: string;
}
export interface FigureFormView extends FigureView {
  readonly problem: string;
  readonly figure: string;
  readonly month: string;
  readonly monthLabel: string;
  readonly submit: { readonly figureOf: string; readonly label: string };
  readonly cancel: string;
}
export interface FigurePreviewView extends FigureView {
  readonly figure: string;
  readonly month: string;
  readonly change: string;
  readonly challenges: readonly string[];
  readonly askBecause: boolean;
  readonly because: string;
  readonly buttons: readonly CardButton[];
}

/** The form for one figure: what stood before, and fields for the number and the month that it is for. */
export function figureFormCard(form: {
  readonly name: string;
  readonly history: FigureView['history'];
  readonly historyHeading: string;
  readonly problem: string;
  /** What was typed so far. */
  readonly figure: string;
  readonly month: string;
  readonly monthLabel: string;
  /** The id of the indicator or measure, and of a measure which of its figures. */
  readonly figureOf: string;
  readonly label: string | undefined;
  /** The words that cancel exactly this figure. */
  readonly cancel: string;
}): FigureFormCard {
  const heading = shown(form.name);
  return {
    name: 'figureForm',
    view: {
      heading,
      history: form.history,
      historyHeading: shown(form.historyHeading, 60),
      problem: shown(form.problem),
      figure: form.figure.slice(0, MOST_FIGURE_CHARACTERS),
      month: form.month,
      monthLabel: form.monthLabel,
      submit: { figureOf: form.figureOf, label: form.label ?? '' },
      cancel: form.cancel,
      ...spoken(`A figure for ${heading}`, form.problem, 'Nothing is saved until you confirm'),
    },
  };
}

/** What the field for the figure holds. */
const MOST_FIGURE_CHARACTERS = 40;

/** A figure as it would be saved, beside those before it. */
export function figurePreviewCard(preview: {
  readonly name: string;
  readonly history: FigureView['history'];
  readonly historyHeading: string;
  readonly figure: string;
  readonly month: string;
  readonly change: string;
  readonly challenges: readonly string[];
  readonly because: string;
  /** The words that confirm exactly this figure. */
  readonly confirm: string;
  /** The words that cancel it. */
  readonly cancel: string;
}): FigurePreviewCard {
  const heading = shown(preview.name);
  return {
    name: 'figurePreview',
    view: {
      heading,
      history: preview.history,
      historyHeading: shown(preview.historyHeading, 100),
      figure: shown(preview.figure, 60),
      month: preview.month,
      change: shown(preview.change),
      challenges: preview.challenges.map(challenge => shown(challenge, 300)),
      askBecause: preview.challenges.length > 0,
      because: preview.because,
      buttons: [sayButton('Confirm', preview.confirm), sayButton('Cancel', preview.cancel)],
      ...spoken(
        `Please check. ${heading}: ${preview.figure}, ${preview.month}`,
        preview.change,
        preview.challenges.join(' '),
        'Nothing is saved until you confirm',
      ),
    },
  };
}
