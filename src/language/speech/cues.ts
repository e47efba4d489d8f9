import type { Cue } from './cue.ts';
import type { Part } from './parts.ts';
import { afterVerb, beforeVerb, besideQuote, putSo, quotedAs, withParticiple } from './saying.ts';
import { accordingTo, citing, colon, hearing, inTheWordsOf, signature, vouchedFor } from './vouching.ts';

/** The rules of who says it, surest first. */
const RULES: readonly ((parts: readonly Part[]) => Cue | undefined)[] = [
  besideQuote,
  accordingTo,
  afterVerb,
  beforeVerb,
  hearing,
  quotedAs,
  putSo,
  inTheWordsOf,
  withParticiple,
  citing,
  vouchedFor,
  colon,
  signature,
];

/** Who a sentence says said it; the first rule that applies decides. Undefined where the sentence names nobody. */
export function findCue(parts: readonly Part[]): Cue | undefined {
  for (const rule of RULES) {
    const cue = rule(parts);
    if (cue !== undefined) return cue;
  }
  return undefined;
}
