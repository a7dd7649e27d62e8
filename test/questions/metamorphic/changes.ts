import type { Change } from './change.ts';
import { clauseOrder } from './clauseOrder.ts';
import { contraction } from './contraction.ts';
import { courtesy } from './courtesy.ts';
import { followUpOpening } from './followUpOpening.ts';
import { otherReference, otherTopic } from './otherActivity.ts';
import { otherAsking } from './otherAsking.ts';
import { otherIndicator } from './otherIndicator.ts';
import { otherLead } from './otherLead.ts';
import { otherMeeting } from './otherMeeting.ts';
import { otherMoney } from './otherMoney.ts';
import { otherMonth } from './otherMonth.ts';
import { otherPaper, otherResolution } from './otherPaper.ts';
import { otherPerson } from './otherPerson.ts';
import { otherPlan } from './otherPlan.ts';
import { otherPledge } from './otherPledge.ts';
import { otherStatus } from './otherStatus.ts';
import { otherTerm } from './otherTerm.ts';
import { otherThemeName, otherThemeNumber } from './otherTheme.ts';
import { endMark, plainTyping } from './plainTyping.ts';
import { pointing } from './pointing.ts';
import { typingSlip } from './typingSlip.ts';
import { wording } from './wording.ts';

/** Every way in which a sentence is changed, and what share of the changed sentences must be read as the change says. */
export const CHANGES: readonly { readonly change: Change; readonly share: number }[] = [
  { change: courtesy, share: 0.98 },
  { change: plainTyping, share: 0.97 },
  { change: endMark, share: 0.97 },
  { change: clauseOrder, share: 0.95 },
  { change: wording, share: 0.93 },
  { change: otherAsking, share: 0.95 },
  { change: followUpOpening, share: 0.95 },
  { change: pointing, share: 0.9 },
  { change: contraction, share: 0.95 },
  { change: typingSlip, share: 0.97 },
  { change: otherThemeNumber, share: 0.97 },
  { change: otherThemeName, share: 0.9 },
  { change: otherStatus, share: 0.97 },
  { change: otherReference, share: 0.97 },
  { change: otherTopic, share: 0.85 },
  { change: otherIndicator, share: 0.92 },
  { change: otherPerson, share: 0.95 },
  { change: otherPlan, share: 0.9 },
  { change: otherMonth, share: 0.97 },
  { change: otherMeeting, share: 0.97 },
  { change: otherLead, share: 0.97 },
  { change: otherPledge, share: 0.8 },
  { change: otherTerm, share: 0.97 },
  { change: otherMoney, share: 0.9 },
  { change: otherPaper, share: 0.9 },
  { change: otherResolution, share: 0.9 },
];
