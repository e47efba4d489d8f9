/** Words that open a sentence far more often than they continue a name, so that "the U.S. The" ends one and "the U.S. Senate" does not. */
export const SENTENCE_OPENERS: ReadonlySet<string> = new Set(
  `a about according after all also although among an and another any as at because before both but by despite during each
  earlier even for from he her here his how however i if in instead it its last later many meanwhile more most much my nearly
  neither no none nor not nothing now on once one only or others our out over she since so some soon still such that the their
  then there these they this those though through to two under until we what when where whether which while who why with
  within without yet you your`
    .trim()
    .split(/\s+/),
);
