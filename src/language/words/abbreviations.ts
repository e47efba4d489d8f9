/** Abbreviations, without their last full stop, after which a sentence goes on: "Dr. Kim", "No. 5", "vs. Seoul". */
export const LEADING_ABBREVIATIONS: ReadonlySet<string> = new Set(
  `adm approx art assoc ave bldg brig bros c ca cap capt cf ch cllr cmdr co-op col comdr const cpl dept det dir dist dr ed
  eds eq esp est ex exec fig figs fr ft gen gov hon incl insp intl lt lieut maj messrs mr mrs ms mt nat no nos op p para
  pl pp pres prof pvt rep reps rev rt sec sect sen sens sgt sr st ste supt treas univ v vol vols vs viz e.g i.e`
    .trim()
    .split(/\s+/),
);

/** Abbreviations that a sentence may end with as well: "in the U.S. The", "at 5 a.m. Officials", "Acme Inc. It". */
export const TRAILING_ABBREVIATIONS: ReadonlySet<string> = new Set(
  `a.m p.m a.d b.c b.c.e c.e u.s u.k u.n e.u d.c u.a.e u.s.a u.s.s.r ph.d m.d b.a m.a al apr aug co corp dec etc feb fri inc
  jan jr jul jun ltd mar mon nov oct plc sat sept sep sun thu thur thurs tue tues wed`
    .trim()
    .split(/\s+/),
);
