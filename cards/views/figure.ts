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
}
export interface FigureFormView extends FigureView {
  readonly problem: string;
  readonly month: string;
  readonly submit: { readonly indicatorId: string };
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

/** The form for one figure of an indicator: what stood before, and fields for the number and the month its 12 months end in. */
export function figureFormCard(form: {
  readonly name: string;
  readonly history: FigureView['history'];
  readonly problem: string;
  readonly month: string;
  readonly indicatorId: string;
}): FigureFormCard {
  const heading = shown(form.name);
  return {
    name: 'figureForm',
    view: {
      heading,
      history: form.history,
      problem: shown(form.problem),
      month: form.month,
      submit: { indicatorId: form.indicatorId },
      ...spoken(`A figure for ${heading}`, form.problem, 'Nothing is saved until you confirm'),
    },
  };
}

/** A figure as it would be saved, beside those before it. */
export function figurePreviewCard(preview: {
  readonly name: string;
  readonly history: FigureView['history'];
  readonly figure: string;
  readonly month: string;
  readonly change: string;
  readonly challenges: readonly string[];
  readonly because: string;
  /** The words that confirm exactly this figure. */
  readonly confirm: string;
}): FigurePreviewCard {
  const heading = shown(preview.name);
  return {
    name: 'figurePreview',
    view: {
      heading,
      history: preview.history,
      figure: shown(preview.figure, 60),
      month: preview.month,
      change: shown(preview.change),
      challenges: preview.challenges.map(challenge => shown(challenge, 300)),
      askBecause: preview.challenges.length > 0,
      because: preview.because,
      buttons: [sayButton('Confirm', preview.confirm), sayButton('Cancel', 'cancel the figure')],
      ...spoken(
        `Please check. ${heading}: ${preview.figure}, ${preview.month}`,
        preview.change,
        preview.challenges.join(' '),
        'Nothing is saved until you confirm',
      ),
    },
  };
}
