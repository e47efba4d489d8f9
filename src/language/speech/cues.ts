import type { Span } from '../span.ts';
import { INVERTIBLE_VERBS, SAYING_PARTICIPLES, VOUCHING_VERBS } from '../words/attribution-verbs.ts';
import { CALENDAR, FINITE_VERBS, PREPOSITIONS, UNDOING } from '../words/clause-words.ts';
import { HEARING_BODIES, OTHER_PRONOUNS, ROLE_WORDS } from '../words/speaker-words.ts';
import { reportsSpeech } from './complement.ts';
import { isClause, phraseFrom, skipAdverbs, spanOf } from './noun-phrase.ts';
import type { Part } from './parts.ts';
import { subjectBefore, subjectOfClause } from './subject.ts';

/** The words of a sentence that say who says it, and those among them that name the speaker. */
export interface Cue extends Span {
  readonly speaker: Span;
  /** Whether the speaker is the one whom a pronoun of the next sentence means: not so for an agent behind "by". */
  readonly leads: boolean;
}

type Rule = (parts: readonly Part[]) => Cue | undefined;

/** Who a sentence says said it; the first rule that applies decides. */
export function findCue(parts: readonly Part[]): Cue | undefined {
  for (const rule of RULES) {
    const cue = rule(parts);
    if (cue !== undefined) return cue;
  }
  return undefined;
}

const RULES: readonly Rule[] = [
  besideQuote,
  accordingTo,
  afterVerb,
  beforeVerb,
  hearing,
  quotedAs,
  putAt,
  putIt,
  inTheWordsOf,
  withParticiple,
  citing,
  vouchedFor,
  colon,
  signature,
];

// "“We have no water,” said Tomas Bryl", "“No,” the minister told reporters"
function besideQuote(parts: readonly Part[]): Cue | undefined {
  const cue = afterVerb(parts) ?? beforeVerb(parts);
  if (cue === undefined) return undefined;
  const touches = parts.some(
    (part, at) =>
      part.kind === 'quote' &&
      (parts[at + 1]?.start === cue.start ||
        parts[at - 1]?.end === cue.end ||
        (parts[at - 1]?.kind === 'break' && parts[at - 2]?.end === cue.end)),
  );
  return touches ? cue : undefined;
}

// "according to Kyiv and Western officials, who"
function accordingTo(parts: readonly Part[]): Cue | undefined {
  return first(parts, (at) => {
    if (parts[at]?.word !== 'according' || parts[at + 1]?.word !== 'to') return undefined;
    return cueFrom(parts, at, at + 2);
  });
}

// "..., said Professor Adaeze Nwosu, who designed it"
function afterVerb(parts: readonly Part[]): Cue | undefined {
  return first(parts, (at) => {
    const before = parts[at - 1];
    const next = parts[at + 1];
    if (before === undefined || next?.kind !== 'word' || !INVERTIBLE_VERBS.has(parts[at]?.word ?? '')) return undefined;
    if (before.kind !== 'quote' && !(before.kind === 'comma' && followsClause(parts, at - 1))) return undefined;
    if (NOT_INVERTED.test(next.word) || OTHER_PRONOUNS.has(next.word) || PREPOSITIONS.has(next.word)) return undefined;
    const phrase = phraseFrom(parts, at + 1);
    const after = parts[at + 1 + phrase.length];
    const goesOn = after?.kind === 'word' && FINITE_VERBS.has(after.word);
    return isClause(phrase) || goesOn ? undefined : cueFrom(parts, at, at + 1);
  });
}

const NOT_INVERTED = /^(?:it|not|only|so|nothing|him|them|yes|no)$/;

/** Whether what stands before a comma is a whole clause, so that "said" behind it has no subject yet; not so in "Mr Orr, 57, said". */
function followsClause(parts: readonly Part[], comma: number): boolean {
  const start = parts.slice(0, comma).findLastIndex(({ kind }) => kind === 'break' || kind === 'quote') + 1;
  const before = parts.slice(start, comma);
  const last = before.findLastIndex(({ kind }) => kind === 'comma');
  if (/^(?:who|whose)$|^\d/.test(before[last + 1]?.word ?? '')) return false;
  return (
    before.length === 0 ||
    before.some(({ word, named }) => !named && (FINITE_VERBS.has(word) || /[^e]ed$/.test(word) || /^to$/.test(word))) ||
    subjectBefore(parts, comma + 1) === undefined
  );
}

