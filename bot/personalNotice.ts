import { choiceCard } from '../cards/views/choice.ts';
import type { Notice } from '../data/notice.ts';
import type { Register } from '../data/register.ts';
import type { Button, Reply } from './conversation/turn.ts';

/** What one person's act makes the bot say to another, with the next step as a button for each activity that it is about. */
export function personalNotice({ kind, about, because }: Notice, register: Register): Reply {
  const { title, say, after } = NEXT[kind];
  const activities = about.flatMap(id => register.activity(id) ?? []);
  const buttons: Button[] = activities
    .slice(0, MOST_BUTTONS)
    .map(({ id, ref }) => ({ title: `${title} ${ref}`, say: `${say} ${id}` }));
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
    outOfReach: { title: 'Show', say: 'show', after: '' },
  };
