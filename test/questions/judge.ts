import { z } from 'zod';
import type { Answer } from '../../bot/questions/answer.ts';
import type { Register } from '../../data/register.ts';
import { statusOf } from '../../data/register.ts';

const words = z.array(z.string());
const value = z.union([z.number(), z.string(), z.record(z.string(), z.number()), z.null()]);

/** One question of a file, and what an honest judge accepts as its answer. */
export const askedSchema = z.object({
  id: z.string(),
  text: z.string(),
  conversation: z.string().optional(),
  as: z.string().optional(),
  family: z.string(),
  expect: z.strictObject({
    outcome: z.union([z.string(), words]).optional(),
    ids: words.optional(),
    idsOrdered: words.optional(),
    idsInclude: words.optional(),
    firstId: z.string().optional(),
    value: value.optional(),
    textIncludes: words.optional(),
    textAny: words.optional(),
    /** A filter over the exported activities, whose ids (with `count`: whose number) are the answer. */
    idsQuery: z.record(z.string(), z.unknown()).optional(),
    count: z.boolean().optional(),
  }),
});
export type Asked = z.infer<typeof askedSchema>;

/** Everything in which an answer is not what was expected; empty where it is right. */
export function faultsOf({ expect }: Asked, answer: Answer, register: Register): string[] {
  const faults: string[] = [];
  const check = (right: boolean, fault: string) => {
    if (!right) faults.push(fault);
  };
  check([expect.outcome ?? 'answered'].flat().includes(answer.outcome), `outcome ${answer.outcome}`);
  if (expect.ids) check(sameSet(answer.ids, expect.ids), `ids ${answer.ids}`);
  if (expect.idsOrdered) check(answer.ids.join() === expect.idsOrdered.join(), `order ${answer.ids}`);
  if (expect.idsInclude)
    check(
      expect.idsInclude.every(id => answer.ids.includes(id)),
      `ids ${answer.ids}`,
    );
  if (expect.firstId) check(answer.ids[0] === expect.firstId, `first id ${answer.ids[0]}`);
  if (expect.value !== undefined) check(sameValue(answer.value, expect.value), `value ${JSON.stringify(answer.value)}`);
  const text = answer.text.toLowerCase();
  for (const part of expect.textIncludes ?? []) check(text.includes(part.toLowerCase()), `no “${part}” in the text`);
  if (expect.textAny)
    check(
      expect.textAny.some(part => text.includes(part.toLowerCase())),
      `none of ${expect.textAny}`,
    );
  if (expect.idsQuery) {
    const { count = expect.count, ...filter } = expect.idsQuery;
    const wanted = activitiesWith(filter, register);
    if (!count) check(sameSet(answer.ids, wanted), `ids ${answer.ids}`);
    else
      check((wanted.length === 0 && answer.value === null) || answer.value === wanted.length, `value ${answer.value}`);
  }
  return faults;
}

function activitiesWith(filter: Readonly<Record<string, unknown>>, register: Register): string[] {
  const exported = register.records.activities.map(
    a => ({ ...a, status: statusOf(register, a.id) }) as Record<string, unknown>,
  );
  return exported
    .filter(activity =>
      Object.entries(filter).every(([key, wanted]) => [wanted].flat().includes(activity[key] ?? null)),
    )
    .map(activity => String(activity.id));
}

const sameSet = (a: readonly string[], b: readonly string[]): boolean =>
  a.length === b.length && new Set([...a, ...b]).size === new Set(a).size && new Set(a).size === new Set(b).size;

/** Numbers to a twentieth, since documents round; words without regard to case; of a breakdown, the labels that are wanted. */
function sameValue(got: Answer['value'], wanted: z.infer<typeof value>): boolean {
  if (typeof wanted === 'number') return typeof got === 'number' && Math.abs(got - wanted) <= 0.05;
  if (wanted === null) return got === null;
  if (typeof wanted === 'string') return typeof got === 'string' && got.toLowerCase() === wanted.toLowerCase();
  if (typeof got !== 'object' || got === null) return false;
  return Object.entries(wanted).every(([label, n]) => sameValue(got[label] ?? got[label.toLowerCase()] ?? null, n));
}
