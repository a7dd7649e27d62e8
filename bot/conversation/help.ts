import { helpCard } from '../../cards/views/help.ts';
import { welcomeCard } from '../../cards/views/welcome.ts';
import type { Speaker } from '../../data/speaker.ts';
import type { Reply } from '../turn/turn.ts';
import { helpText, welcomeText } from './sentences.ts';

/** Questions that every plan can answer; each is also a button. */
const EXAMPLES = [
  "What's amber in theme 3?",
  'Who leads on GPS tags?',
  'Is knife crime going up?',
  'When is the next meeting?',
  'How many activities are green, by theme?',
] as const;

/** What the bot can do for whoever asks, with questions to try. */
export function help({ name, role, person }: Speaker): Reply {
  const examples = person ? [...EXAMPLES, 'What do I lead?'] : EXAMPLES;
  return { kind: 'card', card: helpCard({ name: person ? name : '', role, examples }), text: helpText(examples) };
}

/** The first thing that is said in a conversation. */
export function welcome({ name, person }: Speaker, scope: 'personal' | 'group' | 'channel'): Reply {
  return {
    kind: 'card',
    card: welcomeCard({ name: person ? name : '', scope, examples: EXAMPLES }),
    text: welcomeText(EXAMPLES.slice(0, 3)),
  };
}
