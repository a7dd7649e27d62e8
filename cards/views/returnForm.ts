import type { Update } from '../../data/records/update.ts';
import type { Register } from '../../data/register.ts';
import type { CardButton } from '../words/button.ts';
import { shown } from '../words/shown.ts';
import { type Spoken, spoken } from '../words/spoken.ts';
import { type StatusShown, statusShown } from '../words/status.ts';

export interface ReturnFormCard {
  readonly name: 'returnForm';
  readonly view: ReturnFormView;
}

export interface ReturnFormView extends Spoken {
  readonly heading: string;
  readonly status: StatusShown;
  readonly excerpt: string;
  /** What is wrong with the comment, beside it; '' where nothing is. */
  readonly problem: string;
  /** What the field is filled with, as typed, as far as a comment may go. */
  readonly comment: string;
  readonly send: CardButton;
  readonly keep: CardButton;
}

/**
 * The form with which a manager returns an update: a comment, and the way back.
 * @param form.filedAt the version that is returned, and no other
 * @param form.among the activities of the card that it came from, to go back to
 */
export function returnFormCard(
  form: {
    readonly update: Update;
    readonly among: readonly string[];
    readonly problem?: string;
    readonly comment?: string;
  },
  register: Register,
): ReturnFormCard {
  const { update, among } = form;
  const ref = register.activity(update.activity)?.ref ?? update.activity;
  const heading = `Return ${shown(ref, 40)} to ${shown(update.submitted?.byName ?? 'its author', 80)}`;
  const on = { filedAt: update.submitted?.at ?? '', among };
  return {
    name: 'returnForm',
    view: {
      heading,
      status: statusShown(update.status ?? 'none'),
      excerpt: shown(update.summary, 400),
      problem: shown(form.problem ?? '', 200),
      comment: (form.comment ?? '').slice(0, COMMENT_CHARACTERS).replace(/\p{Surrogate}$/u, ''),
      send: { title: 'Return it', data: { say: `return ${update.activity}`, ...on } },
      keep: { title: 'Back', data: { say: `review ${update.activity}`, ...on } },
      ...spoken(heading, form.problem ?? '', 'Say what is to be changed'),
    },
  };
}

/** As long as a comment may be; the field takes no more. */
export const COMMENT_CHARACTERS = 1_000;
