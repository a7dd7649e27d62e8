import type { DateTime } from 'luxon';
import { activityCard } from '../../cards/views/activity.ts';
import { activityListCard } from '../../cards/views/activityList.ts';
import { choiceCard } from '../../cards/views/choice.ts';
import { indicatorCard } from '../../cards/views/indicator.ts';
import { indicatorListCard } from '../../cards/views/indicatorList.ts';
import { meetingCard } from '../../cards/views/meeting.ts';
import { activitiesOfTheme, themeCard } from '../../cards/views/theme.ts';
import type { Rules } from '../../data/deadlines.ts';
import { maySubmit } from '../../data/permissions.ts';
import type { Register } from '../../data/register.ts';
import type { Speaker } from '../../data/speaker.ts';
import { calendarLinks } from '../meetings/calendarLinks.ts';
import type { Answer } from '../questions/answer.ts';
import { standingNotes } from '../questions/answers/activityText.ts';
import { LONGEST_ASKED } from '../turn/look.ts';
import type { Button, Reply } from '../turn/turn.ts';
import { help } from './help.ts';
import { buttonTitle } from './sentences.ts';

/** What answers are shown from. @see Config for `publicUrl` */
export interface PresentWorld {
  readonly register: Register;
  readonly now: DateTime;
  readonly rules: Rules;
  readonly publicUrl: string | undefined;
  /** Whether others than the speaker see it. */
  readonly isShared?: boolean;
}

/**
 * An answer as it is shown: the card that suits it, or plain words where a card would add nothing. What was understood and what
 * should be known about the answer (its notes) stand on every one of them.
 */
export function presentAnswer(
  answer: Answer,
  speaker: Speaker,
  { register, now, rules, publicUrl, isShared = false }: PresentWorld,
): Reply {
  const { show, text } = answer;
  const notes = answer.notes ?? [];
  // The card says itself which page it shows, and its buttons ask for others in the words of the whole list.
  const whole = answer.restatement.replace(/, page \d+$/u, '');
  const list = { heading: whole, headline: answer.headline, notes, say: whole };
  // Where the record itself is the answer, the card says all that the sentence would, and says it better.
  const headline = answer.value === null ? undefined : answer.headline;
  const record = { heading: answer.restatement, headline, notes };
  switch (show.kind) {
    case 'activities':
      return { kind: 'card', card: activityListCard({ ...list, ids: show.ids, page: show.page }, register), text };
    case 'indicators':
      return { kind: 'card', card: indicatorListCard({ ...list, ids: show.ids, page: show.page }, register), text };
    case 'activity':
      return {
        kind: 'card',
        card: activityCard(
          {
            ...record,
            notes: notShown(notes, [show.id], register),
            id: show.id,
            canUpdate: !isShared && canUpdate(show.id, speaker, register, now),
          },
          register,
        ),
        text,
        look: {
          kind: 'activity',
          id: show.id,
          asked: answer.restatement.slice(0, LONGEST_ASKED),
          since: givenAt(show.id, register),
        },
      };
    case 'theme':
      return { kind: 'card', card: themeCard(themeOf(show, record, register), register), text };
    case 'indicator':
      return {
        kind: 'card',
        card: indicatorCard({ ...record, id: show.id, trendText: '' }, register),
        text,
      };
    case 'meeting':
      return {
        kind: 'card',
        card: meetingCard(
          { ...record, id: show.id, links: calendarLinks(register.meeting(show.id), publicUrl, now) },
          register,
          now,
          rules,
        ),
        text,
      };
    case 'help':
      return help(speaker);
    case 'text':
      return withOptions(answer, register);
    default:
      return show satisfies never;
  }
}

/** A record's card says itself how old its position is and whether it is provisional. */
function notShown(notes: readonly string[], ids: readonly string[], register: Register): string[] {
  const activities = ids.flatMap(id => register.activity(id) ?? []);
  const standing = standingNotes(activities, register);
  return notes.filter(note => !standing.includes(note));
}

function themeOf<Asked extends { readonly notes: readonly string[] }>(
  { plan, number }: { readonly plan: string; readonly number: number },
  asked: Asked,
  register: Register,
) {
  const ids = activitiesOfTheme(plan, number, register).map(activity => activity.id);
  return { ...asked, notes: notShown(asked.notes, ids, register), plan, number };
}

/** When the latest update of an activity was given, as precisely as is known; '' without one. */
export function givenAt(activityId: string, register: Register): string {
  const latest = register.latestUpdate(activityId);
  return latest?.submitted?.at ?? latest?.period.to ?? '';
}

export function canUpdate(activityId: string, speaker: Speaker, register: Register, now: DateTime): boolean {
  const activity = register.activity(activityId);
  return activity !== undefined && maySubmit(speaker, activity, register, now.toISODate() ?? '').allowed;
}

/** Most buttons a card of ours carries (Teams store guidelines: six actions). */
const MOST_BUTTONS = 6;

function withOptions({ text, options }: Answer, register: Register): Reply {
  const buttons: Button[] = options
    .slice(0, MOST_BUTTONS)
    .map(option => ({ title: buttonTitle(option, register), say: option }));
  return buttons.length === 0 ? { kind: 'text', text } : { kind: 'card', card: choiceCard({ text, buttons }), text };
}
