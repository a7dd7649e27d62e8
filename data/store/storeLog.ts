/** Where the store says what somebody should know. Never given anything that a person wrote. */
export interface StoreLog {
  warn(facts: Readonly<Record<string, string>>, event: string): void;
}
