import type { Button, Turn, TurnResult } from './turn.ts';

/** Says something, perhaps with ways on, and changes nothing. */
export const said = (
  { session }: Pick<Turn, 'session'>,
  text: string,
  buttons: readonly Button[] = [],
): TurnResult => ({
  session,
  replies: [{ kind: 'text', text, ...(buttons.length > 0 && { buttons }) }],
  changes: [],
});
