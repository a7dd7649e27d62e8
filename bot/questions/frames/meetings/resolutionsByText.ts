import { phraseAt } from '../../../words/phraseAt.ts';
import type { Parts } from '../../parts.ts';
import type { Where } from '../../query.ts';
import { sentenceText } from '../../sentence.ts';

/** "which resolution is blank": those whose text the minutes do not give. */
export function withoutWording({ sentence }: Parts, meeting: Where['meeting']): string[] {
  const { knowledge, tokens } = sentence;
  const isAsked =
    sentence.has('subject', 'resolutions') &&
    tokens.some((_, at) => phraseAt(knowledge.lists.noWording, tokens, at) !== undefined);
  const { resolutions } = knowledge.register.records;
  return isAsked
    ? resolutions.filter(r => r.text === null && (!meeting || meeting.values.includes(r.meeting))).map(r => r.id)
    : [];
}

/** "which resolutions weren't just noted": those whose text says more than that. */
export function moreThanNoted({ sentence }: Parts): string[] {
  const { knowledge } = sentence;
  const isAsked = MORE_THAN_NOTED.test(sentenceText(sentence)) && sentence.has('subject', 'resolutions');
  return isAsked
    ? knowledge.register.records.resolutions.filter(r => r.text && !NOTED.test(r.text)).map(r => r.id)
    : [];
}
const MORE_THAN_NOTED =
  /\b(werent|wasnt|arent|were not|was not|not) (all |just |only |simply |merely )*(noted|noting)\b|\b(more than|other than|besides|beyond|apart from|further than|anything but) (just |only |being )*(note|noted|noting)\b/;
const NOTED = /^The [\w ]+ was noted\.$/;
