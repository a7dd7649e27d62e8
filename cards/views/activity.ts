import { spokenName } from '../../data/personName.ts';
import type { Activity } from '../../data/records/activity.ts';
import type { Plan, Status } from '../../data/records/plan.ts';
import type { Update } from '../../data/records/update.ts';
import type { Register } from '../../data/register.ts';
import { type Asked, type AskedShown, askedShown } from '../words/asked.ts';
import { type CardButton, fitting, sayButton } from '../words/button.ts';
import { dayOfInstant } from '../words/days.ts';
import { detailTexts } from '../words/details.ts';
import { activityWords, documentName, leadName, planName, provisionalNote, themeName } from '../words/names.ts';
import { reviewWords } from '../words/review.ts';
import { shown, shownLines } from '../words/shown.ts';
import { type Spoken, spoken } from '../words/spoken.ts';
import { givenStatusMeaning, type StatusShown, statusMeaning, statusShown, statusWord } from '../words/status.ts';

export interface ActivityCard {
  readonly name: 'activity';
  readonly view: ActivityView;
}

export interface ActivityView extends Spoken, AskedShown {
  readonly ref: string;
  readonly title: string;
  /** "Theme 6, Prevention and reoffending · 2016–18 plan" */
  readonly place: string;
  readonly status: StatusShown;
  /** What the plan's key says of the colour, or why there is none. */
  readonly meaning: string;
  /** Said of a compiled status; '' for others. */
  readonly provisional: string;
  readonly narrative: readonly string[];
  /** Which period the position is for, and who or what says so; '' without an update. */
  readonly origin: string;
  /** "Not yet reviewed", "Accepted by …"; '' for a position that comes out of a document. */
  readonly review: string;
  readonly facts: readonly Fact[];
  readonly earlier: readonly EarlierUpdate[];
  readonly buttons: readonly CardButton[];
}

export interface Fact {
  readonly label: string;
  readonly value: string;
}

export interface EarlierUpdate {
  readonly when: string;
  readonly status: StatusShown;
  readonly excerpt: string;
}

/**
 * One activity whole: where it stands, who says so, who leads it, and what was said before.
 * @param asked.canUpdate whether whoever sees the card may submit an update, and so gets the button
 * @throws Error when there is no such activity: the caller looked it up
 */
export function activityCard(
  asked: Asked & { readonly id: string; readonly canUpdate: boolean },
  register: Register,
): ActivityCard {
  const activity = register.activity(asked.id);
  if (!activity) throw new Error(`There is no activity '${asked.id}' to draw a card of.`);
  const latest = register.latestUpdate(activity.id);
  const position = positionOf(activity, latest, register);
  return {
    name: 'activity',
    view: {
      ref: shown(activity.ref, 40),
      title: shown(activity.title),
      place: placeOf(activity, register),
      ...askedShown(asked),
      ...position,
      facts: factsOf(activity, register),
      earlier: earlierUpdates(activity.id, register),
      buttons: buttonsOf(activity, asked.canUpdate),
      ...spoken(
        asked.headline ?? '',
        `${activity.ref}: ${activity.title}`,
        statusWord(latest?.status ?? 'none'),
        position.provisional,
        position.review,
        latest?.summary ?? position.meaning,
      ),
    },
  };
}

/** Where an activity belongs: "Theme 6, Prevention and reoffending · 2016–18 plan". */
export function placeOf(activity: Activity, register: Register): string {
  const theme = register.theme(activity.plan, activity.theme);
  return `${theme ? shown(themeName(theme), 120) : `Theme ${activity.theme}`} · ${planName(activity.plan)}`;
}

type Position = Pick<ActivityView, 'status' | 'meaning' | 'provisional' | 'narrative' | 'origin' | 'review'>;

function positionOf(activity: Activity, latest: Update | undefined, register: Register): Position {
  const status = statusShown(latest?.status ?? 'none');
  if (!latest) return { status, provisional: '', review: '', ...withoutUpdate(activity, register) };
  const key = register.plan(activity.plan)?.statusKey ?? [];
  return {
    status,
    meaning: latest.status ? meaningOf(latest.status, latest.basis, key) : 'No colour was given with the last update.',
    provisional: provisionalNote(latest, register),
    narrative: [...shownLines(latest.summary, 2000), ...detailTexts(latest.submitted?.details)],
    origin: originOf(latest, register),
    review: reviewWords(latest),
  };
}

