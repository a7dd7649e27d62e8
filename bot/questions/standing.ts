/** How a line of money stands against its budget, or how far its work has come, as the report gives it. */
export type LineStanding =
  | 'over'
  | 'under'
  | 'onBudget'
  | 'slipped'
  | 'onTime'
  | 'unspent'
  | 'finished'
  | 'mostlyFinished'
  | 'unfinished'
  | 'ongoing';
