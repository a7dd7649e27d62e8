/** Incoming Bot Framework activities in the shape in which Teams sends them. */

export const BOT = { id: '28:0f7c5b1e-6d8a-4a43-9f6c-3a2b1c0d9e8f', name: 'Plan bot' };
export const TENANT = '6a4b2c1d-0e9f-4a8b-8c7d-6e5f4a3b2c1d';

export interface Place {
  readonly serviceUrl: string;
  readonly conversation?: string;
  readonly scope?: 'personal' | 'groupChat' | 'channel';
  readonly account?: string;
  readonly name?: string;
}

let counter = 0;

/** What every incoming activity carries. Each call gives a new id. */
export function incomingFrom(place: Place, fields: object): Record<string, unknown> {
  counter += 1;
  const { scope = 'personal', account = 'b9c2a7d0-1111-4222-8333-444455556666' } = place;
  return {
    id: `f:${counter}`,
    timestamp: '2021-05-06T08:00:00.000Z',
    localTimestamp: '2021-05-06T09:00:00.000+01:00',
    channelId: 'msteams',
    serviceUrl: place.serviceUrl,
    from: { id: `29:${account}`, name: place.name ?? 'Jane Tester', aadObjectId: account },
    recipient: BOT,
    conversation: {
      conversationType: scope,
      tenantId: TENANT,
      id: place.conversation ?? 'a:1personal',
      ...(scope !== 'personal' && { isGroup: true }),
    },
    channelData: { tenant: { id: TENANT } },
    locale: 'en-GB',
    entities: [{ type: 'clientInfo', locale: 'en-GB', country: 'GB', platform: 'Windows' }],
    ...fields,
  };
}

/** A typed message. */
export const said = (place: Place, text: string) =>
  incomingFrom(place, { type: 'message', textFormat: 'plain', text, attachments: [] });

/** A message in a shared conversation, in which the bot is mentioned first. */
export function saidToBot(place: Place, text: string): Record<string, unknown> {
  const mention = { type: 'mention', text: `<at>${BOT.name}</at>`, mentioned: BOT };
  return incomingFrom(place, {
    type: 'message',
    textFormat: 'plain',
    text: `${mention.text}&nbsp;${text}`,
    entities: [mention],
  });
}

/** A card's button: `Action.Submit` arrives as a message without text. */
export const pressed = (place: Place, value: unknown) =>
  incomingFrom(place, { type: 'message', value, replyToId: 'out-1' });

/** The same button in a client that knows `Action.Execute`: an invoke, which waits for its answer. */
export const executed = (place: Place, data: unknown) =>
  incomingFrom(place, {
    type: 'invoke',
    name: 'adaptiveCard/action',
    replyToId: 'out-1',
    value: { action: { type: 'Action.Execute', verb: 'press', data }, trigger: 'manual' },
  });

/** The bot is added to a conversation: two events, of which either may come first. */
export const botAdded = (place: Place) => incomingFrom(place, { type: 'conversationUpdate', membersAdded: [BOT] });
export const installed = (place: Place) => incomingFrom(place, { type: 'installationUpdate', action: 'add' });
export const uninstalled = (place: Place) => incomingFrom(place, { type: 'installationUpdate', action: 'remove' });
