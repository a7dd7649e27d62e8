import type { Candidate } from '../../candidate.ts';
import type { Parts } from '../../parts.ts';

/** "its pledge?", "which pledge is that under" of a record that is under none: said to be so, and not answered with a card that is silent about it. */
export function pledgeMissing({ sentence }: Parts, id: string): Candidate['unknown'] {
  const { register } = sentence.knowledge;
  const activity = register.activity(id);
  const line = register.records.finance.find(one => one.id === id);
  const name = activity?.ref ?? register.indicator(id)?.name ?? line?.name;
  const asks = (...stems: readonly string[]) => sentence.tokens.some(({ stem }) => stems.includes(stem));
  if (name === undefined || activity?.pledges.length || !asks('pledge', 'ask') || asks('theme')) return undefined;
  return { what: `a pledge that ${name} is under`, offers: line ? [] : [id] };
}
