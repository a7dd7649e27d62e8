import type { Cycle, Rules } from '../../data/cycle.ts';
import { reportingPeriod, spokenPeriod } from '../../data/periods.ts';
import type { Activity } from '../../data/records/activity.ts';
import { lifeStep, publishedOn } from '../../data/updateLife.ts';
import { mentionByRef } from '../naming/activityMention.ts';
import { readRef } from '../naming/activityRef.ts';
import { roundOf, todayOf } from '../owing/owing.ts';
import { said } from '../turn/said.ts';
import type { Button, Turn, TurnResult } from '../turn/turn.ts';
import { nameOf } from '../updates/ask.ts';
import { planNow, today } from '../updates/openUpdate.ts';
import { isOutstanding, ownActivities } from '../updates/run.ts';
import * as say from './ownSentences.ts';

/**
 * Answers what an officer asks about updates that were given: "what have I submitted", "has my update been accepted", "has 3.5 been reviewed".
 * Undefined for other words.
 */
export function stepOwnUpdates(turn: Turn, words: string, rules: Rules): TurnResult | undefined {
  const asked = words.trim().replace(/[\s?.!]+$/u, '');
  if (asked.length > LONGEST_CHARACTERS) return undefined;
  if (GIVEN.test(asked)) return tellOwn(turn, rules);
  const of = ONE.exec(asked)?.groups?.of ?? '';
  const ref = readRef(of);
  if (!ref || ref.end !== of.length) return undefined;
  const mention = mentionByRef(ref, turn.store.register(), planNow(turn));
  const activity = mention.kind === 'one' ? turn.store.register().activity(mention.id) : undefined;
  return activity && said(turn, lineOf(turn, activity, rules));
}

const LONGEST_CHARACTERS = 100;
const GIVEN = new RegExp(
  [
    '^(?:what|which\\s+(?:updates?|ones|activities))\\s+(?:have|did)\\s+i\\s+(?:already\\s+)?(?:submit(?:ted)?|given?|gave|sent|send|filed?|updated?|confirm(?:ed)?)(?:\\s+(?:so\\s+far|already|this\\s+quarter|for\\s+this\\s+quarter|in))*$',
    '^(?:did\\s+(?:it|that|this)\\s+(?:save|go\\s+through|work|get\\s+(?:saved|through))|(?:is|was|has)\\s+(?:it|that)\\s+(?:been\\s+)?saved)$',
    '^(?:(?:show|list)(?:\\s+me)?\\s+)?my\\s+updates?$',
    "^(?:what(?:[’']?s|\\s+is|\\s+has)?|where(?:[’']?s|\\s+is|\\s+are)|how\\s+(?:is|are))\\s+(?:the\\s+status\\s+of|happened\\s+(?:to|with)|become\\s+of|happening\\s+(?:to|with))?\\s*my\\s+(?:last\\s+|latest\\s+)?updates?(?:\\s+now)?$",
    '^(?:has|have|was|were|is|are|did)\\s+my\\s+(?:last\\s+|latest\\s+)?updates?\\s+(?:been\\s+)?(?:accepted|approved|reviewed|returned|published|saved|submitted|received|seen|signed\\s+off|go(?:ne)?\\s+through|got\\s+through|get\\s+(?:through|there)|in)(?:\\s+yet)?$',
  ].join('|'),
  'iu',
);
const ONE =
  /^(?:has|was|is|did)\s+(?:anyone\s+|anybody\s+|somebody\s+)?(?:(?:accept|approve|review|return|reviewed|returned|accepted|approved)\s+)?(?:the\s+|my\s+)?(?:update\s+(?:of|for|on)\s+)?(?<of>\S*\d\S*?)(?:['’]s)?(?:\s+update)?(?:\s+(?:been\s+)?(?:accepted|approved|reviewed|returned|sent\s+back|published|saved|submitted|signed\s+off))?(?:\s+yet)?$/iu;

function tellOwn(turn: Turn, rules: Rules): TurnResult {
  const own = ownActivities(turn);
  const activities = [...new Set([...own, ...writtenBy(turn)])];
  if (activities.length === 0) return said(turn, say.noneOfYours);
  const owed = own.filter(({ id }) => isOutstanding(turn, id)).length;
  const lines = activities.slice(0, MOST_LINES).map(activity => `• ${lineOf(turn, activity, rules)}`);
  const more = activities.length > MOST_LINES ? [say.more(activities.length - MOST_LINES)] : [];
  const heading = say.ownHeading(owed, spokenPeriod(reportingPeriod(today(turn))));
  const buttons: readonly Button[] = owed > 0 ? [{ title: say.giveButton(owed), say: 'update all mine' }] : [];
  return said(turn, [heading, ...lines, ...more].join('\n'), buttons);
}

const MOST_LINES = 15;

/** What the speaker wrote for this quarter in somebody else's place. */
function writtenBy(turn: Turn): readonly Activity[] {
  const register = turn.store.register();
  const period = reportingPeriod(today(turn)).to;
  return register.records.activities.filter(({ id }) => {
    const latest = register.latestUpdate(id);
    return latest?.submitted?.account === turn.speaker.account && latest.period.to === period;
  });
}

/** "3.5: Amber, given by Supt Broadhead on 6 May 2021; not yet reviewed." or what is wanted, and by when. */
function lineOf(turn: Turn, activity: Activity, rules: Rules): string {
  const register = turn.store.register();
  const name = nameOf(turn, activity);
  const latest = register.latestUpdate(activity.id);
  if (latest?.submitted && latest.period.to === reportingPeriod(today(turn)).to) {
    const isOut = lifeStep(register, latest, rules, today(turn)) === 'published';
    return say.given(name, latest, isOut ? publishedOn(register, latest, rules) : undefined);
  }
  return say.wanted(name, cycleFor(turn, activity, rules)?.cutOff, today(turn));
}

/** The round for which the update is collected now; an earlier plan has none. */
function cycleFor(turn: Turn, { plan, theme }: Activity, rules: Rules): Cycle | undefined {
  return plan === planNow(turn) ? roundOf(todayOf(turn), { theme }, rules) : undefined;
}
