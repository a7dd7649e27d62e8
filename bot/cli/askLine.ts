import { z } from 'zod';

/** One line of `ask --jsonl`: a question, who asks it, and the conversation it is a turn of. */
const askLineSchema = z.object({
  id: z.string(),
  text: z.string(),
  as: z.string().nullish(),
  conversation: z.string().nullish(),
});
export type AskLine = z.infer<typeof askLineSchema>;

/**
 * Reads one line.
 * @throws Error naming the line's number and what is wrong with it.
 */
export function readAskLine(line: string, number: number): AskLine {
  let json: unknown;
  try {
    json = JSON.parse(line);
  } catch {
    throw new Error(`Line ${number} is not JSON. Each line is {"id": "q1", "text": "what's amber in theme 3"}.`);
  }
  const parsed = askLineSchema.safeParse(json);
  if (parsed.success) return parsed.data;
  const faults = parsed.error.issues.map(issue => `${issue.path.join('.') || 'the line'}: ${issue.message}`);
  throw new Error(`Line ${number} cannot be used. ${faults.join('; ')}`);
}
