import { z } from 'zod';
import type { Change } from './change.ts';
import { changeSchema } from './changeSchema.ts';
import { faultsIn } from './historyLine.ts';

/** One write of working things: `n` counts on through the history and the working log together. */
export interface WorkingLine {
  readonly n: number;
  readonly changes: readonly Change[];
}

/** Spells a line, without its end of line. */
export const spellWorkingLine = (line: WorkingLine): string => JSON.stringify(line);

const lineSchema = z.object({ n: z.int().positive(), changes: z.array(changeSchema) }).strict();

/** @returns the line, or what is wrong with it in words that end a sentence; never its content. */
export function readWorkingLine(text: string): WorkingLine | string {
  try {
    const parsed = lineSchema.safeParse(JSON.parse(text));
    return parsed.success ? (parsed.data as WorkingLine) : `cannot be read: ${faultsIn(parsed.error)}`;
  } catch {
    return 'is not JSON: it was altered';
  }
}
