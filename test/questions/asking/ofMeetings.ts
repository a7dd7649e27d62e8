import { register } from '../readingHouse.ts';
import type { Asking, Drawing } from './asking.ts';

const { glossary, meetings, people, resolutions } = register.records;
const values = <T>(...list: readonly T[]) => ({ values: list });
const some = <T>(draw: Drawing, list: readonly T[]): T => list[draw.below(list.length)] as T;

const TO_COME = [
  { id: 'meeting/2021-07-21', month: 'July', day: '21 July' },
  { id: 'meeting/2021-09-14', month: 'September', day: '14 September' },
  { id: 'meeting/2021-11-02', month: 'November', day: '2 November' },
] as const;
const acronyms = glossary.filter(
  g => g.from === 'documents' && /^[A-Z]{4,}$/.test(g.term) && people.every(p => !p.aliases.includes(g.term)),
);
const persons = people.filter(p => p.name?.includes(' ') && !/ QC$/.test(p.name));
const titles = meetings
  .flatMap(m => m.items.map(i => i.title))
  .filter((t, _, all) => all.filter(o => o === t).length === 1 && /^[\p{L} ]{6,28}$/u.test(t));
const decided = resolutions
  .map(r => r.item)
  .filter((t, _, all) => all.filter(o => o === t).length === 1 && /^[\p{L} ]{6,34}$/u.test(t));

export const ASKINGS_OF_MEETINGS: readonly Asking[] = [
  {
    about: 'what is on',
    ways: [
      "what's on the agenda in {month}",
      '{month} agenda',
      'what is coming to the {month} meeting',
      'what are we taking to {month}',
      'papers for {month}',
      'what will they be looking at in {month}',
      'what is going to the meeting on {day}',
      'items for the {day} meeting',
      'what have we got lined up for {month}',
      "what's on for {month}",
      'list what goes to the {month} meeting',
      'what business is down for {month}',
      '{month} work programme',
    ],
    draw: d => {
      const { id, month, day } = some(d, TO_COME);
      return { query: { ask: 'list', of: 'items', where: { meeting: values(id) } }, names: { month, day } };
    },
  },
  {
    about: 'when it is',
    ways: [
      'when is the {month} meeting',
      'date of the {month} meeting',
      'what date is the {month} one',
      'which day in {month} do we meet',
      '{month} meeting date?',
      'when do we meet in {month}',
      'when in {month} is the meeting',
    ],
    draw: d => {
      const { id, month } = some(d, TO_COME);
      return { query: { ask: 'when', of: 'meetings', where: { meeting: values(id) } }, names: { month } };
    },
  },
  {
    about: 'the next one',
    ways: [
      'when do we meet next',
      'next meeting when',
      "when's the next one",
      'date of next meeting pls',
      'when is the next SRP meeting',
      'what day is the next meeting',
      'when does the meeting next sit',
    ],
    draw: () => ({ query: { ask: 'when', of: 'meetings', where: { when: 'next' } }, names: {} }),
  },
  {
    about: 'how many items',
    ways: [
      'how many items are there in {month}',
      'number of items for {month}',
      'how many things are on the {month} agenda',
      'how many papers go to {month}',
      'how many items at the {day} meeting',
      'count the {month} items',
    ],
    draw: d => {
      const { id, month, day } = some(d, TO_COME);
      return { query: { ask: 'count', of: 'items', where: { meeting: values(id) } }, names: { month, day } };
    },
  },
  {
    about: 'when a paper comes',
    ways: [
      'when does {item} come to the meeting',
      'which meeting is {item} going to',
      'when are we getting {item}',
      '{item} - when',
      'when is the {item} paper due',
      'what date is {item} on the agenda',
      'when will members see {item}',
      'which meeting has {item}',
    ],
    draw: d => {
      const item = some(d, titles);
      return { query: { ask: 'when', of: 'items', where: { topic: item.toLowerCase() } }, names: { item } };
    },
  },
  {
    about: 'who writes a paper',
    ways: [
      'who is writing the {item} paper',
      'who does the {item} report come from',
      'author of {item} report',
      'whose paper is {item}',
      'who is bringing {item}',
      'who is responsible for the {item} paper',
      '{item} paper, who writes it',
    ],
    draw: d => {
      const item = some(d, titles);
      return { query: { ask: 'who', of: 'items', where: { topic: item.toLowerCase() } }, names: { item } };
    },
  },
  {
    about: 'what was decided',
    ways: [
      'what was agreed on {res}',
      'what did the March meeting decide about {res}',
      'resolution on {res}',
      'what was the outcome on {res}',
      'what did they resolve on {res}',
      '{res}: what was decided',
      'what happened with {res} in March',
      'decision on {res}?',
    ],
    draw: d => {
      const res = some(d, decided);
      return { query: { ask: 'list', of: 'resolutions', where: { topic: res.toLowerCase() } }, names: { res } };
    },
  },
  {
    about: 'who was away',
    ways: [
      'who sent apologies in March',
      'apologies from the March meeting',
      'who could not make the last meeting',
      'who was missing on 10 March',
      'who did not turn up in March',
      'who gave apologies last time',
      'anyone absent in March?',
      'which members were away for the March meeting',
    ],
    draw: () => ({
      query: { ask: 'list', of: 'attendance', where: { meeting: values('meeting/2021-03-10'), attendance: 'absent' } },
      names: {},
    }),
  },
  {
    about: 'a term',
    ways: [
      'what does {term} mean',
      '{term}?',
      'whats {term}',
      'what is {term} short for',
      'what do the letters {term} stand for',
      '{term} - what is that',
      'never heard of {term}, what is it',
      'spell out {term} for me',
      'meaning of {term}',
      'what is a {term}',
      'what on earth is {term}',
      'define {term}',
    ],
    draw: d => {
      const { term } = some(d, acronyms);
      return { query: { ask: 'define', of: 'terms', where: { term } }, names: { term } };
    },
  },
  {
    about: 'what somebody does',
    ways: [
      "what is {p}'s role",
      'what does {p} do',
      "what's {p}'s job",
      'job title for {p}',
      '{p} - what job do they do',
      'what post does {p} hold',
    ],
    draw: d => {
      const { id, name } = some(d, persons);
      return {
        query: { ask: 'show', of: 'people', where: { ids: values(id) }, facet: 'role' },
        names: { p: name ?? '' },
      };
    },
  },
  {
    about: 'who somebody is',
    ways: [
      'who is {p}',
      'whos {p}',
      '{p}?',
      'who is {p} when they are at home',
      'remind me who {p} is',
      'do you know who {p} is',
      '{p} - who are they',
    ],
    draw: d => {
      const { id, name } = some(d, persons);
      return { query: { ask: 'who', of: 'people', where: { ids: values(id) } }, names: { p: name ?? '' } };
    },
  },
];
