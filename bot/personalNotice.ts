import { choiceCard } from '../cards/views/choice.ts';
import type { Notice } from '../data/notice.ts';
import type { Register } from '../data/register.ts';
import type { Button, Reply } from './turn/turn.ts';

/** What one person's act makes the bot say to another, with the next step as a button for each activity that it is about. */
export function personalNotice({ kind, about, because, decide }: Notice, register: Register): Reply {
  const { title, say, after } = NEXT[kind];
  const activities = about.flatMap(id => register.activity(id) ?? []);
  const decisions: Button[] = decide
    ? [
        { title: 'Confirm', say: decide.confirm },
        { title: 'Refuse', say: decide.refuse },
      ]
    : [];
  const nextSteps: Button[] = activities
    .slice(0, MOST_BUTTONS)
    .map(({ id, ref }) => ({ title: `${title} ${ref}`, say: `${say} ${id}` }));
  const buttons = [...decisions, ...nextSteps];
  const text = [because, after].filter(Boolean).join(' ');
  return { kind: 'card', card: choiceCard({ text, buttons }), text };
}

/** A phone shows so many without scrolling; the words on the card name all of them. */
const MOST_BUTTONS = 5;

const NEXT: Readonly<Record<Notice['kind'], { readonly title: string; readonly say: string; readonly after: string }>> =
  {
    updateReturned: {
      title: 'Open my update of',
      say: 'update',
      after: 'What you wrote is kept as a draft, ready to change.',
    },
    updateEdited: { title: 'Review', say: 'review', after: 'It waits for review again.' },
    standInNamed: { title: 'Update', say: 'update', after: '' },
    leadNamed: { title: 'Update', say: 'update', after: '' },
    chase: { title: 'Update', say: 'update', after: '' },
    accountClaim: { title: 'Show', say: 'show', after: '' },
    accountDecided: { title: 'Show', say: 'show', after: '' },
    outOfReach: { title: 'Show', say: 'show', after: '' },
  };
