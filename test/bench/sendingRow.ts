import { join } from 'node:path';
import { createCardRenderer } from '../../cards/render.ts';
import { choiceCard } from '../../cards/views/choice.ts';
import type { Contact } from '../../data/contact.ts';
import { projectRoot } from '../../data/root.ts';
import { openAirLog } from '../../data/store/airLog.ts';
import { openStore } from '../../data/store/openStore.ts';
import { dueMessages } from '../../jobs/due.ts';
import { type Deliverable, isDeliverable } from '../../jobs/sending.ts';
import { records, rules, situation, thursdayMorning } from '../jobs/office.ts';
import { measureSending, type SendingRates, startPlainConnector } from './sending.ts';

const CARDS = 10_000;
/** The share of the bare loop's rate that is to be reached. */
const BAR = 0.9;

/** Prints what the outbox reaches beside the bare loop, over a store on disk in the folder. @returns whether it is enough */
export async function printSending(folder: string): Promise<boolean> {
  const { outbox, bare, drawnBefore } = await sendingRow(folder, CARDS);
  const rates = `outbox ${outbox.toFixed(0)}/s, bare loop ${bare.toFixed(0)}/s, share ${(outbox / bare).toFixed(2)} (bar ${BAR})`;
  const strictest = `; of a loop whose cards were drawn beforehand (${drawnBefore.toFixed(0)}/s) ${(outbox / drawnBefore).toFixed(2)}`;
  console.log(`sending ${CARDS} cards`.padEnd(20), rates + strictest);
  return outbox / bare >= BAR;
}

/** So many cards to so many people. */
async function sendingRow(folder: string, cards: number): Promise<SendingRates> {
  const connector = await startPlainConnector();
  const store = await openStore({ folder, reference: records });
  const air = openAirLog(join(folder, 'sending.jsonl'));
  const renderer = createCardRenderer(join(projectRoot(), 'cards'));
  try {
    return await measureSending({
      store,
      air,
      looks: { render: renderer.render, choice: (text, buttons) => choiceCard({ text, buttons }) },
      world: { register: store.register(), now: thursdayMorning, rules },
      messages: manyMessages(cards, connector.serviceUrl),
    });
  } finally {
    air.close();
    await store.close();
    connector.stop();
  }
}

/** One officer's overdue card, to as many conversations. */
function manyMessages(cards: number, serviceUrl: string): readonly Deliverable[] {
  const [one] = dueMessages(situation()).filter(isDeliverable);
  if (!one) throw new Error('Nothing is due in the office.');
  return Array.from({ length: cards }, (_, n) => ({
    ...one,
    key: `${one.key}/${n}`,
    contact: contactOf(one.contact, `chat-${n}`, serviceUrl),
  }));
}

const contactOf = (contact: Contact, id: string, serviceUrl: string): Contact => ({
  ...contact,
  id,
  reference: {
    channelId: 'msteams',
    serviceUrl,
    bot: { id: 'bot' },
    conversation: { id, conversationType: 'personal' },
    user: { id: `user-${id}` },
  },
});