// "The SBU reported that", "..., officials said on Tuesday", "Dr Diallo, who was not involved, cautioned"
function beforeVerb(parts: readonly Part[]): Cue | undefined {
  return first(parts, (at) => {
    if (!reportsSpeech(parts, at) || isPastOpinion(parts, at)) return undefined;
    const speaker = subjectBefore(parts, at);
    const verb = parts[at];
    return speaker === undefined || verb === undefined
      ? undefined
      : { speaker, start: speaker.start, end: verb.end, leads: true };
  });
}

// "Analysts had expected a fall" tells what they thought once
function isPastOpinion(parts: readonly Part[], at: number): boolean {
  const opinion = /^(?:agreed|asked|called|expected|believed|thought|feared|hoped|suspected|predicted|promised)$/.test(
    parts[at]?.word ?? '',
  );
  return opinion && parts.slice(Math.max(0, at - 3), at).some(({ word }) => word === 'had');
}

// "a court has heard", "the court was told"
function hearing(parts: readonly Part[]): Cue | undefined {
  return first(parts, (at) => {
    const verb = parts[at];
    if (verb === undefined || !/^(?:heard|told|hears)$/.test(verb.word)) return undefined;
    const body = parts.slice(0, at).findLastIndex(({ kind, word }) => kind === 'word' && HEARING_BODIES.has(word));
    if (
      body < 0 ||
      !parts.slice(body + 1, at).every(({ word }) => /^(?:has|had|was|is|been|also|then|later)$/.test(word))
    )
      return undefined;
    const isTold = verb.word !== 'told' || body + 1 < at;
    let from = body;
    while (from > 0 && parts[from - 1]?.kind === 'word' && body - from < 3) {
      from -= 1;
      if (/^(?:the|a|an)$/.test(parts[from]?.word ?? '')) break;
    }
    const speaker = spanOf(parts.slice(from, body + 1));
    return isTold && speaker !== undefined ? { speaker, start: speaker.start, end: verb.end, leads: false } : undefined;
  });
}

// "Mr Orr was quoted by the agency as saying"
function quotedAs(parts: readonly Part[]): Cue | undefined {
  return first(parts, (at) => {
    const saying = parts[at];
    if (saying === undefined || parts[at - 1]?.word !== 'as' || !/^(?:saying|telling)$/.test(saying.word))
      return undefined;
    const quoted = parts.slice(0, at).findLastIndex(({ word }) => word === 'quoted');
    const be = quoted < 0 ? -1 : skipAdverbs(parts, quoted - 1);
    if (!/^(?:was|were|is|are|been)$/.test(parts[be]?.word ?? '')) return undefined;
    const speaker = subjectBefore(parts, be);
    return speaker && { speaker, start: speaker.start, end: saying.end, leads: true };
  });
}

// "The general staff put the number of dead at 212"
function putAt(parts: readonly Part[]): Cue | undefined {
  return first(parts, (at) => {
    const verb = parts[at];
    if (verb === undefined || !/^puts?$/.test(verb.word) || !/^(?:the|its|their)$/.test(parts[at + 1]?.word ?? ''))
      return undefined;
    const until = parts.slice(at, at + 10).findIndex(({ word }) => word === 'at');
    if (until < 0 || !/^[\d£$€]/.test(parts[at + until + 1]?.word ?? '')) return undefined;
    const speaker = subjectBefore(parts, at);
    return speaker && { speaker, start: speaker.start, end: verb.end, leads: true };
  });
}

// "The deal is dead, as one diplomat put it"
function putIt(parts: readonly Part[]): Cue | undefined {
  return first(parts, (at) => {
    const end = parts[at + 1];
    if (!/^puts?$/.test(parts[at]?.word ?? '') || end?.word !== 'it') return undefined;
    const speaker = subjectBefore(parts, at);
    return speaker && { speaker, start: speaker.start, end: end.end, leads: true };
  });
}

// "in the words of one aide", "in the view of the court"
function inTheWordsOf(parts: readonly Part[]): Cue | undefined {
  return first(parts, (at) => {
    const phrase = parts
      .slice(at, at + 4)
      .map(({ word }) => word)
      .join(' ');
    return /^in the (?:words|view|opinion|eyes) of$/.test(phrase) ? cueFrom(parts, at, at + 4) : undefined;
  });
}

// "The delay may last a year, citing two officials"
function citing(parts: readonly Part[]): Cue | undefined {
  return first(parts, (at) => {
    if (parts[at]?.word !== 'citing') return undefined;
    const isPeople = phraseFrom(parts, at + 1).some(({ word }) => ROLE_WORDS.has(word) || word === 'people');
    return isPeople ? cueFrom(parts, at, at + 1) : undefined;
  });
}

