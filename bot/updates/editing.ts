import type { Rules } from '../../data/cycle.ts';
import type { Draft } from '../../data/draft.ts';
import { reportingPeriod } from '../../data/periods.ts';
import { answersFor, maySubmit } from '../../data/permissions.ts';
import type { Activity } from '../../data/records/activity.ts';
import type { Update } from '../../data/records/update.ts';
import { lifeStep, publishedOn } from '../../data/updateLife.ts';
import { readMention } from '../naming/activityMention.ts';
import type { Turn, TurnResult } from '../turn/turn.ts';
import { askStep, nameOf } from './ask.ts';
import { draftFor, hasWords } from './draftEdit.ts';
import * as life from './lifeSentences.ts';
import { openUpdate, planNow, today } from './openUpdate.ts';
import { whatToChange } from './sentences.ts';
import { said, startNamed } from './starting.ts';

/**
 * Opens an update that was filed, for changing: "change 6.F03", "edit my update". The draft holds the words as filed, and what is
 * confirmed goes to review again. Undefined where the words ask for no such thing.
 */
export function stepEdit(turn: Turn, words: string, rules: Rules): TurnResult | undefined {
  const named = EDIT.exec(words.trim());
  if (!named) return undefined;
  const [, update, rest = ''] = named;
  // While a narrative is awaited "change the locks" is a narrative, and "change it" steers the draft that is open.
  if (rest === '') return update && !openUpdate(turn) ? editOwn(turn, rules) : undefined;
  const mention = readMention(rest, turn.store.register(), planNow(turn));
  if (!mention || mention.kind === 'it' || (mention.kind === 'unknown' && !update)) return undefined;
  if (mention.kind !== 'one')
    return update || isRefLike(rest) ? startNamed(turn, { kind: 'start' }, mention) : undefined;
  return update || isRefLike(rest) ? edit(turn, mention.id, rules) : undefined;
}

const EDIT =
  /^(?:please\s+|can i\s+(?:still\s+)?|i want to\s+|let me\s+)?(?:change|edit|correct|amend|re-?open|fix)\s+(?:((?:my|the|our|an?)\s+(?:last\s+|latest\s+)?updates?)\b\s*(?:(?:of|for|on|to)\s+)?)?(.{0,150}?)[\s.!?]*$/iu;

/** A number with as much around it as a ref has; no words. */
const isRefLike = (text: string): boolean => /^\S*\d\S*(?:\s+(?:in|of)\s+the\s+\S+(?:\s+plan)?)?$/u.test(text);

function edit(turn: Turn, id: string, rules: Rules): TurnResult {
  const register = turn.store.register();
  const activity = register.activity(id);
  const latest = register.latestUpdate(id);
  const kept = draftFor(turn, id);
  if (!activity || !latest?.submitted || hasWords(kept)) {
    const started = startNamed(turn, { kind: 'start' }, { kind: 'one', id });
    const isNew = activity && !latest?.submitted && !hasWords(kept) && started.session.updating?.draft === kept.id;
    return isNew ? withLead(started, life.nothingFiled(nameOf(turn, activity))) : started;
  }
  const permission = maySubmit(turn.speaker, activity, register, today(turn));
  if (!permission.allowed) return said(turn, `${permission.because} Nothing was changed.`);
  const asked = askStep(turn, asFiled(kept, latest), 'narrative', {
    asForm: true,
    lead: leadOf(turn, activity, latest, rules),
  });
  return { ...asked, replies: [...asked.replies, { kind: 'text', text: whatToChange }] };
}

const withLead = (result: TurnResult, text: string): TurnResult => ({
  ...result,
  replies: [{ kind: 'text', text }, ...result.replies],
});

/** A draft with what an update says. */
export const asFiled = (draft: Draft, { status, summary, submitted }: Update): Draft => ({
  ...draft,
  ...(status && { status }),
  narrative: summary,
  ...(submitted?.details && { details: submitted.details }),
  ...(submitted?.kept?.because && { keptBecause: submitted.kept.because }),
});

function leadOf(turn: Turn, activity: Activity, latest: Update, rules: Rules): string {
  const register = turn.store.register();
  const name = nameOf(turn, activity);
  const reviewer = latest.review?.by.name ?? '';
  const period = reportingPeriod(today(turn));
  // What is confirmed now is for the last quarter, whatever it began from.
  if (latest.period.to < period.to) return life.openedEarlier(name, latest.period, period);
  const step = lifeStep(register, latest, rules, today(turn));
  switch (step) {
    case 'published':
      return life.openedPublished(name, publishedOn(register, latest, rules) ?? today(turn));
    case 'accepted':
      return life.openedAccepted(name, reviewer);
    case 'returned':
      return life.openedReturned(reviewer, latest.review?.comment);
    case 'submitted':
      return life.openedSubmitted(name);
    case 'document':
      return life.nothingFiled(name);
    default:
      return step satisfies never;
  }
}

/** The updates that the speaker gave or answers for, the newest first: one is opened, several are offered. */
function editOwn(turn: Turn, rules: Rules): TurnResult {
  const register = turn.store.register();
  const own = register.records.activities
    .flatMap(activity => ({ activity, latest: register.latestUpdate(activity.id) }))
    .filter(({ activity, latest }) => latest?.submitted && isOwn(turn, activity, latest))
    .sort((a, b) => ((a.latest?.submitted?.at ?? '') < (b.latest?.submitted?.at ?? '') ? 1 : -1));
  const [only, another] = own;
  if (!only) return said(turn, life.noneOfYours);
  if (!another) return edit(turn, only.activity.id, rules);
  const buttons = own.slice(0, MOST_OFFERS).map(({ activity, latest }) => ({
    title: life.changeButton(nameOf(turn, activity), latest?.submitted?.at ?? ''),
    say: `change ${activity.id}`,
  }));
  return { session: turn.session, replies: [{ kind: 'text', text: life.whichToChange, buttons }], changes: [] };
}

const MOST_OFFERS = 6;

const isOwn = (turn: Turn, activity: Activity, { submitted }: Update): boolean =>
  submitted?.account === turn.speaker.account ||
  (submitted?.by != null && submitted.by === turn.speaker.person) ||
  (turn.speaker.role === 'lead' && answersFor(turn.speaker, activity, turn.store.register(), today(turn)));
