import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/** Takes every message, gives it an id and looks at nothing, so that what is measured is the bot and not who listens to it. */
export interface CountingConnector {
  readonly serviceUrl: string;
  /** How many messages have come whole. */
  readonly taken: () => number;
  /** Resolves when so many have come in all. */
  waitFor(count: number): Promise<void>;
  close(): Promise<void>;
}

export async function startCountingConnector(): Promise<CountingConnector> {
  let taken = 0;
  const waiting = new Set<() => void>();
  const server = createServer((request, response) => {
    request.resume();
    request.on('end', () => {
      taken += 1;
      response.writeHead(201, { 'content-type': 'application/json' });
      response.end(JSON.stringify({ id: `out-${taken}` }));
      for (const wake of waiting) wake();
    });
  });
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve));
  return {
    serviceUrl: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    taken: () => taken,
    waitFor: count =>
      new Promise(resolve => {
        const wake = () => {
          if (taken < count) return;
          waiting.delete(wake);
          resolve();
        };
        waiting.add(wake);
        wake();
      }),
    close: () =>
      new Promise(resolve => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
