import { spokenName } from '../../data/personName.ts';
import type { Turn, TurnResult } from '../conversation/turn.ts';
import { findPeople } from '../people/findPeople.ts';
import { isManager } from '../people/permissions.ts';
import { actorOf } from '../people/speaker.ts';
import { measureCode } from './figureSeries.ts';
import type { FigureSubject } from './figureSubject.ts';
import * as say from './sentences.ts';

/** A manager names who gives the figures of an indicator or a measure. */
export function nameOwner(turn: Turn, subject: FigureSubject, words: string): TurnResult {
  if (!isManager(turn.speaker)) return said(turn, say.ownerRefused);
  const [person, another] = findPeople(turn.store.register(), words);
  if (!person) return said(turn, say.ownerUnknown(words));
  if (another) return said(turn, say.ownerSeveral(words, [person, another].map(spokenName)));
  const decided = { person: person.id, by: actorOf(turn.speaker), at: turn.now.toISO() ?? '' };
  return {
    ...said(turn, say.ownerNamed(nameOfSubject(subject), spokenName(person))),
    changes: [
      subject.kind === 'indicator'
        ? { kind: 'nameFigureOwner', indicator: subject.indicator.id, ...decided }
        : { kind: 'nameMeasureOwner', measure: subject.measure.id, ...decided },
    ],
  };
}

/** "3B.1 Violent knife crime", "Youth re-offending (measure 6.2)" */
export function nameOfSubject(subject: FigureSubject): string {
  if (subject.kind === 'measure') return `${subject.measure.shortName} (${measureCode(subject.measure)})`;
  const { code, name } = subject.indicator;
  return code ? `${code} ${name}` : name;
}

const said = ({ session }: Turn, text: string): TurnResult => ({
  session,
  replies: [{ kind: 'text', text }],
  changes: [],
});
