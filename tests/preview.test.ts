import { once } from 'node:events';
import { request } from 'node:http';
import { connect } from 'node:net';
import { text } from 'node:stream/consumers';
import { afterEach, beforeAll, describe, expect, test, vi } from 'vitest';
import { commands } from '../commands/index.ts';
import { type App, openApp } from '../src/app.ts';
import { createHandler } from '../src/discord/handle.ts';
import { createLibrary } from '../src/index.ts';
import type { LogEvent } from '../src/log.ts';
import { createPreview } from '../src/preview.ts';
import { endPrograms, startProgram } from './transports/program.ts';

// Programs are started, which takes a while on a busy computer.
vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

const HOST = '127.0.0.1:3000';
const ORIGIN = `http://${HOST}`;
const QUESTION = "What did the doctor say about the soldiers' injuries?";

let app: App;
const events: LogEvent[] = [];

beforeAll(async () => {
  app = await openApp('corpus', (event) => events.push(event));
});

afterEach(endPrograms);

function send(path: string, init: RequestInit = {}): Promise<Response> | Response {
  const headers = { Host: HOST, Origin: ORIGIN, ...init.headers };
  return createPreview(app, (event) => events.push(event)).request(path, { ...init, headers });
}

function post(path: string, fields: Record<string, string>, headers: Record<string, string> = {}) {
  return send(path, { method: 'POST', body: new URLSearchParams(fields), headers });
}

describe('the page', () => {
  test('asks with a form, its fields labelled, and no script', async () => {
    const page = await (await send('/')).text();
    expect(page).toContain('<form method="post" action="/">');
    expect(page).toContain('<label for="question">');
    expect(page).toContain('name="viewport"');
    expect(page).not.toMatch(/<script|javascript:|style=|\son\w+=|https?:\/\//);
    expect(page).not.toContain('<select');
  });

  test('answers in the words of the report, with buttons that work', async () => {
    const page = await (await post('/', { question: QUESTION })).text();
    expect(page).toContain('¶ 12 of 15');
    expect(page).toContain('<strong>');
    expect(page).toContain(`value="What did the doctor say about the soldiers&#39; injuries?"`);
    expect(page).toContain('only you would see this');
    const [, customId = ''] = /value="([^"]+)">Share</.exec(page) ?? [];
    const shared = await (await post('/press', { custom_id: customId })).text();
    expect(shared).toContain('Shared by <span class="mention">@you</span>');
    expect(shared).toContain('everyone in the channel would see this');
  });

  test('keeps what was asked where a button is pressed', async () => {
    const page = await (await post('/', { question: QUESTION })).text();
    const hidden = Object.fromEntries(
      [...page.matchAll(/type="hidden" name="(\w+)" value="([^"]*)"/g)].map(([, name, value = '']) => [
        name,
        value.replaceAll('&#39;', "'"),
      ]),
    );
    const pressed = await (await post('/press', { ...hidden, custom_id: '1:s' })).text();
    expect(pressed).toContain(
      `name="question" value="What did the doctor say about the soldiers&#39; injuries?" required`,
    );
  });

  test('leads back from the address that a pressed button leaves in the browser', async () => {
    const response = await send('/press');
    expect([response.status, response.headers.get('Location')]).toEqual([302, '/']);
  });

  test.each(['multipart/form-data', 'multipart/form-data; boundary=x', 'application/json', 'text/plain'])(
    'takes a body of %s that is no form for an empty one, and is not broken by it',
    async (type) => {
      const before = events.length;
      const response = await send('/', { method: 'POST', body: '--x{', headers: { 'Content-Type': type } });
      expect(response.status).toBe(200);
      expect(await response.text()).toContain('Type a question in your own words');
      expect(events.slice(before)).toEqual([]);
    },
  );

  test.each([{}, { question: '' }, { question: '   ' }])('explains itself for the form %j', async (fields) => {
    expect(await (await post('/', fields)).text()).toContain('Type a question in your own words');
  });

  test.each([{}, { custom_id: '' }, { custom_id: '<script>' }])('answers the button %j', async (fields) => {
    const response = await post('/press', fields);
    expect(response.status).toBe(200);
    expect(await response.text()).toContain('does not work here any more');
  });

  test('repeats a question as text, never as HTML', async () => {
    const page = await (await post('/', { question: '"><script>alert(1)</script>' })).text();
    expect(page).not.toContain('<script');
  });

  test('offers the reports where there are several, and keeps the one chosen', async () => {
    const library = await createLibrary([
      { id: 'one', paragraphs: ['The bridge was closed on Monday.'] },
      { id: 'two', title: 'The <second>', paragraphs: ['The bridge was opened on Friday.'] },
    ]);
    const handler = createHandler({ library, commands, onError: () => undefined });
    const response = await createPreview({ library, handler }, () => undefined).request('/', {
      method: 'POST',
      body: new URLSearchParams({ question: 'When was the bridge opened?', report: 'two' }),
      headers: { Host: HOST, Origin: ORIGIN },
    });
    const page = await response.text();
    expect(page).toContain('<option value="two" selected>The &lt;second&gt;</option>');
    expect(page).toContain('opened on Friday');
    expect(page).not.toContain('closed on Monday');
  });

  test('says so when the handler breaks, and tells the log nothing of the question', async () => {
    const broken = createPreview(
      { library: app.library, handler: () => Promise.reject(new Error(QUESTION)) },
      (event) => events.push(event),
    );
    const response = await broken.request('/', {
      method: 'POST',
      body: new URLSearchParams({ question: QUESTION }),
      headers: { Host: HOST, Origin: ORIGIN },
    });
    expect(response.status).toBe(500);
    expect(events).toContainEqual(expect.objectContaining({ event: 'bug', error: 'Error' }));
    expect(JSON.stringify(events)).not.toContain('doctor');
  });
});

