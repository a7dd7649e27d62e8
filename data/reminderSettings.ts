/** The office's choices about what is sent by itself. Days before a meeting are counted from its date; times are local, `HH:mm`. */
export interface ReminderSettings {
  /** The office's zone, IANA name. */
  readonly timeZone: string;
  /** Officers' updates are due so many clear working days before the meeting. */
  readonly cutOffClearWorkingDays: number;
  /** The papers go out so many clear working days before the meeting. */
  readonly papersClearWorkingDays: number;
  /** The card of a coming meeting is posted from so many calendar days before it. */
  readonly meetingNoticeDays: number;
  /** When messages go out on a working day … */
  readonly sendAt: string;
  /** … and until when what was missed is still caught up; after it, the next working day. */
  readonly sendUntil: string;
}

export const DEFAULT_REMINDERS: ReminderSettings = {
  timeZone: 'Europe/London',
  cutOffClearWorkingDays: 10,
  papersClearWorkingDays: 5,
  meetingNoticeDays: 14,
  sendAt: '09:00',
  sendUntil: '18:00',
};
