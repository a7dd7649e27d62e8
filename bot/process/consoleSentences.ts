/** What the console says to whoever started the bot. */

const TRY = ['“what’s amber in theme 3”', '“I am Det Supt Firth”, then “update 6.F03”', '“when is the next meeting”'];

/** Local mode, with the browser client: where to click and three things to try, on one line. */
export const openThePlayground = (url: string): string => `Open ${url} and try: ${TRY.join(' · ')}. Ctrl-C ends both.`;

/** Local mode without the browser client, and production. */
export const listening = (url: string, local: boolean): string =>
  local ? `Listening on ${url} in local mode, without the Playground. Ctrl-C ends it.` : `Listening on ${url}.`;

export const couldNotStart = (reason: string): string => `The bot could not start. ${reason}`;