describe('the page is for this computer only', () => {
  test.each(['127.0.0.1', '127.0.0.1:3000', 'localhost:8080'])('the host %s is let in', async (host) => {
    expect((await send('/', { headers: { Host: host } })).status).toBe(200);
  });

  test.each(['evil.example', '127.0.0.1.evil.example', 'evil.example:3000', 'localhost@evil.example', ''])(
    'the host "%s" is refused',
    async (host) => {
      expect((await send('/', { headers: { Host: host } })).status).toBe(403);
    },
  );

  test.each(['http://evil.example', 'null', 'https://127.0.0.1:3000', 'http://127.0.0.1:3001', ''])(
    'a form from "%s" is refused',
    async (origin) => {
      expect((await post('/', { question: QUESTION }, { Origin: origin })).status).toBe(403);
      expect((await post('/press', { custom_id: 'x' }, { Origin: origin })).status).toBe(403);
    },
  );

  test('every response forbids scripts, frames and sniffing', async () => {
    const responses = [await send('/'), await send('/style.css'), await send('/nowhere'), await post('/', {})];
    const refused = [await send('/', { headers: { Host: 'evil.example' } }), await post('/', {}, { Origin: 'null' })];
    for (const { headers } of [...responses, ...refused]) {
      expect(headers.get('Content-Security-Policy')).toMatch(/^default-src 'none';.*frame-ancestors 'none'$/);
      expect(headers.get('Content-Security-Policy')).not.toContain('unsafe');
      expect(headers.get('X-Content-Type-Options')).toBe('nosniff');
      expect(headers.get('Cache-Control')).toBe('no-store');
      expect(headers.get('Access-Control-Allow-Origin')).toBeNull();
    }
  });

  test('a question of 6,000 characters is taken, a form of 100 KB refused', async () => {
    expect((await post('/', { question: '世'.repeat(6_000) })).status).toBe(200);
    expect((await post('/', { question: 'x'.repeat(100_000) })).status).toBe(413);
  });
});

describe('npm start without a token', () => {
  test('says how to get one, and serves the page', async () => {
    const program = startProgram({});
    const [address = ''] = /http:\S+/.exec(await program.line('Preview: ')) ?? [];
    expect(program.output()).toContain('https://discord.com/developers/applications');
    const body = new URLSearchParams({ question: QUESTION });
    const response = await fetch(address, { method: 'POST', body, headers: { Origin: new URL(address).origin } });
    expect(await response.text()).toContain('¶ 12 of 15');
    expect(program.output()).not.toContain('doctor');
    program.signal('SIGINT');
    expect(await program.exit()).toBe(0);
  });

  test('says nothing of a missing token where there is one', async () => {
    const program = startProgram({ DISCORD_TOKEN: 'a.b.c', VERBATIM_MODE: 'preview' });
    await program.line('Preview: ');
    expect(program.output()).not.toContain('no DISCORD_TOKEN');
    expect(program.output()).toContain('without VERBATIM_MODE=preview');
  });

  test('refuses a name that somebody else made lead here', async () => {
    const program = startProgram({});
    const [address = ''] = /http:\S+/.exec(await program.line('Preview: ')) ?? [];
    const status = await new Promise((resolve, reject) => {
      request(address, { headers: { Host: 'evil.example' } }, (response) => {
        text(response).then(() => resolve(response.statusCode), reject);
      })
        .on('error', reject)
        .end();
    });
    expect(status).toBe(403);
  });

  test('stops even while a browser keeps a request open', async () => {
    const program = startProgram({});
    const [, port = ''] = /:(\d+)\/$/.exec(await program.line('Preview: ')) ?? [];
    const browser = connect(Number(port), '127.0.0.1');
    browser.on('error', () => undefined);
    await once(browser, 'connect');
    browser.write(
      `POST / HTTP/1.1\r\nHost: ${HOST}\r\nOrigin: ${ORIGIN}\r\nContent-Length: 9\r\nExpect: 100-continue\r\n\r\n`,
    );
    // "100 Continue": the request has arrived, and its body never will.
    await once(browser, 'data');
    program.signal('SIGTERM');
    expect(await program.exit()).toBe(0);
    expect(program.output()).not.toContain('"event":"bug"');
  });

  test('names the port that is in use', async () => {
    const first = startProgram({});
    const [, port = ''] = /:(\d+)\/$/.exec(await first.line('Preview: ')) ?? [];
    const second = startProgram({ PORT: port });
    expect(await second.exit()).toBe(2);
    expect(second.output()).toContain(`PORT ${port} is in use by another program; expected`);
  });
});