// "The union disputes this, saying that two of the letters"
function withParticiple(parts: readonly Part[]): Cue | undefined {
  return first(parts, (at) => {
    const verb = parts[at];
    if (verb === undefined || !SAYING_PARTICIPLES.has(verb.word) || parts[at - 1]?.kind !== 'comma') return undefined;
    const speaker = subjectOfClause(parts, at - 1);
    return speaker && { speaker, start: verb.start, end: verb.end, leads: true };
  });
}

// "a claim corroborated by Kyiv’s Western allies"
function vouchedFor(parts: readonly Part[]): Cue | undefined {
  return first(parts, (at) => {
    if (!VOUCHING_VERBS.has(parts[at]?.word ?? '') || parts[at + 1]?.word !== 'by') return undefined;
    const before = parts[skipAdverbs(parts, at - 1)]?.word ?? '';
    const isStatement =
      /^(?:claim|claims|account|accounts|allegation|allegations|assertion|figure|figures|report|reports|view|statement|version|warning)$/.test(
        before,
      );
    if (!isStatement && !UNDOING.has(before)) return undefined;
    const cue = cueFrom(parts, at, at + 2);
    return (cue && !/^(?:\d|one|two|three)/.test(parts[at + 2]?.word ?? '')) || isStatement
      ? cue && { ...cue, leads: false }
      : undefined;
  });
}

// "Mayor: Harbour bridge is safe", "Beth Amos: “People gave what they could.”"
function colon(parts: readonly Part[]): Cue | undefined {
  const at = parts.findIndex(({ kind }) => kind !== 'word');
  const mark = parts[at];
  const words = parts.slice(0, at);
  const last = words.at(-1);
  if (mark?.kind !== 'break' || last === undefined || words.length > 6 || mark.start !== last.end) return undefined;
  const isQuoted = parts[at + 1]?.kind === 'quote' && last.named;
  const speaker = isQuoted || ROLE_WORDS.has(last.word) ? spanOf(words) : undefined;
  return speaker && !isClause(words) ? { speaker, start: speaker.start, end: mark.end, leads: true } : undefined;
}

// "“A river does not ask who owns the bank.” | — Oona Marrick, at the talks"
function signature(parts: readonly Part[]): Cue | undefined {
  const dash = parts[0]?.kind === 'quote' ? 1 : 0;
  const mark = parts[dash];
  if (mark?.kind !== 'break') return undefined;
  const words = phraseFrom(parts, dash + 1);
  const isSigned =
    words.length > 1 && words.every((part) => isName(part) || /^(?:of|de|van|von|the|and)$/.test(part.word));
  const speaker = isSigned && parts[dash + 1 + words.length]?.kind !== 'break' ? spanOf(words) : undefined;
  return speaker && { speaker, start: mark.start, end: speaker.end, leads: true };
}

function cueFrom(parts: readonly Part[], cue: number, from: number): Cue | undefined {
  const opener = parts[cue];
  const words = nameBehind(parts, from);
  const speaker = words.length === 0 || OTHER_PRONOUNS.has(words[0]?.word ?? '') ? undefined : spanOf(words);
  return speaker && opener && { speaker, start: opener.start, end: speaker.end, leads: true };
}

/** The phrase at a part; where that only describes, the name set off behind it: "said its secretary, | Joost Hamers". */
function nameBehind(parts: readonly Part[], from: number): readonly Part[] {
  const described = phraseFrom(parts, from);
  const comma = from + described.length;
  const [opener] = described;
  const head = described.at(-1);
  const isDescription = opener !== undefined && head !== undefined && !isName(opener) && !isName(head);
  if (!isDescription || parts[comma]?.kind !== 'comma') return described;
  const name = phraseFrom(parts, comma + 1);
  const after = parts[comma + 1 + name.length];
  const isNamed = name.length > 0 && name.length <= 4 && name.every(isName) && after?.word !== 'and';
  return isNamed ? name : described;
}

function isName({ named, word }: Part): boolean {
  return named && !/^\d/.test(word) && !CALENDAR.has(word);
}

/** The first part for which a cue is found. */
function first(parts: readonly Part[], find: (at: number) => Cue | undefined): Cue | undefined {
  for (let at = 0; at < parts.length; at += 1) {
    const cue = parts[at]?.kind === 'word' ? find(at) : undefined;
    if (cue !== undefined) return cue;
  }
  return undefined;
}
