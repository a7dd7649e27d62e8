import { updateFormCard } from '../../cards/views/updateForm.ts';
import { type Overtaken, updatePreviewCard } from '../../cards/views/updatePreview.ts';
import { activityName } from '../../cards/words/names.ts';
import { statusMark, statusWord } from '../../cards/words/status.ts';
import { type Draft, draftVersion } from '../../data/draft.ts';
import { reportingPeriod } from '../../data/periods.ts';
import { inPlaceOf } from '../../data/permissions.ts';
import { spokenName } from '../../data/personName.ts';
import type { Activity } from '../../data/records/activity.ts';
import { STATUSES } from '../../data/records/plan.ts';
import type { Button, Reply, Session, Turn, TurnResult } from '../turn/turn.ts';
import { type DraftStep, readHere } from './draftEdit.ts';
import { narrativeFault } from './narrative.ts';
import { activityOf, type Pending, planNow, today } from './openUpdate.ts';
import { progressOf } from './run.ts';
import * as say from './sentences.ts';
import { whoIsTold } from './tellReviewer.ts';
import { challengesTo, wordsOf } from './weighing.ts';

export interface How {
  /** Said first, in a message of its own. */
  readonly lead?: string | undefined;
  /** The whole form instead of the one question. */
  readonly asForm?: boolean;
  /** What somebody filed while this was written. */
  readonly overtaken?: Overtaken;
  /** What was wrong with a form that was sent, by field. */
  readonly problems?: { readonly status?: string; readonly narrative?: string };
}

/** Asks one step of an update, keeps its draft, and keeps what is open. */
export function askStep(turn: Turn, draft: Draft, step: DraftStep, how: How = {}): TurnResult {
  const shown = step === 'confirm' ? { shown: draftVersion(draft) } : {};
  return {
    session: {
      ...turn.session,
      last: spokenOf(activityOf(turn, draft)),
      updating: { draft: draft.id, step, ...shown },
    },
    replies: [...lead(how), question(turn, draft, step, how)],
    changes: turn.store.draft(draft.id) === draft ? [] : [{ kind: 'keepDraft', draft }],
  };
}

/** Asks which activity it is, offering some, and keeps what was said besides. */
export function askActivity(
  turn: Turn,
  asked: {
    readonly text: string;
    readonly offers: readonly string[];
    readonly pending: Pending;
    readonly draft?: Draft | undefined;
  },
): TurnResult {
  const { text, offers, pending, draft } = asked;
  return {
    session: { ...turn.session, updating: { draft: draft?.id ?? '', step: 'activity', pending } },
    replies: [activityQuestion(turn, text, offers)],
    changes: [],
  };
}

/** The one question of a step, as a form, a preview or words with buttons. */
export function question(turn: Turn, draft: Draft, step: DraftStep, how: How = {}): Reply {
  const activity = activityOf(turn, draft);
  const name = nameOf(turn, activity);
  if (how.asForm || how.problems) return form(turn, draft, activity, how);
  switch (step) {
    case 'status':
      return {
        kind: 'text',
        text: say.askStatus(name, draft.status, draft.narrative),
        buttons: [...STATUS_BUTTONS, CANCEL],
      };
    case 'narrative':
      return {
        kind: 'text',
        text: say.askNarrative(name, draft.narrative),
        buttons: [...(narrativeFault(draft.narrative) ? [] : [KEEP]), BACK, CANCEL],
      };
    case 'confirm':
      return preview(turn, draft, name, how.overtaken);
    default:
      return step satisfies never;
  }
}

/** Which activity, in words, with a button for each that is offered. */
export function activityQuestion(turn: Turn, text: string, offers: readonly string[]): Reply {
  const register = turn.store.register();
  const buttons = offers
    .map(id => register.activity(id))
    .filter(activity => activity !== undefined)
    .slice(0, MOST_OFFERS)
    .map(activity => ({ title: `Update ${nameOf(turn, activity)}`, say: `update ${activity.id}` }));
  return { kind: 'text', text, buttons: [...buttons, CANCEL] };
}

/** An activity as it is named here: "6.F03", with its plan where that is not the plan in force. */
export const nameOf = (turn: Parameters<typeof planNow>[0], activity: Activity): string =>
  activityName(activity, activity.plan !== planNow(turn));

/** What "it" refers to from here on ("what did it say last time?"): the activity that was updated or decided on. */
export const spokenOf = ({ id, plan }: Activity): NonNullable<Session['last']> => ({
  query: { ask: 'show', of: 'activities', where: { plan: { values: [plan] }, ids: { values: [id] } } },
  ids: [id],
});

/** Six buttons are the most that a card carries; the sixth is the way out. */
const MOST_OFFERS = 5;
const CANCEL: Button = { title: 'Cancel', say: 'cancel' };
const BACK: Button = { title: 'Back', say: 'back' };
const KEEP: Button = { title: 'Keep it', say: 'keep it' };
const STATUS_BUTTONS: readonly Button[] = STATUSES.map(status => ({
  title: `${statusMark(status)} ${statusWord(status)}`,
  say: statusWord(status).toLowerCase(),
}));

const lead = ({ lead }: How): Reply[] => (lead ? [{ kind: 'text', text: lead }] : []);

function form(turn: Turn, draft: Draft, activity: Activity, { problems }: How): Reply {
  const register = turn.store.register();
  const statusKey = register.plan(activity.plan)?.statusKey ?? [];
  const progress = progressOf(turn, activity.id);
  return {
    kind: 'card',
    card: updateFormCard({ activity, draft, statusKey, progress, ...(problems && { problems }) }, register),
    text: problems ? say.formProblems(problems) : say.fillForm(nameOf(turn, activity), activity.title, draft, progress),
  };
}

function preview(turn: Turn, draft: Draft, name: string, overtaken: Overtaken | undefined): Reply {
  const period = reportingPeriod(turn.now.toISODate() ?? '');
  const challenges = challengesTo(turn, draft);
  const read = readHere(draft, today(turn));
  const notes = [...(read.length > 0 ? [say.readFromText(read)] : []), ...whoIsTold(turn, draft)];
  return {
    kind: 'card',
    card: updatePreviewCard(
      { draft, by: nameFor(turn, draft), period, notes, challenges: wordsOf(challenges), overtaken },
      turn.store.register(),
    ),
    text: [say.preview(name, draft, { period, challenges }), ...notes].join(' '),
  };
}

/** In whose name it is saved: who stands in for somebody is named with them. */
function nameFor(turn: Turn, draft: Draft): string {
  const register = turn.store.register();
  const owner = inPlaceOf(turn.speaker, activityOf(turn, draft), register, today(turn));
  const person = owner === undefined ? undefined : register.person(owner);
  return person ? `${turn.speaker.name} for ${spokenName(person)}` : turn.speaker.name;
}
