/** Words that place something in time: "on Saturday", "in October", "last autumn". */
export const TIME_WORDS: ReadonlySet<string> = new Set(
  `monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september
  october november december spring summer autumn fall winter today yesterday tomorrow tonight morning afternoon evening
  night midnight noon dawn dusk overnight weekend week weeks month months year years day days hour hours minute minutes
  decade decades century since ago earlier later last next previously recently soon am pm o'clock`
    .trim()
    .split(/\s+/),
);
