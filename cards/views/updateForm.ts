import { type Draft, draftVersion } from '../../data/draft.ts';
import type { Activity } from '../../data/records/activity.ts';
import type { Plan } from '../../data/records/plan.ts';
import { STATUSES } from '../../data/records/plan.ts';
import type { Update } from '../../data/records/update.ts';
import type { Register } from '../../data/register.ts';
import { DETAIL_NAMES, type DetailName, detailWords } from '../../data/updateDetails.ts';
import type { BesideFields, CardButton } from '../words/button.ts';
import { provisionalNote } from '../words/names.ts';
import { shown } from '../words/shown.ts';
import { type Spoken, spoken } from '../words/spoken.ts';
import { givenStatusMeaning, type StatusShown, statusShown, statusText } from '../words/status.ts';
import { originOf, placeOf } from './activity.ts';

export interface UpdateFormCard {
  readonly name: 'updateForm';
  readonly view: UpdateFormView;
}

export interface UpdateFormView extends Spoken {
  /** In a run: what was saved of the activity before; '' elsewhere. */
  readonly receipt: string;
  readonly heading: string;
  readonly title: string;
  readonly place: string;
  readonly last: LastUpdate;
  readonly choices: readonly { readonly title: string; readonly value: string }[];
  /** What the inputs are filled with, exactly as typed; '' for nothing. */
  readonly status: string;
  readonly narrative: string;
  /** What is wrong with a field, to stand beside it; '' where nothing is. */
  readonly statusProblem: string;
  readonly narrativeProblem: string;
  /** Said when the text is too long to be put back into the field whole; '' otherwise. */
  readonly narrativeCut: string;
  /** The parts beside status and text, exactly as typed; '' for nothing. */
  readonly details: { readonly [Name in DetailName]: string };
  /** Whether they are unfolded when the card is drawn. */
  readonly detailsShown: boolean;
  /** `filled` names the details that were on the card: only those can be taken out by emptying their field. */
  readonly submit: { readonly activityId: string; readonly filled?: string };
  readonly cancel: BesideFields;
  /** Further ways: the same as last time; in a run, on to the next or out. What stands in the fields goes with them, and is kept. */
  readonly buttons: readonly CardButton[];
}

/** What was said last time, for the writer to begin from. */
export interface LastUpdate {
  readonly status: StatusShown;
  readonly origin: string;
  readonly excerpt: string;
}

/**
 * The form that collects an update.
 * @param form.draft what the officer has typed so far; the fields are filled with it as it stands
 * @param form.problems what was wrong with what they sent, by field
 * @param form.progress where in a run over several it is: "2 of 5"
 * @param form.statusKey what the plan says each colour means
 */
export function updateFormCard(
  form: {
    readonly activity: Activity;
    readonly draft?: Draft;
    readonly problems?: { readonly status?: string; readonly narrative?: string };
    readonly statusKey: Plan['statusKey'];
    readonly progress?: string;
  },
  register: Register,
): UpdateFormCard {
  const { activity, draft, problems } = form;
  const narrative = draft?.narrative ?? '';
  const filled = fitting(narrative);
  const filledNames = DETAIL_NAMES.filter(name => draft?.details?.[name] !== undefined).join(' ');
  const { progress = '' } = form;
  const heading = `Update ${shown(activity.ref, 40)}${progress ? `, ${progress}` : ''}`;
  const last = lastUpdate(activity, register);
  const filledWith = filledNames === '' ? {} : { filled: filledNames };
  const beside = (say: string): BesideFields => ({
    say,
    form: activity.id,
    ...filledWith,
    ...(draft && { drawn: draftVersion(draft) }),
  });
  return {
    name: 'updateForm',
    view: {
      receipt: '',
      heading,
      title: shown(activity.title),
      place: placeOf(activity, register),
      last,
      choices: STATUSES.map(status => ({
        title: `${statusText(status)}: ${shown(givenStatusMeaning(status, form.statusKey), 120)}`,
        value: status,
      })),
      status: draft?.status ?? '',
      narrative: filled,
      statusProblem: shown(problems?.status ?? '', 200),
      narrativeProblem: shown(problems?.narrative ?? '', 200),
      narrativeCut: filled === narrative ? '' : cutNote(filled.length, narrative.length),
      ...detailsOf(draft),
      submit: { activityId: activity.id, ...filledWith },
      cancel: { ...(draft && { draft: draft.id }), ...beside('cancel') },
      buttons: [
        ...(register.latestUpdate(activity.id)
          ? [{ title: 'Same as last time', data: beside(`update ${activity.id} same as last time`) }]
          : []),
        ...(progress
          ? [
              { title: 'Skip', data: beside(`skip ${activity.id}`) },
              { title: 'Stop for now', data: beside('stop here') },
            ]
          : []),
      ],
      ...spoken(
        `${heading}, ${activity.title}`,
        shown(problems?.status ?? '', SPOKEN_PROBLEM_LENGTH),
        shown(problems?.narrative ?? '', SPOKEN_PROBLEM_LENGTH),
        `Last time: ${last.status.word}. ${shown(last.excerpt, 150)}`,
        'Choose a status, say what has happened, then press Preview. Nothing is saved until you confirm',
      ),
    },
  };
}

/** Unfolded where something stands in them or the colour asks for it; folded, a phone has less to scroll. */
function detailsOf(draft: Draft | undefined): Pick<UpdateFormView, 'details' | 'detailsShown'> {
  const typed = (name: DetailName) => detailWords(draft?.details, name);
  return {
    details: {
      cause: typed('cause'),
      recovery: typed('recovery'),
      milestone: typed('milestone'),
      evidence: typed('evidence'),
    },
    detailsShown: draft?.details !== undefined || draft?.status === 'amber' || draft?.status === 'red',
  };
}

/** Where an activity stood before, in a line or two. */
export function lastUpdate(activity: Activity, register: Register): LastUpdate {
  const latest: Update | undefined = register.latestUpdate(activity.id);
  if (!latest) return { status: statusShown('none'), origin: '', excerpt: 'Nobody has given an update before.' };
  const provisional = provisionalNote(latest, register);
  return {
    status: statusShown(latest.status ?? 'none'),
    origin: `${provisional === '' ? '' : `${provisional} · `}${originOf(latest, register)}`,
    excerpt: shown(latest.summary, 260),
  };
}

/** A problem stands in full beside its field. */
const SPOKEN_PROBLEM_LENGTH = 100;

/** As much of a text as a card can carry back, in bytes as JSON: the whole card stays below 25 kB (platform notes, section 2). */
const MOST_BYTES = 12_200;

function fitting(narrative: string): string {
  if (bytesOf(narrative) <= MOST_BYTES) return narrative;
  let low = 0;
  let high = narrative.length;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if (bytesOf(narrative.slice(0, middle)) <= MOST_BYTES) low = middle;
    else high = middle - 1;
  }
  return narrative.slice(0, low).replace(/\p{Surrogate}$/u, '');
}

const bytesOf = (text: string): number => Buffer.byteLength(JSON.stringify(text), 'utf8');

const cutNote = (kept: number, whole: number): string =>
  `The field holds the first ${kept.toLocaleString('en-GB')} of your ${whole.toLocaleString('en-GB')} characters; the rest did not fit on a card.`;
