import type { Library } from '../answers/library.ts';
import { findReport } from '../answers/reports.ts';
import { foldId, type Report } from '../corpus/report.ts';
import type { Choice, CompletionRequest } from './command.ts';
import { CHOICE_TEXT, CHOICES } from './limits.ts';

/** Reports to choose from while a person types: those that begin with it, then those that hold it, by title or id. */
export function completeReport({ library, typed }: CompletionRequest): readonly Choice[] {
  const wanted = foldId(typed);
  const begins = library.reports.filter((report) => names(report).some((name) => name.startsWith(wanted)));
  const holds = library.reports.filter((report) => names(report).some((name) => name.includes(wanted)));
  return [...new Set([...begins, ...holds])].slice(0, CHOICES).map(choice);
}

/**
 * The id of the report that a person means by an option: an id, or the name or value of a choice, since some clients
 * send the name. Anything else comes back as it is, for the error message to repeat it.
 */
export function understandReport(library: Library, typed: string | undefined): string | undefined {
  if (typed === undefined || findReport(library.reports, typed) !== undefined) return typed;
  const wanted = foldId(typed);
  const [meant, ...others] = library.reports.filter(
    (report) => foldId(choice(report).name) === wanted || choice(report).value === typed,
  );
  return meant === undefined || others.length > 0 ? typed : meant.id;
}

function names({ id, title }: Report): readonly string[] {
  return [...(title === undefined ? [] : [foldId(title)]), foldId(id)];
}

/** An id that is too long for Discord travels as the report's fingerprint. */
function choice({ id, title, revision }: Report): Choice {
  const name = title === undefined ? id : `${title} (${id})`;
  return { name: shorten(name.trim()), value: id.length > CHOICE_TEXT ? revision : id };
}

function shorten(name: string): string {
  if (name.length <= CHOICE_TEXT) return name;
  // Half of an emoji is left off, too.
  return `${name.slice(0, CHOICE_TEXT - 1).replace(/[\ud800-\udbff]$/, '')}…`;
}
