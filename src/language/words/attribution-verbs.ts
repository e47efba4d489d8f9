/** Past and present forms that put words into a mouth whatever follows: "officials said", "Kyiv alleges", "the union accused". */
export const SAYING_VERBS: ReadonlySet<string> = words(
  `accepted accepts accuse accused accuses acknowledge acknowledged acknowledges admits admitted admit allege alleged alleges
  argue argued argues assert asserted asserts blame blamed blames boast boasted boasts caution cautioned cautions claim claimed
  claims complain complained complains concede conceded concedes contend contended contends declared declares denied denies deny
  disagreed disagrees disputed disputes dispute exclaimed explain explained explains expressed expresses insist insisted insists joked jokes lamented
  laments maintained maintains objected objects protested quipped quips remarked remarks reiterated reiterates replied
  replies retorted said say says speculated stated states stressed stresses tell tells testified told tweeted
  tweets urge urged urges voiced vow vowed vows warn warned warns`,
);

/** Forms that do so only with a clause, a quotation or a figure behind them, or set off by a comma: "announced that", not "announced a plan". */
export const REPORTING_VERBS: ReadonlySet<string> = words(
  `added adds advised advises agreed agrees announced announces asked asks assured assures believe believed believes commented
  comments concluded concludes confirm confirmed confirms continued contradicted counter countered counters decided demanded demands
  described describes determined disclosed emphasised emphasises emphasized emphasizes estimate estimated estimates
  expect expected expects fear feared fears finds forecast forecasts found guessed hinted hints hoped hopes hope imply implied
  implies indicate indicated indicates informed inferred mused muses note noted notes observed observes pledge pledged pledges point pointed points
  posted posts predict predicted predicts promised promises promise proposed proposes read reads reasoned recall recalled recalls
  recommended recommends reckon reckoned reckons repeated report reported reports responded responds reveal
  revealed reveals ruled shared show showed shows signalled signaled suggest suggested suggests suspect suspected suspects swore
  think thinks thought threatened threatens underlined underlines understands verified vented wondered wonders write writes
  wrote`,
);

/** Forms that do so only with a quotation: "called the decision “overdue”", "“No,” she laughs". */
export const QUOTING_VERBS: ReadonlySet<string> = words(
  `began begged bellowed blasted branded call called calls captioned chanted condemned condemns criticised criticized cried cries decried
  denounced denounces dismissed dismisses dubbed fumed gushed hailed hails interjected interrupted jested labelled labeled
  laughed laughs likened mocked moaned murmured muttered opined pleaded praised praises prayed quoted recounted recounts
  rejected rejects roared sang screamed shouted shouts shrugged sighed sighs slammed smiled smiles sneered snapped sums summed
  termed thundered welcomed welcomes whispered whispers yelled`,
);

/** Participles behind the comma of a clause: "The union disputes this, saying that ..." */
export const SAYING_PARTICIPLES: ReadonlySet<string> = words(
  `adding alleging arguing asserting claiming complaining explaining insisting noting saying stating pointing stressing telling warning
  vowing writing`,
);

/** Forms that may stand before their speaker: "said Tomas Bryl", "tweeted analyst Joy Pell". */
export const INVERTIBLE_VERBS: ReadonlySet<string> = words(
  `added adds admitted announced argued asked asks claimed commented concluded confirmed continued cried declared exclaimed
  explained explains insisted joked lamented noted notes observed posted quipped recalled recalls remarked replied reported
  responded said say says shouted stated stressed suggested tweeted urged warn warned warns wondered wrote writes`,
);

/** Passive forms whose agent vouches for the statement: "a claim corroborated by two diplomats", "first reported by the paper". */
export const VOUCHING_VERBS: ReadonlySet<string> = words(
  'alleged announced backed cited claimed confirmed corroborated denied described disclosed disputed echoed reported revealed supported',
);

function words(list: string): ReadonlySet<string> {
  return new Set(list.trim().split(/\s+/));
}
