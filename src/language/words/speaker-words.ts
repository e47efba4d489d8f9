/** Every pronoun that stands for a speaker named before. */
export const SPEAKER_PRONOUNS: ReadonlySet<string> = words('he she it they');

/** Pronouns that are somebody inside the report, but nobody that it names. */
export const OTHER_PRONOUNS: ReadonlySet<string> = words('i we you who whoever this that which what there');

/** Words of a woman: "she" means no other. */
export const FEMALE_WORDS: ReadonlySet<string> = words(
  `actress aunt baroness chairwoman congresswoman councilwoman countess dame daughter duchess girl girlfriend grandmother lady
  madam miss mother mrs ms mum niece nun princess queen saleswoman sister spokeswoman widow wife woman`,
);

/** Words of a man: "he" means no other. */
export const MALE_WORDS: ReadonlySet<string> = words(
  `baron boy boyfriend brother chairman congressman councilman count duke father fisherman gentleman grandfather husband king
  lord man mr nephew policeman prince sir son spokesman uncle widower`,
);

/** Words of those who may be quoted before a colon: "Mayor: Harbour bridge is safe". */
export const ROLE_WORDS: ReadonlySet<string> = words(
  `adviser advisers agency analyst analysts ambassador army activist activists author bank bishop boss campaigners captain ceo
  charity chief chiefs chairman chancellor coach commander commission commissioner company congressman coroner council councillor
  court critics defence defense detective detectives developer diplomat diplomats director doctor doctors economist economists
  editor engineer engineers envoy executive expert experts firefighters forecasters general governor government inspectors
  investigators judge judges kremlin lawmaker lawmakers lawyer lawyers leader leaders manager mayor medics military minister
  ministers ministry monitors officer officers official officials parents pentagon pm police pope premier president prosecutor
  prosecutors regulator regulators report representative rescuers research researcher researchers residents scientist scientists secretary
  senator sheriff source sources spokesman spokesperson spokeswoman staff study survey survivors treasury union unions victims
  watchdog witness witnesses`,
);

/** Last words of bodies and writings that "it" may stand for; a person is never called so. */
export const BODY_WORDS: ReadonlySet<string> = words(
  `academy account administration affidavit agency airline article banner book campaign data defence document documents
  family figures filing indictment lawsuit leaflet letter newsletter notice order paper poll poster prosecution report ruling sign
  survey tracker verdict warrant website airline alliance army association authority bank board brand broadcaster bureau cabinet centre
  center chain charity church club college commission committee company congress consortium corporation corps council court
  department directorate embassy federation firm force forces foundation fund government group hospital household inc industry
  institute institution kremlin league ltd maker manufacturer military ministry mission movement museum navy network newspaper
  office organisation organization parliament party plc programme publisher regulator republic retailer school senate service
  society startup state statement study team treasury trust union university watchdog`,
);

/** Groups that are no plural by their ending. */
export const GROUP_WORDS: ReadonlySet<string> = words(
  'people police men women children staff personnel media two three four many most few several some others',
);

/** Bodies that are told of a case: "a court has heard", "the jury was told". */
export const HEARING_BODIES: ReadonlySet<string> = words(
  'court inquest inquiry jury tribunal hearing trial panel commission',
);

/** Nouns of what somebody has said, before the verb that vouches for it: "a claim corroborated by". */
export const STATEMENT_WORDS: ReadonlySet<string> = words(
  `account accounts allegation allegations assertion claim claims figure figures report reports statement version view warning`,
);

function words(list: string): ReadonlySet<string> {
  return new Set(list.trim().split(/\s+/));
}
