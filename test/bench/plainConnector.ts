import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/** Run as a process of its own: takes every message, gives it an id, and prints where it listens. */
let taken = 0;
const server = createServer((request, response) => {
  request.resume();
  request.on('end', () => {
    taken += 1;
    response.writeHead(201, { 'content-type': 'application/json' });
    response.end(JSON.stringify({ id: `out-${taken}` }));
  });
});
server.listen(0, '127.0.0.1', () => {
  process.stdout.write(`http://127.0.0.1:${(server.address() as AddressInfo).port}/\n`);
});
