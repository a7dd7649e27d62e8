import { DateTime } from 'luxon';
import type { Person } from '../../../../data/records/person.ts';
import { wordsOf } from '../../../words/names.ts';
import type { Sentence } from '../../sentence.ts';
import { means } from '../../stretches/spans.ts';

/** The others who hold or held what a person does; undefined where nobody is called so. */
export function othersInOffice(sentence: Sentence, id: string): readonly string[] | undefined {
  const { register } = sentence.knowledge;
  const person = register.person(id);
  if (!person) return undefined;
  return register.records.people
    .filter(other => other.id !== person.id && other.organisation === person.organisation)
    .filter(other => shareOffice(sentence, person, other))
    .map(other => other.id);
}

/** Whether two people's roles name the same office, whenever each held it. */
function shareOffice(sentence: Sentence, one: Person, two: Person): boolean {
  const officesOf = ({ role }: Person) =>
    (role ?? '')
      .split(';')
      .map(office => new Set(sentence.knowledge.rooting(wordsOf(office.replace(/\bfrom .*$/, '')))));
  const same = (a: ReadonlySet<string>, b: ReadonlySet<string>) => a.size === b.size && [...a].every(w => b.has(w));
  return officesOf(one).some(a => a.size > 0 && officesOf(two).some(b => same(a, b)));
}

/** "the previous commissioner", "who is commissioner now": of several who held an office, by the day of the papers that name them. */
function byTime(sentence: Sentence, ids: readonly string[]): string[] | undefined {
  const { register } = sentence.knowledge;
  const before =
    sentence.has('time', 'last', 'past') ||
    endsBefore(sentence) ||
    sentence.tokens.some(t => sentence.knowledge.lists.former.has(t.text));
  const now = sentence.has('time', 'now') || sentence.has('flag', 'new');
  const started = ids.map(id => startOf(register.person(id)?.role ?? ''));
  const today = sentence.context.now.toISODate() ?? '';
  const isStarted = started.every(day => day !== undefined && day <= today);
  const days = isStarted ? started.map(day => day ?? '') : ids.map(id => register.person(id)?.asOf ?? '');
  const newest = days.reduce((a, b) => (b > a ? b : a), '');
  if (before === now || days.every(day => day === newest)) return undefined;
  return ids.filter((_, n) => (days[n] === newest) === now);
}

/** "who was commissioner before" */
const endsBefore = ({ stretches, tokens }: Sentence): boolean => {
  const last = stretches.filter(s => tokens[s.from]?.kind !== 'mark').at(-1);
  return last !== undefined && means(last, 'relation', 'before');
};

/** "Force lead for rural crime from 26 April 2021": the first day, or of a month alone its first. */
function startOf(role: string): string | undefined {
  const [, day = '1', month, year] = /\bfrom (?:(\d{1,2}) )?([A-Z][a-z]+) (\d{4})/.exec(role) ?? [];
  if (month === undefined) return undefined;
  return DateTime.fromFormat(`${day} ${month} ${year}`, 'd MMMM yyyy').toISODate() ?? undefined;
}

/** Of several holders, those of the office's own organisation, where the sentence names one. */
export function narrowed(sentence: Sentence, ids: readonly string[]): string[] {
  const { register } = sentence.knowledge;
  if (ids.length < 2) return [...ids];
  const force = sentence.has('leadGroup', 'force');
  const commissioner = sentence.has('leadGroup', 'commissioner');
  const own = ids.filter(id => register.person(id)?.organisation === 'Nottinghamshire Police');
  const office = ids.filter(id => /Office of the Police/.test(register.person(id)?.organisation ?? ''));
  const dated = byTime(sentence, ids);
  if (dated) return dated;
  if (force && own.length > 0) return own;
  if (commissioner && office.length > 0) return office;
  const home = own.length > 0 ? own : office;
  return home.length > 0 && home.length < ids.length ? home : [...ids];
}
