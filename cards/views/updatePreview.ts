import { type Draft, draftVersion } from '../../data/draft.ts';
import type { Period, Update } from '../../data/records/update.ts';
import type { Register } from '../../data/register.ts';
import type { CardButton } from '../words/button.ts';
import { dayOfInstant } from '../words/days.ts';
import { type DetailLine, detailLines } from '../words/details.ts';
import { hasMarks, type MarkedLine, markedLines } from '../words/markedLines.ts';
import { shown } from '../words/shown.ts';
import { type Spoken, spoken } from '../words/spoken.ts';
import { givenStatusMeaning, type StatusShown, statusShown, statusText, statusWord } from '../words/status.ts';
import { placeOf } from './activity.ts';
import { type LastUpdate, lastUpdate } from './updateForm.ts';

export interface UpdatePreviewCard {
  readonly name: 'updatePreview';
  readonly view: UpdatePreviewView;
}

export interface UpdatePreviewView extends Spoken {
  readonly ref: string;
  readonly title: string;
  readonly place: string;
  readonly status: StatusShown;
  readonly meaning: string;
  /** The whole text, line by line, its new words marked: the officer sees all that is saved. */
  readonly marked: readonly MarkedLine[];
  /** What the marks mean; '' where there are none. */
  readonly markNote: string;
  readonly details: readonly DetailLine[];
  /** "2020/21 Q4, in the name of Det Supt Firth" */
  readonly origin: string;
  /** "Was ▲ Amber, now ● Green" */
  readonly change: string;
  readonly last: LastUpdate;
  /** What somebody filed meanwhile, marked against what the officer had seen; its heading is '' where nobody did. */
  readonly overtaken: OvertakenView;
  /** What else to know before confirming: who will be told. */
  readonly notes: readonly string[];
  /** What is worth another look; never in the way of saving. */
  readonly challenges: readonly string[];
  /** Whether there is a field for why it is kept in spite of them, and what stands in it. */
  readonly askBecause: boolean;
  readonly because: string;
  readonly buttons: readonly CardButton[];
}

export interface OvertakenView {
  readonly heading: string;
  readonly status: StatusShown;
  readonly change: string;
  readonly marked: readonly MarkedLine[];
  readonly markNote: string;
}

/** An update that was filed while another was written, and the one that its writer had seen. */
export interface Overtaken {
  readonly by: Update;
  readonly saw: Update | undefined;
}

/**
 * What will be saved, before it is: as the reader will see it, and what it changes.
 * @param preview.draft complete: it has a status and a narrative
 * @param preview.by in whose name it will be saved
 * @param preview.period what the update will be filed under, where the caller knows it
 * @param preview.notes what else to know before confirming
 * @param preview.challenges what the officer may want to look at again; never in the way of saving
 * @throws Error when the draft's activity does not exist
 */
export function updatePreviewCard(
  preview: {
    readonly draft: Draft;
    readonly by: string;
    readonly period?: Period;
    readonly notes?: readonly string[];
    readonly challenges?: readonly string[];
    readonly overtaken?: Overtaken | undefined;
  },
  register: Register,
): UpdatePreviewCard {
  const { draft } = preview;
  const activity = register.activity(draft.activity);
  if (!activity) throw new Error(`There is no activity '${draft.activity}' to preview an update of.`);
  const key = register.plan(activity.plan)?.statusKey ?? [];
  const latest = register.latestUpdate(activity.id);
  const change = changeWords(draft, latest);
  const by = shown(preview.by, 80);
  const challenges = (preview.challenges ?? []).slice(0, MOST_NOTES);
  const marked = markedLines(latest?.summary, draft.narrative ?? '', LONGEST_NARRATIVE);
  return {
    name: 'updatePreview',
    view: {
      ref: shown(activity.ref, 40),
      title: shown(activity.title),
      place: placeOf(activity, register),
      status: statusShown(draft.status ?? 'none'),
      meaning: draft.status ? shown(givenStatusMeaning(draft.status, key)) : '',
      marked,
      markNote: hasMarks(marked) ? 'Highlighted words are new since last time.' : '',
      details: detailLines(draft.details).map(({ label, value }) => ({ label, value: shown(value, 600) })),
      origin: preview.period ? `${shown(preview.period.label, 60)}, in the name of ${by}` : `In the name of ${by}`,
      change,
      last: lastUpdate(activity, register),
      overtaken: overtakenView(preview.overtaken),
      notes: (preview.notes ?? []).slice(0, MOST_NOTES).map(note => shown(note, 300)),
      challenges: challenges.map(challenge => shown(challenge, 300)),
      askBecause: challenges.length > 0,
      because: draft.keptBecause ?? '',
      buttons: previewButtons(draft, preview.overtaken !== undefined),
      ...spoken(
        `Please check. ${activity.ref}: ${statusWord(draft.status ?? 'none')}`,
        change,
        shown(draft.narrative ?? '', 300),
        'Nothing is saved until you confirm',
      ),
    },
  };
}

const MOST_NOTES = 5;
/** The longest narrative that is accepted is shown whole; see the update flow. */
const LONGEST_NARRATIVE = 4000;
/** What somebody else said stands beside it, and both must go into one card. */
const LONGEST_OTHER = 900;

/** The colour before and after, in words. */
export function changeWords(next: { readonly status?: Draft['status'] | null }, previous: Update | undefined): string {
  if (!previous?.status) return 'The first status for this activity.';
  const [was, is] = [statusText(previous.status), statusText(next.status ?? 'none')];
  return was === is ? `Still ${is}, as before` : `Was ${was}, now ${is}`;
}

const previewButtons = (draft: Draft, isOvertaken: boolean): CardButton[] => [
  {
    title: isOvertaken ? 'Put mine in its place' : 'Confirm',
    data: { say: 'confirm', draft: draft.id, version: draftVersion(draft) },
  },
  { title: isOvertaken ? 'Change mine' : 'Change', data: { say: 'change', draft: draft.id } },
  { title: isOvertaken ? 'Keep theirs' : 'Cancel', data: { say: 'cancel', draft: draft.id } },
];

function overtakenView(overtaken: Overtaken | undefined): OvertakenView {
  if (!overtaken) return { heading: '', status: statusShown('none'), change: '', marked: [], markNote: '' };
  const { by, saw } = overtaken;
  const marked = markedLines(saw?.summary, by.summary, LONGEST_OTHER);
  const when = by.submitted ? ` on ${dayOfInstant(by.submitted.at)}` : '';
  return {
    heading: `${shown(by.submitted?.byName ?? 'Somebody', 80)} submitted this while you were writing${when}:`,
    status: statusShown(by.status ?? 'none'),
    change: changeWords(by, saw),
    marked,
    markNote: hasMarks(marked) ? 'Highlighted words are new since what you had seen.' : '',
  };
}
