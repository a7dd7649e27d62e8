/** What can be searched: each subject has an index of its own. */
export type SearchSubject =
  | 'activities'
  | 'indicators'
  | 'items'
  | 'resolutions'
  | 'finance'
  | 'people'
  | 'terms'
  | 'discrepancies';
