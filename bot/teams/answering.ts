import type { InvokeResponse, TurnContext } from 'botbuilder';

/** How a turn answers the request that began it, before it is over. */
export interface Answering {
  /** @returns whether the answer still reaches who waits for it; where not, what it holds must be said in another way */
  answer(response: InvokeResponse): boolean;
}

/** The request's side of it. */
export interface OpenAnswer extends Answering {
  /** Resolves when the turn answers. */
  readonly given: Promise<InvokeResponse>;
  /** The client has been answered otherwise. */
  close(): void;
}

export function openAnswer(): OpenAnswer {
  let isOpen = true;
  let give: (response: InvokeResponse) => void = () => {};
  const given = new Promise<InvokeResponse>(resolve => {
    give = resolve;
  });
  return {
    given,
    answer: response => {
      const reaches = isOpen;
      isOpen = false;
      give(response);
      return reaches;
    },
    close: () => {
      isOpen = false;
    },
  };
}

const KEY = Symbol('answering');

export const letAnswer = (context: TurnContext, answering: Answering): void => {
  context.turnState.set(KEY, answering);
};

/** Of a turn that no request waits for, every answer comes too late. */
export const answeringOf = (context: TurnContext): Answering =>
  (context.turnState.get(KEY) as Answering | undefined) ?? { answer: () => false };
