import { longDay } from '../../data/dayInWords.ts';
import type { Dated, UpdateDetails } from '../../data/updateDetails.ts';
import { shown } from './shown.ts';

export interface DetailLine {
  readonly label: string;
  readonly value: string;
}

/** What was said of an update besides its colour and text, a line each, in the order people ask for it. */
export function detailLines(details: UpdateDetails | undefined): readonly DetailLine[] {
  const { cause, recovery, milestone, evidence } = details ?? {};
  return [
    ...(cause ? [{ label: 'Reason', value: withoutStop(cause) }] : []),
    ...(recovery ? [{ label: 'Back on track', value: dayText(recovery) }] : []),
    ...(milestone ? [{ label: 'Next', value: milestoneText(milestone) }] : []),
    ...(evidence ? [{ label: 'Evidence', value: withoutStop(evidence) }] : []),
  ];
}

/** The same as lines of a card: "Reason: no kit". */
export const detailTexts = (details: UpdateDetails | undefined): readonly string[] =>
  detailLines(details).map(({ label, value }) => shown(`${label}: ${value}`, 560));

/** "Wednesday 30 June 2021 (“end of June”)"; words from which no day could be read stand alone. */
function dayText({ words, day }: Dated): string {
  if (day === undefined) return `“${words}”, no day given`;
  return words === longDay(day) ? words : `${longDay(day)} (“${words}”)`;
}

const milestoneText = ({ words, day }: Dated): string =>
  day === undefined ? withoutStop(words) : `${withoutStop(words)} (${longDay(day)})`;

const withoutStop = (words: string): string => words.replace(/\.$/u, '');
