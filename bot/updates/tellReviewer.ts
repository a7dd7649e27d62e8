import { isSameActor } from '../../data/actor.ts';
import type { Draft } from '../../data/draft.ts';
import type { Update } from '../../data/records/update.ts';
import { actorOf } from '../../data/speaker.ts';
import type { Change } from '../../data/store/change.ts';
import type { Turn } from '../turn/turn.ts';
import * as say from './lifeSentences.ts';

/** What is said, before it is confirmed, of whom a new version of an accepted update brings back to their desk. */
export function whoIsTold(turn: Turn, draft: Draft): readonly string[] {
  const reviewer = reviewerOf(turn, turn.store.register().latestUpdate(draft.activity));
  return reviewer ? [say.willBeTold(reviewer.by.name)] : [];
}

/** The message to the reviewer who had accepted the version that `update` takes the place of. */
export function tellReviewer(turn: Turn, update: Update, previous: Update | undefined): readonly Change[] {
  const reviewer = reviewerOf(turn, previous);
  const activity = turn.store.register().activity(update.activity);
  if (!reviewer || !activity || !update.submitted) return [];
  const { account, person } = reviewer.by;
  return [
    {
      kind: 'keepNotice',
      notice: {
        key: `updateEdited/${update.activity}/${update.submitted.at}`,
        kind: 'updateEdited',
        to: { account, person },
        about: [update.activity],
        because: say.editedAfterAccepted(turn.speaker.name, activity.ref, update, previous),
        at: update.submitted.at,
      },
    },
  ];
}

/** Who accepted the version, if it was accepted and not by the speaker. */
function reviewerOf({ speaker }: Turn, update: Update | undefined) {
  const review = update?.review;
  return review?.verdict === 'accepted' && !isSameActor(review.by, actorOf(speaker)) ? review : undefined;
}
