import { activityName } from '../../cards/words/names.ts';
import type { Role } from '../../data/contact.ts';
import { spokenName } from '../../data/personName.ts';
import type { Person } from '../../data/records/person.ts';
import type { Register } from '../../data/register.ts';
import type { Speaker } from '../../data/speaker.ts';

export const refusedOutsideLocal =
  'Who you are comes from your Teams account, so it cannot be changed by saying so; an administrator of the office can correct it.';

export const nowRole = (role: Role): string =>
  `You are now ${ROLE_NAMES[role]}. ${MAY[role]} Say “I am …” and a name to be somebody else.`;

export const nowPerson = (person: Person, role: Role, register: Register): string =>
  `You are now ${spokenName(person)}. ${mayDo(person.id, role, register)}`;

export function whoYouAre(speaker: Speaker, register: Register): string {
  const who = speaker.name === ROLE_NAMES[speaker.role] ? speaker.name : `${speaker.name}, ${ROLE_NAMES[speaker.role]}`;
  return `You are ${who}. ${mayDo(speaker.person, speaker.role, register)}`;
}

export const nobodyCalled = (words: string): string =>
  `I know nobody called “${words}”, so nothing was changed. Say a name from the papers, or “I am a reader” or “I am a manager”.`;

export const nobodyOnRecord = (words: string): string =>
  `I know nobody called “${words}”, so nothing was changed. Say a name from the papers, like “Insp Harris”.`;

export const severalPeople = (words: string): string => `More than one person is called “${words}”. Which one are you?`;

export const severalMeant = (words: string): string => `More than one person is called “${words}”. Which one is it?`;

/** The words that name one person and nobody else: the full name, with rank where only a surname is known. */
export const offer = (person: Person): string => (person.name?.includes(' ') ? person.name : spokenName(person));

/** What somebody is called who is nobody on record. */
export const ROLE_NAMES = {
  reader: 'a reader',
  lead: 'a lead officer',
  manager: 'a manager of the office',
  admin: 'an administrator of the office',
} as const satisfies Record<Role, string>;

const MAY = {
  reader: 'You can ask anything; you cannot submit updates.',
  lead: 'You can ask anything, and submit updates for what you lead or sponsor.',
  manager: 'You can ask anything, and submit an update for any activity.',
  admin: 'You can ask anything, and submit an update for any activity.',
} as const satisfies Record<Role, string>;

function mayDo(person: string | undefined, role: Role, register: Register): string {
  const held = ['lead', 'sponsor'] as const;
  const named = held.map(as => {
    const activities = register.records.activities.filter(activity => person !== undefined && activity[as] === person);
    return activities.length === 0 ? '' : ` You ${as} ${activities.map(a => activityName(a, true)).join(', ')}.`;
  });
  return `${MAY[role]}${named.join('')}`;
}
