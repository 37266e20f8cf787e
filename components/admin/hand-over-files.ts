/** The fields of the files in the hand-over's form: numbered pairs of a name and a link. */
export const HAND_OVER_FILES = Array.from({ length: 10 }, (_, at) => ({
  name: `fileName${at + 1}`,
  url: `fileUrl${at + 1}`,
}));
