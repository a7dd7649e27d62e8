/** "and before that", "the one after it": which way to step from what was spoken of. */
export const stepSaid = (said: string): string | undefined =>
  /^(?:and |ok |n )?(?:then )?(?:the one )?(after|before) (?:that|it|this)(?: one)?(?: then)?$/.exec(said)?.[1];
