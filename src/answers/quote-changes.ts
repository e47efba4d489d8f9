import { diffArrays } from 'diff';
import { isSameButFirstCase, type QuoteToken } from '../language/quote-tokens.ts';
import type { Span } from '../language/span.ts';
import { completeWords } from '../retrieval/cover.ts';
import type { IndexedToken, QuoteIndex } from '../retrieval/quote-index.ts';

/**
 * A stretch of words of a checked quotation. `same`: in both, as the report has it; `removed`: in the report and not in the
 * quotation; `added`: in the quotation only. White space after the words belongs to it, so that `same` and `removed` in their
 * order are the report's words, and an end of a paragraph falls between two changes.
 */
export interface Change {
  readonly kind: 'same' | 'added' | 'removed';
  readonly text: string;
}

/** A row of tokens, and the paragraph or quotation that each stands in. */
interface Row {
  readonly tokens: readonly QuoteToken[];
  homeOf(at: number): { readonly text: string } | undefined;
}

/** More words that are not the same than this, and the two are shown as two texts: a longer list of changes helps nobody, and takes time. */
const MAX_CHANGED = 1_500;

interface Run {
  readonly kind: Change['kind'];
  readonly count: number;
}

/** What a quotation is compared with: a stretch of the tokens of the reports. */
export interface Source {
  readonly index: QuoteIndex;
  readonly stretch: Span;
}

/** A quotation beside what it is compared with. */
export interface Comparison {
  /** From the first token that matters to the last: where a quotation begins and ends is nobody's change, but for half a word. */
  readonly stretch: Span;
  readonly changes: readonly Change[];
}

/** What is the same and what is not between a stretch of a report and a quotation, word by word. */
export function compareWords({ index, stretch }: Source, quoted: readonly QuoteToken[], quote: string): Comparison {
  const runs = findRuns(index.tokens.slice(stretch.start, stretch.end), quoted);
  const kept = completeWords(index, {
    start: stretch.start + countOutside(runs[0], runs[1]),
    end: stretch.end - countOutside(runs.at(-1), runs.at(-2)),
  });
  const source = index.tokens.slice(kept.start, kept.end);
  return { stretch: kept, changes: sliceRuns(findRuns(source, quoted), source, { quoted, quote }) };
}

function sliceRuns(
  runs: readonly Run[],
  source: readonly IndexedToken[],
  { quoted, quote }: { readonly quoted: readonly QuoteToken[]; readonly quote: string },
): readonly Change[] {
  const home = { text: quote };
  const quotation: Row = { tokens: quoted, homeOf: (): { readonly text: string } => home };
  const report = rowOf(source);
  let left = 0;
  let right = 0;
  return runs.flatMap(({ kind, count }) => {
    const [row, from] = kind === 'added' ? [quotation, right] : [report, left];
    if (kind !== 'added') left += count;
    if (kind !== 'removed') right += count;
    return sliceRun(row, { from, to: from + count }).map((text) => ({ kind, text }));
  });
}

/** How many words of the report at an end stand beside words that are the same, and so are only outside the quotation. */
function countOutside(outer: Run | undefined, inner: Run | undefined): number {
  return outer?.kind === 'removed' && inner?.kind === 'same' ? outer.count : 0;
}

/** The words of a stretch of a report as changes of one kind, one for each paragraph. */
export function sliceWords(source: readonly IndexedToken[], kind: Change['kind']): readonly Change[] {
  return sliceRun(rowOf(source), { from: 0, to: source.length }).map((text) => ({ kind, text }));
}

function rowOf(source: readonly IndexedToken[]): Row {
  return { tokens: source, homeOf: (at: number): { readonly text: string } | undefined => source[at]?.place.paragraph };
}

function findRuns(source: readonly QuoteToken[], quoted: readonly QuoteToken[]): readonly Run[] {
  const opening = quoted[0];
  // The first word of a quotation may begin with a capital that the report does not have.
  const comparator = (left: QuoteToken, right: QuoteToken): boolean =>
    left.key === right.key || ((left === opening || right === opening) && isSameButFirstCase(left.key, right.key));
  const found = diffArrays([...source], [...quoted], { comparator, maxEditLength: MAX_CHANGED });
  if (found === undefined) {
    return [
      { kind: 'removed', count: source.length },
      { kind: 'added', count: quoted.length },
    ];
  }
  return found.map(({ added, removed, value }) => ({ kind: kindOf(added, removed), count: value.length }));
}

function kindOf(added: boolean, removed: boolean): Change['kind'] {
  if (added) return 'added';
  return removed ? 'removed' : 'same';
}

/** The text of a run of tokens up to where the next token begins, a slice for each paragraph. */
function sliceRun(row: Row, { from, to }: { readonly from: number; readonly to: number }): readonly string[] {
  const { tokens, homeOf } = row;
  const slices: string[] = [];
  let start = from;
  while (start < to) {
    const home = homeOf(start);
    let end = start + 1;
    while (end < to && homeOf(end) === home) end += 1;
    const next = end < tokens.length && homeOf(end) === home ? tokens[end]?.start : tokens[end - 1]?.end;
    slices.push(home?.text.slice(tokens[start]?.start, next) ?? '');
    start = end;
  }
  return slices;
}
