/** Past and present forms that hand a quotation to its speaker: "Zelenskyy said", "the doctor warned". */
export const SPEECH_VERBS: ReadonlySet<string> = new Set(
  `added adds admitted announced argued asked asks claimed commented concluded confirmed continued cried declared demanded
  exclaimed explained insisted joked mused noted quipped recalled remarked replied reported responded said say says shouted
  stated suggested told tweeted urged warned whispered wondered wrote yelled`
    .trim()
    .split(/\s+/),
);
