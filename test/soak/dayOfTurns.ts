import { botAdded, installed, type Place, pressed, said, saidToBot } from '../teams/incoming.ts';

const PEOPLE = 200;
const CHANNELS = 10;

const QUESTIONS = [
  "what's amber in theme 3",
  'how many activities are green',
  'tell me about 3.7',
  'who leads on GPS tags',
  'is knife crime going up',
  'when is the next meeting',
  'list every activity in the 2016-18 plan',
  'what changed since the last meeting',
];

/** What one of the office's people does in their n-th turn; no two are the same words where words are free. */
export function dayOfTurns(n: number, serviceUrl: string): object {
  const person = n % PEOPLE;
  const round = Math.floor(n / PEOPLE);
  const place: Place = { serviceUrl, account: `soak-${person}`, conversation: `a:soak-${person}` };
  const channel: Place = { ...place, scope: 'channel', conversation: `19:soak-${person % CHANNELS}@thread.tacv2` };
  const kinds: readonly (() => object)[] = [
    () => said(place, QUESTIONS[(person + round) % QUESTIONS.length] ?? 'help'),
    () => said(place, `update 3.7 amber: Vetting of round ${round} is done for ${person}, interviews follow in July.`),
    () => said(place, 'cancel'),
    () => said(place, 'next page'),
    () => pressed(place, { say: `help with ${round}` }),
    () => said(place, `what about the ${round.toString(36)}ish ${person.toString(36)}ery of ${n}`),
    () => saidToBot({ ...channel, conversation: `${channel.conversation};messageid=${n}` }, 'which are red'),
    () => (person % 2 ? botAdded(place) : installed(channel)),
    () => ({ ...said(place, 'never mind'), type: 'messageDelete' }),
    () => ({ ...said(place, ''), type: 'invoke', name: 'adaptiveCard/action', value: { n } }),
  ];
  return (kinds[round % kinds.length] ?? kinds[0])?.() ?? {};
}
