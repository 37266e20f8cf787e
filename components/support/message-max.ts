/** Characters of one message; lib/support/schema.ts refuses more. */
export const MESSAGE_MAX = 4_000;
