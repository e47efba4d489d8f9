/** Words that turn a statement into its opposite, lower case, with a straight apostrophe. */
export const NEGATIONS: ReadonlySet<string> = new Set(
  `not no never neither nor none nobody nothing nowhere without cannot can't couldn't won't wouldn't don't doesn't didn't isn't
  aren't wasn't weren't hasn't haven't hadn't shouldn't mustn't needn't ain't unlikely hardly barely false falsely denied denies
  deny failed refused`
    .trim()
    .split(/\s+/),
);
