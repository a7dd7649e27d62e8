import { z } from 'zod';
import { DataFault, pathText, readJson } from '../../data/reference.ts';

const knownQuestionsSchema = z
  .object({ about: z.string().min(1), questions: z.record(z.string().min(1), z.array(z.string().trim().min(1))) })
  .strict();

/**
 * Reads the questions that no taught word may change the reading of (`data/knownQuestions.json`).
 * @throws DataFault naming the file and the question, when it has another shape or a question stands twice
 */
export function loadKnownQuestions(file: string): readonly string[] {
  const parsed = knownQuestionsSchema.safeParse(readJson(file));
  if (!parsed.success) {
    const faults = parsed.error.issues.map(issue => `${pathText('knownQuestions', issue.path)}: ${issue.message}`);
    throw new DataFault(`${file} is broken. ${faults.slice(0, 5).join('; ')}`);
  }
  const homes = new Map<string, string>();
  for (const [family, questions] of Object.entries(parsed.data.questions))
    for (const question of questions) {
      const home = homes.get(question);
      if (home !== undefined)
        throw new DataFault(
          `${file}: “${question}” stands under “${home}” and again under “${family}”. Take one of them out.`,
        );
      homes.set(question, family);
    }
  return [...homes.keys()];
}
