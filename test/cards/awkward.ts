import type { Records } from '../../data/records.ts';
import { createRegister, type Register } from '../../data/register.ts';
import { register } from './office.ts';

/** What people and pasted text really hold. Each has to be shown as itself, and do nothing. */
export const AWKWARD = {
  markdown: '**bold** _slanted_ [click](javascript:alert(1)) # heading - list `code`',
  mention: '<at>Chief Executive</at> <script>alert(1)</script> &nbsp;',
  template: '${$root.secret} ${x} {{DATE(2021-05-06T09:00:00Z, LONG)}} `',
  quotes: '"double" \'single\' \\ back\\slash \u0000\u0007',
  rightToLeft: 'שלום עולם مرحبا بالعالم \u202Eevil\u202C \u2066isolated\u2069',
  emoji: '👨‍👩‍👧‍👦 🏴󠁧󠁢󠁥󠁮󠁧󠁿 👍🏽 e\u0301 \uD83D',
  lines: 'one\n\n\n\ntwo\r\nthree\u2028four\n- five',
  long: 'very long words and more of them '.repeat(600),
  unbroken: 'x'.repeat(20_000),
  ideographs: '警察犯罪計画'.repeat(3_000),
  wide: '👩🏽‍🚒'.repeat(2_500),
} as const;

/** The register with one text in every place where text can come from outside. */
export function registerWith(text: string): Register {
  const { records } = register;
  return createRegister({
    ...records,
    activities: records.activities.map(activity => ({
      ...activity,
      title: text,
      leadPrinted: text,
      leadReason: text,
      pledges: activity.pledges.length > 0 ? activity.pledges : ['PL1'],
      evidence: activity.evidence && { ...activity.evidence, text },
      source: { ...activity.source, where: text },
    })),
    updates: records.updates.map(update => ({
      ...update,
      summary: text,
      period: { ...update.period, label: text },
      source: update.source && { ...update.source, where: text },
    })),
    people: records.people.map(person => ({ ...person, name: text, rank: text, role: text })),
    pledges: records.pledges.map(pledge => ({ ...pledge, name: text })),
    documents: records.documents.map(document => ({ ...document, shortName: text })),
    plans: records.plans.map(plan => ({
      ...plan,
      statusKey: plan.statusKey.map(entry => ({ ...entry, meaning: text })),
      themes: plan.themes.map(theme => ({ ...theme, name: text, shortName: text })),
    })),
    indicators: records.indicators.map(indicator => ({
      ...indicator,
      name: text,
      sectionName: text,
      commentary: text,
      caveats: Array.from({ length: 8 }, () => text),
      values: indicator.values.map(value => ({ ...value, printed: text, note: text })),
      published: { ...indicator.published, changePrinted: text, actualPrinted: text },
    })),
    meetings: records.meetings.map(meeting => ({
      ...meeting,
      body: text,
      place: text,
      themePrinted: text,
      items: Array.from({ length: 40 }, (_, n) => ({
        id: `${meeting.id}/${n}`,
        section: `${text}${n % 3}`,
        title: text,
        focus: text,
        author: text,
        line: 1,
      })),
    })),
  } satisfies Records);
}