/** A compiled status is explained by how it was compiled, any other by what it means. */
const meaningOf = (status: Status, basis: Update['basis'], key: Plan['statusKey']): string =>
  shown(basis === 'compiled' ? statusMeaning(status, key) : givenStatusMeaning(status, key));

/** Nobody has given a position; what the papers say about the subject is shown for what it is, and is no status. */
function withoutUpdate(activity: Activity, register: Register): Pick<Position, 'meaning' | 'narrative' | 'origin'> {
  const meaning = 'Nobody has given a status for this activity.';
  if (!activity.evidence) return { meaning, narrative: [], origin: '' };
  const papers = documentName(activity.evidence.source.document, register);
  return {
    meaning,
    narrative: [`What the ${papers} say about it, which is not a status:`, ...shownLines(activity.evidence.text, 800)],
    origin: shown(activity.evidence.source.where),
  };
}

/** Which period an update is for, and where it comes from. */
export function originOf(update: Update, register: Register): string {
  const period = shown(update.period.label, 60);
  if (update.submitted) {
    const { byName, at, onBehalfOf } = update.submitted;
    const owner = onBehalfOf === undefined ? undefined : register.person(onBehalfOf);
    const writer = `${shown(byName, 80)}${owner ? ` for ${shown(spokenName(owner), 80)}` : ''}`;
    return `${period}, given by ${writer} on ${dayOfInstant(at)}`;
  }
  if (!update.source) return period;
  // Beside a compiled status stands from which papers (`provisionalNote`).
  const papers = update.basis === 'compiled' ? '' : `from the ${documentName(update.source.document, register)}: `;
  return shown(`${period}, ${papers}${update.source.where}`, 300);
}

function factsOf(activity: Activity, register: Register): Fact[] {
  const sponsor = activity.sponsor ? register.person(activity.sponsor) : undefined;
  const pledges = activity.pledges.map(code => pledgeName(code, register));
  return [
    { label: 'Lead', value: leadName(activity, register) },
    ...(activity.leadReason ? [{ label: 'Why this lead', value: activity.leadReason }] : []),
    ...(sponsor ? [{ label: 'Sponsor', value: spokenName(sponsor) }] : []),
    ...(pledges.length > 0 ? [{ label: pledges.length > 1 ? 'Pledges' : 'Pledge', value: pledges.join('; ') }] : []),
  ].map(({ label, value }) => ({ label: `${label}: `, value: shown(value, 300) }));
}

function pledgeName(code: string, register: Register): string {
  const pledge = register.records.pledges.find(p => p.code === code);
  return pledge ? `${code} ${pledge.name}` : code;
}

const EARLIER_SHOWN = 3;

function earlierUpdates(activityId: string, register: Register): EarlierUpdate[] {
  const replaced = register.superseded.filter(update => update.activity === activityId);
  const before = register.updates(activityId).slice(0, -1);
  return [...before, ...replaced]
    .sort((a, b) => (writtenAt(a) < writtenAt(b) ? 1 : -1))
    .slice(0, EARLIER_SHOWN)
    .map(update => ({
      when: originOfEarlier(update),
      status: statusShown(update.status ?? 'none'),
      excerpt: shown(update.summary, 180),
    }));
}

/** When an update came to be, as far as is known: the instant it was given, or the end of its period. */
const writtenAt = (update: Update): string => update.submitted?.at ?? update.period.to;

const originOfEarlier = (update: Update): string =>
  update.submitted
    ? `${shown(update.period.label, 60)}, ${shown(update.submitted.byName, 80)}, ${dayOfInstant(update.submitted.at)}`
    : shown(update.period.label, 60);

function buttonsOf(activity: Activity, canUpdate: boolean): CardButton[] {
  return fitting([
    ...(canUpdate ? [sayButton('Update this', `update ${activity.id}`)] : []),
    sayButton('Who leads it?', `who leads ${activityWords(activity)}`),
    sayButton('More in this theme', `list activities in theme ${activity.theme} of the ${activity.plan} plan`),
  ]);
}
