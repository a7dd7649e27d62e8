import { isManager } from '../../data/permissions.ts';
import { spokenName } from '../../data/personName.ts';
import { actorOf } from '../../data/speaker.ts';
import { measureCode } from '../naming/figureSeries.ts';
import { type FigureSubject, subjectWithId } from '../naming/figureSubject.ts';
import { findPeople } from '../naming/findPeople.ts';
import type { Proposal } from '../turn/proposal.ts';
import { propose } from '../turn/propose.ts';
import type { Turn, TurnResult } from '../turn/turn.ts';
import * as say from './sentences.ts';

/** Shows a manager who would give the figures of an indicator or a measure. */
export function proposeOwner(turn: Turn, subject: FigureSubject, words: string): TurnResult {
  if (!isManager(turn.speaker)) return said(turn, say.ownerRefused);
  const [person, another] = findPeople(turn.store.register(), words);
  if (!person) return said(turn, say.ownerUnknown(words));
  if (another) return said(turn, say.ownerSeveral(words, [person, another].map(spokenName)));
  const [name, owner] = [nameOfSubject(subject), spokenName(person)];
  const { id: about, owner: was } = recordOf(subject);
  if (was === person.id) return said(turn, say.ownsAlready(name, owner));
  const before = was === undefined ? undefined : turn.store.register().person(was);
  return propose(
    turn,
    { kind: 'nameFigureOwner', about, was: was ?? null, person: person.id },
    {
      heading: say.ownerHeading(name, owner),
      text: say.ownerText(owner, before && spokenName(before)),
      button: say.ownerButton,
    },
  );
}

/** Names the owner that was shown, unless somebody named another one since. */
export function nameFigureOwner(
  turn: Turn,
  { about, was, person }: Extract<Proposal, { kind: 'nameFigureOwner' }>,
): TurnResult {
  const subject = subjectWithId(about, turn.store.register());
  const owner = turn.store.register().person(person);
  if (!isManager(turn.speaker)) return said(turn, say.ownerRefused);
  if (!subject || !owner) return said(turn, say.noSuch(about));
  const name = nameOfSubject(subject);
  if ((recordOf(subject).owner ?? null) !== was) return said(turn, say.ownerChangedMeanwhile(name));
  const decided = { person, by: actorOf(turn.speaker), at: turn.now.toISO() ?? '' };
  return {
    ...said(turn, say.ownerNamed(name, spokenName(owner))),
    changes: [
      subject.kind === 'indicator'
        ? { kind: 'nameFigureOwner', indicator: about, ...decided }
        : { kind: 'nameMeasureOwner', measure: about, ...decided },
    ],
  };
}

const recordOf = (subject: FigureSubject) => (subject.kind === 'indicator' ? subject.indicator : subject.measure);

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
