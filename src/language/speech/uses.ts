/** A verb, and words right behind it, in lower case, that settle how it is used. */
type Use = readonly [verbs: RegExp, behind: RegExp];

/** Where a verb of speech reports no speech. */
export const OTHER_USES: readonly Use[] = [
  [
    /^(?:said|told|warned|alleged|accused|claimed|reported|expected|believed|thought|estimated|feared|described)$/,
    /^to\b/,
  ], // "said to be"
  [
    /^sa(?:id|ys?)$|^t(?:old|ells?)$/,
    /^(?:goodbye|farewell|hello|prayers|sorry|(?:nobody|no one|nothing|little)(?! \S*(?:was|is|had|has|would|could|can|will)\b))/,
  ], // "said nothing"
  [/ed$|^told$/, /^by\b/], // "urged by friends"
  [/^accused$/, /^(?:of|in)\b/], // "the man accused of murdering her"
  [/^expects?$/, /^to\b/], // "doctors expect to discharge him"
  [
    /^den(?:y|ies|ied)$/,
    /^(?:\d|(?:\S+ )?(?:access|bail|charges?|chance|counts?|entry|murder|permission|right|treatment|visas?)\b)/,
  ], // "denies 12 counts"
  [/^admit/, /^(?:\S+ ){0,2}(?:assault|burglary|charges?|counts?|fraud|manslaughter|murder|rape|robbery|theft)\b/], // "admitted manslaughter"
  [
    /^claim/,
    /^(?:\d|(?:\S+ )?(?:asylum|benefits|bronze|compensation|credit|gold|li[fv]es?|points?|responsibility|silver|titles?|victory|win)\b)/,
  ], // "claimed 40 lives"
  [/^tells?$|^told$/, /^(?:\S+ ){0,2}(?:jokes|lies?|off|stor(?:y|ies)|tales?)\b/], // "told a different story"
  [/^accept/, /^(?!that\b|he\b|she\b|it\b|they\b|there\b)(?!(?:\S+ ){1,6}(?:was|were|is|are|had|would|could)\b)/], // "accepted the prize"
  [/^(?:express|voic|protest|declar|maintain|disput|object)\S*$/, /^(?:in|by|from|through)\b/], // "a gene expressed in cells"
  [/^declared$/, /^(?:war|bankruptcy|independence|a winner)\b/], // "declared war"
  [/^calls?$|^called$/, /^(?:off|in|up|out|back|for help|(?:the |an? )?(?:police|ambulance|fire|999|911|him|her)\b)/], // "called the police"
  [/^(?:added|adds)$/, /^(?:\d|(?:a|an|another|two|three|four) (?!.*\b(?:was|were|would|is|are|had|has|could)\b))/], // "added a second goal"
  [/^(?:posted|posts)$/, /^(?:an?|record|net) (?:\S+ ){0,2}(?:loss|profit|gain|fall|rise)/], // "posted a loss"
];

/** What makes a verb that may mean something else report speech. */
export const COMPLEMENTS: readonly Use[] = [
  [/^point(?:s|ed)$/, /^(?:out|to)\b/], // "pointed out that"
  [/^describe[sd]$/, /\bas\b/], // "described her as"
  [/^(?:promise|threaten|pledge|swore)/, /^to\b/], // "promised to rebuild"
  [/^(?:report|recall|describe)/, /^\S+ing\b/], // "reported hearing a bang"
  [/^(?:believes?|estimates?|expects?|fears?|forecasts?|hopes?|predicts?|reckons?|suspects?|thinks?)$/, /./], // "forecasters expect the storm"
  [/^(?:found|reported|estimated|predicted|forecast|expected)$/, /^\d/], // "found 57 per cent"
  [/^ask(?:ed|s)$/, /\b(?:whether|why|if|that|how)\b/], // "asked whether"
  [/^ask(?:ed|s)$/, /^(?!him\b|her\b|them\b|me\b|us\b)(?:\S+ ){1,4}(?:not )?to\b/], // "asked the media not to"
  [/^call(?:s|ed)?$/, /^(?:on|for|that|it|this|them|the)\b/], // "called for an inquiry", "called that a coincidence"
];

/** Forms that are as often a noun. */
export const NOUN_FORMS: ReadonlySet<string> = new Set(
  `accepts call calls claim claims counter demands dispute disputes doubts estimate estimates explain fear fears finds forecast forecasts
  hope hopes notes object objects pledge pledges points posts promise promises read reads report reports shows state states
  suspect suspects tweets`
    .trim()
    .split(/\s+/),
);

/** Verbs that need nothing behind them where their clause stands between commas: "the bridge is safe, the force confirmed." */
export const SET_OFF =
  /^(?:add|advis|agrees|announc|assur|believ|conclu|confirm|decided|disclos|emphasi[sz]|estimat|expects|fears|forecast|hint|hopes|imply|indicat|inform|not|observ|predict|promis|pledg|propos|reason|recall|reckon|recommend|repeat|report|respond|reveal|rul|show$|suggest|suspect|swore|think|thought|threaten|understand|vent|wonder|writ|wrote|comment|continued)/;
