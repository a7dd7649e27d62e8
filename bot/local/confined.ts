/**
 * Loaded into the Playground's process before its own code (`--import`). It listens on every address of the machine and has no option
 * for that; here every server without a host gets the one in `PLAYGROUND_HOST`. And it ends when the bot that started it is gone.
 */
import { type ListenOptions, Server } from 'node:net';

const host = process.env.PLAYGROUND_HOST;
type Listen = (this: Server, ...args: unknown[]) => Server;
const listen = Server.prototype.listen as Listen;

Server.prototype.listen = function (this: Server, ...args: unknown[]) {
  const [where, ...rest] = args;
  if (host === undefined) return listen.call(this, ...args);
  if (typeof where === 'number' && typeof rest[0] !== 'string') return listen.call(this, where, host, ...rest);
  if (isPort(where)) return listen.call(this, { ...where, host: where.host ?? host }, ...rest);
  return listen.call(this, ...args);
} as typeof Server.prototype.listen;

process.on('disconnect', () => process.exit());

function isPort(where: unknown): where is ListenOptions {
  return typeof where === 'object' && where !== null && 'port' in where && !('path' in where && where.path);
}
