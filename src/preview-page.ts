import { type APIInteractionResponse, InteractionResponseType, MessageFlags } from 'discord-api-types/v10';
import { html, raw } from 'hono/html';
import { messageHtml } from './discord/html.ts';
import type { AskForm } from './preview-interaction.ts';

/** What the page shows; `question` and `report`, its id, are what was asked, to be asked differently. */
export interface PageContent extends AskForm {
  readonly reports: readonly { readonly id: string; readonly name: string }[];
  readonly response?: APIInteractionResponse;
}

type Html = ReturnType<typeof html>;

/** The whole page; works without a script. */
export function previewPage({ reports, response, ...asked }: PageContent): Html {
  const { question = '', report } = asked;
  return html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Verbatim, preview</title>
<link rel="stylesheet" href="/style.css">
</head>
<body>
<header><h1>Verbatim</h1><p>Ask the report; it answers in its own words. This page is a preview of what Discord shows.</p></header>
<main>
<form method="post" action="/">
<label for="question">Question</label>
<input id="question" name="question" value="${question}" required maxlength="6000" autocomplete="off">
${reports.length > 1 ? reportField(reports, report) : ''}
<button class="primary">Ask</button>
</form>
${response === undefined ? '' : reply(response, asked)}
</main>
</body>
</html>`;
}

function reportField(reports: PageContent['reports'], chosen: string | undefined): Html {
  const options = reports.map(
    ({ id, name }) => html`<option value="${id}"${id === chosen ? raw(' selected') : ''}>${name}</option>`,
  );
  return html`<label for="report">Report</label>
<select id="report" name="report"><option value="">All reports</option>${options}</select>`;
}

/** A message inside the form that its buttons belong to; a pressed one brings along what was asked, for the page to keep it. */
function reply(response: APIInteractionResponse, asked: AskForm): Html {
  if (
    response.type !== InteractionResponseType.ChannelMessageWithSource &&
    response.type !== InteractionResponseType.UpdateMessage
  ) {
    return html`<p class="note">This kind of reply (type ${response.type}) is not shown here.</p>`;
  }
  const components = response.data?.components ?? [];
  const hidden = Object.entries(asked).map(
    ([name, value]: [string, string]) => html`<input type="hidden" name="${name}" value="${value}">`,
  );
  return html`<section aria-label="Reply" aria-live="polite">
<form method="post" action="/press">${hidden}${raw(messageHtml({ components }))}</form>
<p class="small">${audience(response.type, response.data?.flags ?? 0)}</p>
</section>`;
}

function audience(type: InteractionResponseType, flags: number): string {
  if (type === InteractionResponseType.UpdateMessage) return 'In Discord, this takes the place of the message before.';
  const isPrivate = (flags & MessageFlags.Ephemeral) !== 0;
  return isPrivate ? 'In Discord, only you would see this.' : 'In Discord, everyone in the channel would see this.';
}

/** How the page looks: light or dark as the reader likes it, on a phone as on a screen. */
export const PAGE_STYLE = `
:root { color-scheme: light dark; --back: #f6f6f8; --card: #fff; --text: #1d1e22; --faint: #5c5f69; --line: #d6d7de; --accent: #4450c7; --on-accent: #fff; }
@media (prefers-color-scheme: dark) {
  :root { --back: #1b1c20; --card: #26272d; --text: #ececf0; --faint: #a9acb8; --line: #41434d; --accent: #a5adff; --on-accent: #14151c; }
}
* { box-sizing: border-box; }
body { margin: 0 auto; max-width: 42rem; padding: 1rem; background: var(--back); color: var(--text); font: 1rem/1.55 system-ui, sans-serif; overflow-wrap: anywhere; }
h1 { margin: 0; font-size: 1.5rem; }
h2 { margin: 0 0 .5rem; font-size: 1.1rem; }
header p { margin: .25rem 0 1.25rem; color: var(--faint); }
label { display: block; margin: .75rem 0 .25rem; font-weight: 600; }
input, select { width: 100%; padding: .65rem .75rem; border: 1px solid var(--faint); border-radius: .5rem; background: var(--card); color: inherit; font: inherit; }
button, .button { display: inline-block; min-height: 2.75rem; padding: .5rem 1rem; border: 1px solid var(--faint); border-radius: .5rem; background: transparent; color: inherit; font: inherit; text-decoration: none; cursor: pointer; }
button:disabled { opacity: .5; cursor: default; }
.primary { margin-top: 1rem; border-color: var(--accent); background: var(--accent); color: var(--on-accent); font-weight: 600; }
:focus-visible { outline: 3px solid var(--accent); outline-offset: 2px; }
section { margin-top: 1.5rem; }
.container { padding: 1rem; border: 1px solid var(--line); border-left: .25rem solid var(--accent); border-radius: .5rem; background: var(--card); }
.text p { margin: 0 0 .75rem; white-space: pre-wrap; }
.text .small, .small { margin: 0 0 .5rem; color: var(--faint); font-size: .875rem; }
.row { display: flex; flex-wrap: wrap; gap: .5rem; margin-top: .5rem; }
.gap { height: 1rem; }
hr { margin: 1rem 0; border: 0; border-top: 1px solid var(--line); }
.mention, .note { color: var(--accent); }
`;
