import type { CardButton } from '../words/button.ts';
import { shown, shownLines } from '../words/shown.ts';
import { type Spoken, spoken } from '../words/spoken.ts';

export interface ProposalCard {
  readonly name: 'proposal';
  readonly view: ProposalView;
}

export interface ProposalView extends Spoken {
  readonly heading: string;
  readonly paragraphs: readonly string[];
  readonly buttons: readonly CardButton[];
}

/**
 * Something that will be done only when it is confirmed: what, and to whom.
 * @param proposal.id says which proposal the buttons are about
 * @param proposal.button what stands on the button that does it: "Accept all 5"
 */
export function proposalCard(proposal: {
  readonly id: string;
  readonly heading: string;
  readonly text: string;
  readonly button: string;
}): ProposalCard {
  const heading = shown(proposal.heading, 200);
  const paragraphs = shownLines(proposal.text, 6_000);
  return {
    name: 'proposal',
    view: {
      heading,
      paragraphs,
      buttons: [
        { title: shown(proposal.button, 60), data: { say: 'confirm', proposal: proposal.id } },
        { title: 'Cancel', data: { say: 'cancel', proposal: proposal.id } },
      ],
      ...spoken(heading, ...paragraphs, 'Nothing is done until you confirm'),
    },
  };
}
