/** What the command line says of orders, which are given in the chat. */

export const wouldBeDone = (answer: string): string =>
  `That is said in the chat, and the answer there would be:\n${answer}\nNothing was changed: the command line only asks.`;

export const wouldBeShown = (proposal: string): string =>
  `That is done in the chat, where this is shown first and done once you confirm it:\n${proposal}\nNothing was changed: the command line only asks.`;

export const whoAsks =
  'That is said in the chat, by the person whom it is about. To see what the answer would be, say here who asks: --as person/paul-harris. Nothing was changed.';

export const whoGotIt =
  'Nothing was sent to the command line. To see why somebody got their last message, say who asks: --as person/paul-harris.';
