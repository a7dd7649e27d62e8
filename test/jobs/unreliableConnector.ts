import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A connector on a bad day, and what it knows that the bot cannot. */
export interface UnreliableConnector {
  readonly serviceUrl: string;
  /** The texts that arrived, each as often as it did. */
  readonly arrived: readonly string[];
  /** How many requests it left without an honest answer, whether or not it took the message. */
  readonly unanswered: () => number;
  close(): void;
}

/**
 * Takes most messages, after a moment. Of a hundred some four each are throttled (429, with and without a time), turned away (412), dropped
 * before they are taken, or taken without anybody being told: a broken connection, a 504, a proxy's page, silence.
 * @param chance from 0 to below 1
 */
export async function startUnreliableConnector(chance: () => number): Promise<UnreliableConnector> {
  const arrived: string[] = [];
  let unanswered = 0;
  const server = createServer((request, response) => void take(request, response));

  async function take(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const text = await textOf(request);
    const roll = Math.floor(chance() * 100);
    if (roll < 4) return answer(response, 429, chance() < 0.5 ? { 'retry-after': '2' } : {});
    if (roll < 6) return answer(response, 412);
    if (roll < 12) unanswered += 1;
    if (roll < 8) return void request.socket.destroy();
    arrived.push(text);
    if (roll < 9) return void request.socket.destroy();
    if (roll < 10) return answer(response, 504);
    if (roll < 11) return answer(response, 200, {}, '<html>ok</html>');
    if (roll < 12) return;
    setTimeout(() => answer(response, 201), chance() * 6);
  }

  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve));
  return {
    serviceUrl: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    arrived,
    unanswered: () => unanswered,
    close: () => {
      server.close();
      server.closeAllConnections();
    },
  };
}

async function textOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return JSON.parse(Buffer.concat(chunks).toString('utf8')).text;
}

function answer(response: ServerResponse, status: number, headers: Record<string, string> = {}, body = '{"id":"x"}') {
  response.writeHead(status, { 'content-type': 'application/json', ...headers });
  response.end(body);
}
