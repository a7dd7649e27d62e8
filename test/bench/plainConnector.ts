import { startCountingConnector } from './countingConnector.ts';

/** Run as a process of its own: prints where it listens. */
const { serviceUrl } = await startCountingConnector();
process.stdout.write(`${serviceUrl}\n`);
