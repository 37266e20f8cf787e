/** How often an approval link may be opened or answered: nobody guesses 192 bits, and nobody needs to try. */
export const APPROVAL_LIMIT = {
  name: "job-approval",
  perAddress: { points: 30, seconds: 60 },
  global: { points: 600, seconds: 60 },
};
