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

/** "which resolutions weren't just noted", "how many were only noted": those whose text says more than that, or no more. */
export function moreThanNoted({ sentence }: Parts): string[] {
  const text = sentenceText(sentence);
  const isMore = MORE_THAN_NOTED.test(text);
  if (!(isMore || (ONLY_NOTED.test(text) && SEVERAL.test(text))) || !sentence.has('subject', 'resolutions')) return [];
  return sentence.knowledge.register.records.resolutions
    .filter(r => r.text && NOTED.test(r.text) !== isMore)
    .map(r => r.id);
}
/** "was it simply noted" is asked of one. */
const SEVERAL = /\b(how many|which|any|resolutions|items)\b/;
const ONLY_NOTED =
  /\b(just|only|simply|merely) (for )?(noted|noting)\b|\bnoted (only|and no(thing)? more|and that was it)\b/;
const MORE_THAN_NOTED =
  /\b(werent|wasnt|arent|were not|was not|not) (all |just |only |simply |merely )*(noted|noting)\b|\b(more than|other than|besides|beyond|apart from|further than|anything but) (just |only |being )*(note|noted|noting)\b/;
const NOTED = /^The [\w ]+ was noted\.$/;
