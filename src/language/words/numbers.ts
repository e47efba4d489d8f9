/** Numbers and amounts in words: "two soldiers", "several hundred", "a third". */
export const NUMBER_WORDS: ReadonlySet<string> = new Set(
  `one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen
  nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred hundreds thousand thousands million millions billion
  billions trillion dozen dozens half third quarter several couple pair both none zero single percent once twice`
    .trim()
    .split(/\s+/),
);
