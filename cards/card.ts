import type { ActivityCard } from './views/activity.ts';
import type { ActivityListCard } from './views/activityList.ts';
import type { ChoiceCard } from './views/choice.ts';
import type { FigureFormCard, FigurePreviewCard } from './views/figure.ts';
import type { HelpCard } from './views/help.ts';
import type { IndicatorCard } from './views/indicator.ts';
import type { IndicatorListCard } from './views/indicatorList.ts';
import type { MeetingCard } from './views/meeting.ts';
import type { ProposalCard } from './views/proposal.ts';
import type { ReminderCard } from './views/reminder.ts';
import type { ReturnFormCard } from './views/returnForm.ts';
import type { ReviewCard } from './views/review.ts';
import type { ThemeCard } from './views/theme.ts';
import type { UpcomingMeetingCard } from './views/upcomingMeeting.ts';
import type { UpdateFormCard } from './views/updateForm.ts';
import type { UpdatePreviewCard } from './views/updatePreview.ts';
import type { UpdateSavedCard } from './views/updateSaved.ts';
import type { WelcomeCard } from './views/welcome.ts';

/**
 * Everything that can be shown: a card's name, which is its template's (`<name>.json` in this folder), and a view that has every value
 * the template binds, already in words. A function in `views/` makes each from the records; `render.ts` draws it.
 */
export type Card =
  | ActivityListCard
  | ActivityCard
  | ThemeCard
  | IndicatorCard
  | IndicatorListCard
  | MeetingCard
  | UpdateFormCard
  | UpdatePreviewCard
  | UpdateSavedCard
  | ReminderCard
  | UpcomingMeetingCard
  | ReviewCard
  | ReturnFormCard
  | ProposalCard
  | HelpCard
  | WelcomeCard
  | FigureFormCard
  | FigurePreviewCard
  | ChoiceCard;

export type CardName = Card['name'];

/** Every card there is; a name without a line here does not compile. */
const NAMES = {
  activityList: true,
  activity: true,
  theme: true,
  indicator: true,
  indicatorList: true,
  meeting: true,
  updateForm: true,
  updatePreview: true,
  updateSaved: true,
  reminder: true,
  upcomingMeeting: true,
  review: true,
  returnForm: true,
  proposal: true,
  help: true,
  welcome: true,
  figureForm: true,
  figurePreview: true,
  choice: true,
} as const satisfies Record<CardName, true>;

export const CARD_NAMES = Object.keys(NAMES) as readonly CardName[];
