import type { DateTime } from 'luxon';
import type { Card } from '../../cards/card.ts';
import { activityCard } from '../../cards/views/activity.ts';
import { indicatorCard } from '../../cards/views/indicator.ts';
import { meetingCard } from '../../cards/views/meeting.ts';
import { planName } from '../../cards/words/names.ts';
import { statusWord } from '../../cards/words/status.ts';
import { longDay } from '../../data/dayInWords.ts';
import type { Rules } from '../../data/deadlines.ts';
import { spokenName } from '../../data/personName.ts';
import { planInForce } from '../../data/planInForce.ts';
import type { Register } from '../../data/register.ts';
import type { Speaker } from '../../data/speaker.ts';

/** What can be looked up from the compose box. */
export type Sought = 'activities' | 'indicators' | 'meetings';

/** One thing found: a line for the list, and the card that is put into the message. */
export interface Found {
  readonly id: string;
  readonly title: string;
  readonly subtitle: string;
  readonly card: () => Card;
}

export interface LookUpPorts {
  readonly register: Register;
  readonly now: DateTime;
  readonly rules: Rules;
  /** The ids that a sentence of the conversation is about, for words that are in no title. */
  readonly idsAbout: (sentence: string) => readonly string[];
}

/**
 * Finds records by what is being typed: those in whose number, title or people every word begins a word, those of the plan in force first; then
 * whatever the words mean to the conversation. Nothing typed: for activities the speaker's own, else all from the first on.
 */
export function lookUp(sought: Sought, typed: string, speaker: Speaker, ports: LookUpPorts): readonly Found[] {
  const all = collectionOf(sought, speaker, ports);
  const words = wordsOf(typed);
  const named = all.filter(({ heard }) => words.every(word => heard.some(each => each.startsWith(word))));
  if (words.length === 0 || named.length > 0) return named.map(({ found }) => found);
  const about = new Set(ports.idsAbout(typed));
  return all.filter(({ found }) => about.has(found.id)).map(({ found }) => found);
}

interface Candidate {
  readonly found: Found;
  /** The words by which it is found. */
  readonly heard: readonly string[];
}

function collectionOf(sought: Sought, speaker: Speaker, ports: LookUpPorts): readonly Candidate[] {
  switch (sought) {
    case 'activities':
      return activities(speaker, ports);
    case 'indicators':
      return indicators(ports);
    case 'meetings':
      return meetings(ports);
    default:
      return sought satisfies never;
  }
}

/** Everybody in the conversation sees the card: no button on it is for the one who looked it up alone. */
const SHOWN = { headline: undefined, notes: [] } as const;

function activities({ person }: Speaker, { register, now }: LookUpPorts): readonly Candidate[] {
  const inForce = planInForce(register, now.toISODate() ?? '');
  const rank = ({ plan, lead, sponsor }: { plan: string; lead: string | null; sponsor: string | null }) =>
    (plan === inForce ? 0 : 2) + (person !== undefined && (lead === person || sponsor === person) ? 0 : 1);
  const nameOf = (id: string | null) => {
    const found = id === null ? undefined : register.person(id);
    return found ? spokenName(found) : '';
  };
  return [...register.records.activities]
    .sort((a, b) => rank(a) - rank(b))
    .map(activity => {
      const { id, ref, title, plan, lead } = activity;
      const update = register.latestUpdate(id);
      return {
        found: {
          id,
          title: `${ref} ${title}`,
          subtitle: [statusWord(update?.status ?? 'none'), nameOf(lead), planName(plan)].filter(Boolean).join(' · '),
          card: () => activityCard({ ...SHOWN, heading: `${ref} ${title}`, id, canUpdate: false }, register),
        },
        heard: wordsOf(`${ref} ${title} ${nameOf(lead)} ${nameOf(activity.sponsor)}`),
      };
    });
}

const indicators = ({ register }: LookUpPorts): readonly Candidate[] =>
  register.records.indicators.map(({ id, code, name }) => ({
    found: {
      id,
      title: [code, name].filter(Boolean).join(' '),
      subtitle: 'Indicator',
      card: () => indicatorCard({ ...SHOWN, heading: name, id, trendText: '' }, register),
    },
    heard: wordsOf(`${code ?? ''} ${name}`),
  }));

/** The next first, then those after it, then the past ones. */
function meetings({ register, now, rules }: LookUpPorts): readonly Candidate[] {
  const today = now.toISODate() ?? '';
  const byDay = [...register.records.meetings].sort((a, b) => a.date.localeCompare(b.date));
  const inOrder = [...byDay.filter(({ date }) => date >= today), ...byDay.filter(({ date }) => date < today).reverse()];
  return inOrder.map(({ id, body, date, time, place }, i) => ({
    found: {
      id,
      title: `${body}, ${longDay(date)}`,
      subtitle: [time, place].filter(Boolean).join(' · '),
      card: () => meetingCard({ ...SHOWN, heading: body, id }, register, now, rules),
    },
    heard: wordsOf(`${body} ${longDay(date)} ${i === 0 && date >= today ? 'next' : ''}`),
  }));
}

const wordsOf = (text: string): string[] =>
  text
    .toLowerCase()
    .split(/[^\p{Letter}\p{Number}.]+/u)
    .filter(Boolean);
