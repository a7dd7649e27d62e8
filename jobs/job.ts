/** One line of the table of jobs. */
export interface Job {
  readonly name: string;
  /** When to ask whether something is to be done, as cron text in UTC. What is due follows from records and the bot's own clock. */
  readonly cron: string;
  /** What it is for, in one sentence. */
  readonly sentence: string;
  /**
   * Does what is to be done now, and says how much of it. May run again before an earlier run that took too long has ended; its
   * `signal` is aborted then, and it should begin nothing more.
   */
  readonly run: (signal: AbortSignal) => Promise<JobCounts>;
}
export type JobCounts = Readonly<Record<string, number>>;

/** Where jobs tell what they did: counts and names, never what a message says. */
export interface JobLog {
  debug(facts: JobFacts, event: string): void;
  info(facts: JobFacts, event: string): void;
  /** Something broke. What of the error may be written down is for the log to decide. */
  fault(error: unknown, event: string): void;
}
export type JobFacts = Readonly<Record<string, string | number>>;
