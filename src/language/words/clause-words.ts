/** Words that open a noun phrase and never end one. */
export const DETERMINERS: ReadonlySet<string> = words(
  `a an the this that these those his her its their our my your some any no every each another both either neither`,
);

/** Words that end neither a noun phrase nor a name. */
export const PREPOSITIONS: ReadonlySet<string> = words(
  `about above across after against along amid among around as at before behind below beneath beside between beyond by despite
  down during for from in inside into like near of off on onto out outside over past per since through throughout to toward
  towards under until up upon via with within without`,
);

/** Words that may open a phrase before the subject: "In a statement", "Asked why", "When pressed". */
export const INTRODUCERS: ReadonlySet<string> = new Set([
  ...PREPOSITIONS,
  ...words(`according although asked because given if when where whereas while though unless once speaking writing opening
  answering addressing responding pressed citing quoting following last earlier later next yesterday today late early`),
]);

/** Words that join one clause to the next: the subject behind them is a new one. */
export const SUBORDINATORS: ReadonlySet<string> = words(
  `although as because but how if so than that though what when where whereas whether which while why whom unless until
  after before since once`,
);

/** Behind these a saying is only supposed: "if officials say so". */
export const SUPPOSING: ReadonlySet<string> = words('if unless until whether lest');

/** Forms of "be", "have" and the modals, and frequent irregular verbs: a phrase that holds one is more than a noun phrase. */
export const FINITE_VERBS: ReadonlySet<string> = words(
  `am is are was were be been has have had do does did will would can could shall should may might must won't wouldn't can't
  couldn't didn't doesn't don't isn't aren't wasn't weren't hasn't haven't hadn't became began came fell gave gets goes got held
  kept knew left lost made makes meant met paid put ran rose sat saw sent shook spent spoke stood takes took wants went won`,
);

/** Irregular past forms that are participles as well: they end the phrase before them only where it opens a sentence. */
export const PAST_FORMS: ReadonlySet<string> = words(
  `bought brought built caught drove fled flew fought grew heard hid lay led lent ran rode sang sold sought spread stole struck
  swept taught threw took wept woke won wore`,
);

/** Auxiliaries that may stand between a subject and what it has said. */
export const HAVING: ReadonlySet<string> = words(`has have had 've 's`);

/** Words before a verb that undo or suppose it: "would not say", "is expected", "to warn", "will announce". */
export const UNDOING: ReadonlySet<string> = words(
  `am is are was were be been being get gets got to not never neither nor will would can could shall should may might must
  won't wouldn't can't couldn't didn't doesn't don't cannot did do does hasn't haven't hadn't n't without by`,
);

/** Adverbs and the like that may stand between a subject and its verb: "also", "then", and any word in -ly. */
export const ADVERBS: ReadonlySet<string> = words(
  `again all also always both earlier even ever first further have here himself herself itself themselves instead just later long
  now often once only rather repeatedly since sometimes soon still then there today too twice yesterday`,
);

/** Openers of a sentence that are no part of its subject. */
export const SENTENCE_ADVERBS: ReadonlySet<string> = words(
  `additionally also although and but earlier elsewhere finally furthermore hence however indeed instead later meanwhile moreover
  nevertheless nonetheless nor now or otherwise overall separately so soon still then therefore though thus today tomorrow
  yesterday yet`,
);

/** Days and months: "on Tuesday", "in March". */
export const CALENDAR: ReadonlySet<string> = words(
  `monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october
  november december jan feb mar apr jun jul aug sept sep oct nov dec mon tue tues wed thu thur thurs fri sat sun`,
);

/** Words that close the name of a speaker who stands behind the verb: "said the mayor during", "said Wu, adding". */
export const PHRASE_STOPS: ReadonlySet<string> = words(
  `after adding although as because before but during earlier following if last late that this today told tomorrow until via
  when where while whose yesterday`,
);

/** Where words were said, behind "in", "at", "on", "to" or "by": no part of who said them. */
export const VENUES: ReadonlySet<string> = words(
  `address advance appearance bbc blog blogpost briefing broadcast call comments condition conference court debate e-mail email
  emails facebook hearing instagram interview interviews letter livestream meeting memo message news note parliament phone podcast
  post posts press radio rally remarks reply report reporters response social speech statement statements television telegram
  telephone text tiktok tv tweet twitter video x youtube`,
);

function words(list: string): ReadonlySet<string> {
  return new Set(list.trim().split(/\s+/));
}
