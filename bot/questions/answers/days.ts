import { longDay, longMonth, plainDay } from '../../../data/dayInWords.ts';

export { daysBetween, monthsBetween } from '../../../data/dayInWords.ts';

/** A day as people say it: `2021-05-19` → "Wednesday 19 May 2021". */
export const dayText = longDay;

/** A day without its weekday: "19 May 2021". */
export const shortDayText = plainDay;

/** A month as people say it: `2021-03` → "March 2021". */
export const monthText = longMonth;
