import type { Update } from '../../data/records/update.ts';
import type { Register } from '../../data/register.ts';
import { type CardButton, fitting, sayButton } from '../words/button.ts';
import { detailTexts } from '../words/details.ts';
import { activityWords } from '../words/names.ts';
import { shown, shownLines } from '../words/shown.ts';
import { type Spoken, spoken } from '../words/spoken.ts';
import { type StatusShown, statusShown, statusWord } from '../words/status.ts';
import { originOf, placeOf } from './activity.ts';
import { changeWords } from './updatePreview.ts';

export interface UpdateSavedCard {
  readonly name: 'updateSaved';
  readonly view: UpdateSavedView;
}

export interface UpdateSavedView extends Spoken {
  readonly ref: string;
  readonly title: string;
  readonly place: string;
  readonly status: StatusShown;
  readonly narrative: readonly string[];
  readonly origin: string;
  readonly change: string;
  /** Whether an earlier update is kept as history, said to the officer; '' for a first one. */
  readonly kept: string;
  /** What happens to it now. */
  readonly next: string;
  readonly buttons: readonly CardButton[];
}

/**
 * The confirmation that an update is on disk.
 * @param saved.previous the update that stood before, where there was one
 * @throws Error when the update's activity does not exist
 */
export function updateSavedCard(
  saved: { readonly update: Update; readonly previous?: Update },
  register: Register,
): UpdateSavedCard {
  const { update, previous } = saved;
  const activity = register.activity(update.activity);
  if (!activity) throw new Error(`There is no activity '${update.activity}' to confirm an update of.`);
  const change = changeWords(update, previous);
  const origin = originOf(update, register);
  return {
    name: 'updateSaved',
    view: {
      ref: shown(activity.ref, 40),
      title: shown(activity.title),
      place: placeOf(activity, register),
      status: statusShown(update.status ?? 'none'),
      narrative: [...shownLines(update.summary, 600), ...detailTexts(update.submitted?.details)],
      origin,
      change,
      kept: previous ? `The update before it (${shown(previous.period.label, 60)}) is kept as history.` : '',
      next: `It waits for review. Until it is published you can change it: say “change ${shown(activity.ref, 40)}”.`,
      buttons: fitting([
        sayButton(`See ${activity.ref}`, `tell me about ${activityWords(activity)}`),
        sayButton('Change it again', `change ${activity.id}`),
      ]),
      ...spoken(`Saved. ${activity.ref} is ${statusWord(update.status ?? 'none')}`, change, origin),
    },
  };
}
