import { createServer, type IncomingMessage, type Server } from 'node:http';
import { json } from 'node:stream/consumers';
import type { Callbacks, RestReply } from './callbacks.ts';
import type { Commands } from './commands.ts';

/** What the REST interface of the fake Discord works on. */
export interface RestParts {
  readonly token: string;
  readonly callbacks: Callbacks;
  readonly commands: Commands;
  /** The address of the gateway, as the bot is told it. */
  readonly gatewayUrl: () => string;
}

const NOT_FOUND: RestReply = { status: 404, body: { code: 0, message: '404: Not Found' } };
const UNAUTHORIZED: RestReply = { status: 401, body: { code: 0, message: '401: Unauthorized' } };

/** The part of Discord's REST interface that the bot uses, below `/api/v10`. */
export function createRest(parts: RestParts): Server {
  return createServer((request, response) => {
    answer(parts, request).then(
      (reply) => {
        if (reply === undefined) return;
        if (reply.body === undefined) response.writeHead(reply.status).end();
        else response.writeHead(reply.status, { 'Content-Type': 'application/json' }).end(JSON.stringify(reply.body));
      },
      (error: unknown) => response.destroy(error instanceof Error ? error : undefined),
    );
  });
}

async function answer(parts: RestParts, request: IncomingMessage): Promise<RestReply | undefined> {
  const [, path = ''] = /^\/api\/v10\/(.*)$/.exec(request.url ?? '') ?? [];
  const [, id, token] = /^interactions\/(\d+)\/([^/]+)\/callback$/.exec(path) ?? [];
  if (id !== undefined && token !== undefined && request.method === 'POST') {
    return parts.callbacks.receive(id, decodeURIComponent(token), await json(request));
  }
  if (request.headers.authorization !== `Bot ${parts.token}`) return UNAUTHORIZED;
  if (path === 'gateway/bot') return { status: 200, body: gatewayInformation(parts.gatewayUrl()) };
  return answerAboutCommands(parts.commands, path, request);
}

async function answerAboutCommands(commands: Commands, path: string, request: IncomingMessage): Promise<RestReply> {
  const [, applicationId, guildId] = /^applications\/(\d+)(?:\/guilds\/(\d+))?\/commands$/.exec(path) ?? [];
  if (applicationId === undefined) return NOT_FOUND;
  if (request.method === 'GET') return { status: 200, body: commands.list(applicationId, guildId) };
  const place = guildId === undefined ? { applicationId } : { applicationId, guildId };
  return request.method === 'PUT' ? commands.overwrite(place, await json(request)) : NOT_FOUND;
}

function gatewayInformation(url: string): unknown {
  return {
    url,
    shards: 1,
    session_start_limit: { total: 1_000, remaining: 999, reset_after: 14_400_000, max_concurrency: 1 },
  };
}
