import { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createAdaptorServer } from '@hono/node-server';
import { type Context, Hono, type Next } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import type { App, Ending } from './app.ts';
import { bugEvent, type Log } from './log.ts';
import { type AskForm, askInteraction, pressInteraction } from './preview-interaction.ts';
import { PAGE_STYLE, type PageContent, previewPage } from './preview-page.ts';

/** What the page is served with. */
export interface PreviewParts {
  readonly app: App;
  readonly log: Log;
  /** 0 lets the system choose one. */
  readonly port: number;
  /** Aborted to end it. */
  readonly stop: AbortSignal;
  /** Told the page's address once it is served. */
  readonly onListening: (address: string) => void;
}

/** The page is for whoever sits at this computer, and nobody else. */
const LOOPBACK = '127.0.0.1';

/** What the browser thinks it talks to; a name of someone else that leads here (DNS rebinding) is refused. */
const LOCAL_HOST = /^(?:127\.0\.0\.1|localhost)(?::\d{1,5})?$/;

/** A question of Discord's 6,000 characters takes at most nine bytes each in a form. */
const MAX_BODY_BYTES = 65_536;

/** How long a reply under way may take once the page is to end: a reply takes milliseconds, a stuck browser for ever. */
const CLOSE_MS = 1_000;

const SERVER_TIMEOUTS = { headersTimeout: 5_000, requestTimeout: 10_000, connectionsCheckingInterval: 1_000 };

/** No script and nothing from elsewhere, whatever slipped into the page. */
const HEADERS: Readonly<Record<string, string>> = {
  'Content-Security-Policy':
    "default-src 'none'; style-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
  'X-Content-Type-Options': 'nosniff',
  // Not "no-referrer": browsers then hide the origin of a form, which is what we check.
  'Referrer-Policy': 'same-origin',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Cache-Control': 'no-store',
};

/** The page where a question can be asked without Discord, answered by the same handler. */
export function createPreview({ handler, library }: Pick<App, 'handler' | 'library'>, log: Log): Hono {
  const reports = library.reports.map(({ id, title }) => ({ id, name: title ?? id }));
  const show = (context: Context, content: Omit<PageContent, 'reports'>): Response | Promise<Response> =>
    context.html(previewPage({ ...content, reports }));

  const page = new Hono();
  page.use(protect, bodyLimit({ maxSize: MAX_BODY_BYTES, onError: tooLong }));
  page.get('/', (context: Context) => show(context, {}));
  page.get('/style.css', (context: Context) =>
    context.body(PAGE_STYLE, 200, { 'Content-Type': 'text/css; charset=utf-8' }),
  );
  page.post('/', async (context: Context) => {
    const asked = readAsked(await readForm(context));
    return show(context, { ...asked, response: await handler(askInteraction(asked)) });
  });
  page.post('/press', async (context: Context) => {
    const { custom_id: customId = '', ...form } = await readForm(context);
    return show(context, { ...readAsked(form), response: await handler(pressInteraction(customId)) });
  });
  // The address that a pressed button leaves in the browser.
  page.get('/press', (context: Context) => context.redirect('/'));
  page.onError((error: Error, context: Context) => {
    log(bugEvent(error));
    return context.text('Something went wrong on our side.', 500);
  });
  return page;
}

/** Serves the page on this computer until told to stop; never rejects. */
export function runPreview({ app, log, port, stop, onListening }: PreviewParts): Promise<Ending> {
  const server = createAdaptorServer({ fetch: createPreview(app, log).fetch, serverOptions: SERVER_TIMEOUTS });
  return new Promise((resolve) => {
    server.once('error', (error: NodeJS.ErrnoException) => resolve({ kind: 'refused', message: whyNot(error, port) }));
    server.listen(port, LOOPBACK, () => onListening(`http://${LOOPBACK}:${portOf(server.address(), port)}/`));
    const close = (): void => {
      server.close(() => resolve({ kind: 'stopped' }));
      // A request that never comes to its end would keep the server open: Node no longer times it out from here on.
      if (server instanceof Server) setTimeout(() => server.closeAllConnections(), CLOSE_MS);
    };
    stop.addEventListener('abort', close, { once: true });
  });
}

async function protect(context: Context, next: Next): Promise<Response | undefined> {
  for (const [name, value] of Object.entries(HEADERS)) context.header(name, value);
  const host = context.req.header('Host') ?? '';
  if (!LOCAL_HOST.test(host)) return context.text('This page is for this computer only.', 403);
  const isForm = context.req.method !== 'GET' && context.req.method !== 'HEAD';
  if (isForm && context.req.header('Origin') !== `http://${host}`) {
    return context.text('This form was sent from another page.', 403);
  }
  await next();
  return undefined;
}

function tooLong(context: Context): Response {
  return context.text('This is too long.', 413);
}

type Form = Readonly<Record<string, string | undefined>>;

/** Any body reads as a form, though perhaps as one without the fields that we look for. */
async function readForm(context: Context): Promise<Form> {
  return Object.fromEntries(new URLSearchParams(await context.req.text()));
}

/** What was asked; a field that was not sent, or left on "All reports", is left out. */
function readAsked({ question, report }: Form): AskForm {
  return {
    ...(question === undefined ? {} : { question }),
    ...(report === undefined || report === '' ? {} : { report }),
  };
}

function whyNot({ code = 'unknown' }: NodeJS.ErrnoException, port: number): string {
  const expected = 'expected a port that is free: set PORT to another one, or to 0 to have one chosen.';
  if (code === 'EADDRINUSE') return `PORT ${port} is in use by another program; ${expected}`;
  if (code === 'EACCES') return `PORT ${port} may not be used by this account; ${expected}`;
  return `The page could not be served on port ${port} (${code}).`;
}

function portOf(address: AddressInfo | string | null, asked: number): number {
  return typeof address === 'object' && address !== null ? address.port : asked;
}
