import { printScale } from './scaleTable.ts';

/** `npm run bench:scale`: reading with 10,000 to 100,000 activities alone. */
process.exitCode = printScale() ? 0 : 1;
