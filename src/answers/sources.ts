import type { Report } from '../corpus/report.ts';
import { joinAliases } from '../language/aliases.ts';
import { groupBy } from '../language/group.ts';
import type { Slice } from './passage.ts';
import { speakerWords, speechIn } from './speakers.ts';

/** Somebody whom a report names as saying something, and what. */
export interface Source {
  /** In the report's words; the fullest, where it names them in several ways. */
  readonly speaker: string;
  /** Whole sentences, in the report's order; at least one. */
  readonly claims: readonly Claim[];
}

/** A sentence that the report puts into somebody's mouth. */
export interface Claim extends Slice {
  /** Paragraph number, from 1. */
  readonly paragraph: number;
}

/** Who says what in a report: each speaker once, in the order of their first claim. */
export function listSources(report: Report): readonly Source[] {
  const said = speechIn(report).flatMap((attributions, index) =>
    attributions.map((attribution) => {
      const text = report.paragraphs[index]?.text ?? '';
      const { start, end } = attribution.sentence;
      const claim = { paragraph: index + 1, start, end, text: text.slice(start, end) };
      return { speaker: speakerWords(report, attribution), claim };
    }),
  );
  const text = report.paragraphs.map((paragraph) => paragraph.text).join('\n');
  const fullest = joinAliases(
    said.map(({ speaker }) => speaker),
    text,
  );
  const bySpeaker = groupBy(said, ({ speaker }) => fullest.get(speaker) ?? speaker);
  return [...bySpeaker].map(([speaker, own]) => ({ speaker, claims: own.map(({ claim }) => claim) }));
}

/** The sources whose name holds what a person typed, in any case. */
export function matchSources(sources: readonly Source[], typed: string): readonly Source[] {
  const wanted = fold(typed);
  return sources.filter(({ speaker }) => fold(speaker).includes(wanted));
}

function fold(words: string): string {
  return words
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .replace(/[’ʼ]/g, "'")
    .replace(/\s+/g, ' ')
    .trim()
    .toLowerCase();
}
