/** A question's terms beyond this many do not count: the rarest are kept. */
export const MAX_TERMS = 16;
