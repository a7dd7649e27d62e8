/** What the edge itself says to people: only when something went wrong between them and the conversation. */

/** A turn broke. Nothing of it was kept. */
export const somethingWentWrong = (reference: string): string =>
  `Something went wrong on my side, and nothing was changed. Please try again. If it happens again, tell whoever looks after me: reference ${reference}.`;

/**
 * The store refused to write. What was typed goes back to the person, so that it is not lost.
 * @param typed what they said or wrote into the form; empty when they only pressed a button
 */
export const notSaved = (typed: string, reference: string): string =>
  [
    `It was not saved: I could not write it down. Nothing was changed. Please try again in a few minutes; if it still fails, tell whoever looks after me: reference ${reference}.`,
    ...(typed ? [`This is what you wrote, so that it is not lost:`, typed] : []),
  ].join('\n\n');

/** Somebody else's update was filed twice in the moment it took to save this one. */
export const stillInConflict = (reference: string): string =>
  `It was not saved: someone else was saving an update for the same activity at the same moment. Nothing of yours was changed. Please try again (reference ${reference}).`;

/** Something that a client waits for took too long. */
export const stillBusy = 'That is taking longer than usual. Please try again in a moment.';

/** A button was pressed whose work is still under way; what it comes to is shown in the conversation. */
export const takesLongerHere = 'That takes longer than usual. What comes of it follows here.';

/** The same in a dialog, over a conversation in which the bot may have no place. */
export const takesLonger =
  'That takes longer than usual. What comes of it follows in your own chat with me; or open “Update an activity” again in a moment to see where it stands.';

/** Nothing in the records fits what is being typed into the search of the compose box. */
export const nothingFound = (typed: string): string =>
  `Nothing fits “${typed}”. Try a number, a word of a title, or a name.`;

/** A card is looked at again, and there is nothing of it to be shown anew. */
export const nothingNewer = 'There is nothing newer to show.';

/** A button was pressed, and what it does is done. */
export const pressTaken = 'Done.';

/** The dialog has nothing more to ask. */
export const dialogDone = 'Done.';

/** A kind of request (an "invoke" of the platform) that this bot does not answer. */
export const notOffered = 'This bot does not offer that. Send it a message instead, for example "help".';
