/** Placeholder of the card union until the card room is built. */
export type Card = { readonly name: string; readonly view: object };
