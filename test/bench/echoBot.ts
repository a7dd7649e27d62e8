import { startClock } from '../../bot/process/clock.ts';
import { silentLog } from '../../bot/process/log.ts';
import { startServer } from '../../bot/process/server.ts';
import { createEdge } from '../../bot/teams/edge.ts';
import { COLLECTIONS, type Records } from '../../data/records.ts';
import { createMemoryStore } from '../../data/store/memoryStore.ts';

/**
 * The yardstick: the same server, guards, Teams edge and turn, with a conversation that only says back what was said. No data, no
 * disk, no cards, no jobs. Prints where it listens, as the bot does.
 */
const nothing = Object.fromEntries(Object.keys(COLLECTIONS).map(name => [name, []])) as unknown as Records;
const log = silentLog;
const { receive } = createEdge({
  credentials: undefined,
  store: createMemoryStore(nothing),
  respond: ({ session, incoming }) => ({
    session,
    replies: [{ kind: 'text', text: incoming.kind === 'said' ? incoming.text : 'echo' }],
    changes: [],
  }),
  speakerOf: account => ({ account, person: undefined, name: 'a tester', role: 'manager' }),
  renderNotice: () => ({ kind: 'text', text: 'echo' }),
  looks: { render: card => card, choice: () => ({}) as never },
  now: startClock({ zone: 'Europe/London' }).now,
  log,
});
const guards = { bodyLimitBytes: 256 * 1024, loopbackOnly: true };
const server = await startServer({ receive, isReady: () => true, guards, log }, 0, '127.0.0.1');
console.log(`Listening on ${server.url}`);
process.on('SIGTERM', () => process.exit(0));
