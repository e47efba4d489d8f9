import type { Answer } from './answers/ask.ts';
import { describeChanges } from './answers/callouts.ts';
import type { Passage } from './answers/passage.ts';
import type { Reading } from './answers/read.ts';
import type { ReportEntry } from './answers/reports.ts';
import type { Source } from './answers/sources.ts';
import { MIN_QUOTE_WORDS, type QuoteCheck } from './answers/verify.ts';
import type { Report } from './corpus/report.ts';
import { type Screen, show } from './screen.ts';

type OriginKey = 'author' | 'publisher' | 'published' | 'url';

/** An answer for a person: the verdict in words, then the passages, each with its citation. `reports` are the ones that were asked. */
export function renderAnswer({ verdict, passages }: Answer, reports: readonly Report[], screen: Screen): string {
  const [best, ...others] = passages.map((passage) => renderPassage(passage, reports, screen));
  const silence = reports.length > 1 ? 'The reports do not say.' : 'The report does not say.';
  if (best === undefined) return silence;
  if (verdict === 'answered') {
    return ['The report says:', best, ...(others.length > 0 ? ['Other passages:', ...others] : [])].join('\n\n');
  }
  const heading = verdict === 'unsure' ? 'Not sure. The closest passages:' : `${silence} Nearest passages:`;
  return [heading, best, ...others].join('\n\n');
}

/** What a quotation comes to: the verdict in words, what is not the same, and the real passage. `reports` are the ones that were looked in. */
export function renderCheck(check: QuoteCheck, reports: readonly Report[], screen: Screen): string {
  if (check.kind === 'absent') {
    const silence = reports.length > 1 ? 'Not in the reports' : 'Not in the report';
    return `${silence}: nothing comes close to this quote, or it has fewer than ${MIN_QUOTE_WORDS} words.`;
  }
  const changes = describeChanges(check).map((change) => show(`- ${change}`, screen));
  const passage = renderPassage(check.passage, reports, screen);
  if (check.kind === 'exact') return ['Word for word in the report.', ...changes, '', passage].join('\n');
  return ['Not word for word.', ...changes, '', 'In the report:', '', passage].join('\n');
}

/** The paragraphs that were read, each after its number, and then the report that they stand in. */
export function renderReading({ report, paragraphs }: Reading, screen: Screen): string {
  const numbered = paragraphs.map(({ number, text }) => show(`¶ ${number}  ${text}`, screen));
  const length = count(report.paragraphs.length, 'paragraph');
  return [...numbered, renderCitation([`${nameReport(report)}, ${length}`, ...describeOrigin(report)], screen)].join(
    '\n\n',
  );
}

/** Who says what in a report: each speaker with their sentences, each after its paragraph's number. */
export function renderSources(sources: readonly Source[], report: Report, screen: Screen): string {
  if (sources.length === 0) return 'The report names nobody who says anything.';
  const blocks = sources.map(({ speaker, claims }) =>
    [show(speaker, screen), ...claims.map(({ paragraph, text }) => show(`  ¶ ${paragraph}  ${text}`, screen))].join(
      '\n',
    ),
  );
  return [...blocks, renderCitation([nameReport(report), ...describeOrigin(report)], screen)].join('\n\n');
}

/** A report a line: its id, how many paragraphs it has and what is recorded of it. */
export function renderEntries(entries: readonly ReportEntry[], screen: Screen): string {
  return entries
    .map((entry) => {
      const title = entry.title === undefined ? [] : [entry.title];
      return [`${entry.id}, ${count(entry.paragraphs, 'paragraph')}`, ...title, ...describeOrigin(entry)].join(' · ');
    })
    .map((line) => show(line, screen))
    .join('\n');
}

/** That a folder has no problem, and how much there is in it: "OK: 1 report, 15 paragraphs." */
export function renderSoundness(entries: readonly ReportEntry[]): string {
  const paragraphs = entries.reduce((sum, entry) => sum + entry.paragraphs, 0);
  return `OK: ${count(entries.length, 'report')}, ${count(paragraphs, 'paragraph')}.`;
}

function renderPassage(passage: Passage, reports: readonly Report[], screen: Screen): string {
  const report = reports.find(({ id }) => id === passage.report);
  if (report === undefined) throw new Error(`a passage cites the report ${passage.report}, which is not loaded`);
  const place = `${nameReport(report)}, ¶ ${passage.paragraph} of ${report.paragraphs.length}`;
  const speaker = passage.speaker === null ? [] : [show(`According to: ${passage.speaker}`, screen)];
  const citation = renderCitation([place, ...describeOrigin(report)], screen);
  return [show(passage.text, screen, passage.sentence), '', ...speaker, citation].join('\n');
}

function renderCitation(parts: readonly string[], screen: Screen): string {
  return show(`— ${parts.join(' · ')}`, screen);
}

function nameReport({ title, id }: Report): string {
  return title ?? id;
}

// What is recorded of where a report comes from; nothing is said of what is not.
function describeOrigin({ author, publisher, published, url }: Pick<Report, OriginKey>): readonly string[] {
  return [author, publisher, published, url].filter((part) => part !== undefined);
}

function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`;
}
