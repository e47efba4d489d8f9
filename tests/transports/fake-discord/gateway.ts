import { EventEmitter, once } from 'node:events';
import { GatewayOpcodes } from 'discord-api-types/v10';
import { type RawData, type WebSocket, WebSocketServer } from 'ws';
import * as z from 'zod';

const HEARTBEAT_MS = 41_250;

const packet = z.discriminatedUnion('op', [
  z.object({ op: z.literal(GatewayOpcodes.Heartbeat), d: z.number().nullable() }),
  z.object({ op: z.literal(GatewayOpcodes.Identify), d: z.object({ token: z.string(), intents: z.number() }) }),
  z.object({
    op: z.literal(GatewayOpcodes.Resume),
    d: z.object({ token: z.string(), session_id: z.string(), seq: z.number() }),
  }),
]);

/** Who the bot is, and how it is received. */
export interface GatewayOptions {
  readonly token: string;
  readonly applicationId: string;
  /** Closes with this code in place of letting the bot in. */
  readonly refuseWith?: number | undefined;
}

/** The socket side of the fake Discord: one bot, one session, which it can resume. Emits `left` when the bot has gone. */
export class Gateway extends EventEmitter {
  identifies = 0;
  resumes = 0;
  /** The intents that the bot asked for. */
  intents: number | undefined;
  readonly #options: GatewayOptions;
  readonly #server = new WebSocketServer({ port: 0, host: '127.0.0.1' });
  readonly #sent: string[] = [];
  #socket: WebSocket | undefined;

  constructor(options: GatewayOptions) {
    super();
    this.#options = options;
    this.#server.on('connection', (socket) => {
      socket.on('close', () => this.emit('left'));
      socket.on('message', (data) => this.#receive(socket, data));
      send(socket, { op: GatewayOpcodes.Hello, d: { heartbeat_interval: HEARTBEAT_MS } });
    });
  }

  get url(): string {
    const address = this.#server.address();
    return typeof address === 'object' && address !== null ? `ws://127.0.0.1:${address.port}` : '';
  }

  async listen(): Promise<void> {
    if (this.#server.address() === null) await once(this.#server, 'listening');
  }

  /** Sends an event to the bot; one that is away gets it when it resumes. */
  dispatch(name: string, data: unknown): void {
    const event = JSON.stringify({ op: GatewayOpcodes.Dispatch, t: name, s: this.#sent.length + 1, d: data });
    this.#sent.push(event);
    this.#socket?.send(event);
  }

  /** Sends something that is not even JSON. */
  sendRaw(text: string): void {
    this.#socket?.send(text);
  }

  /** Cuts the connection without a word. */
  drop(): void {
    this.#socket?.terminate();
    this.#socket = undefined;
  }

  /** Closes the connection with one of Discord's codes. */
  closeWith(code: number): void {
    this.#socket?.close(code);
    this.#socket = undefined;
  }

  async close(): Promise<void> {
    for (const socket of this.#server.clients) socket.terminate();
    this.#server.close();
    await once(this.#server, 'close');
  }

  #receive(socket: WebSocket, data: RawData): void {
    const received = packet.parse(JSON.parse(String(data)));
    switch (received.op) {
      case GatewayOpcodes.Heartbeat:
        send(socket, { op: GatewayOpcodes.HeartbeatAck });
        return;
      case GatewayOpcodes.Identify:
        this.#identify(socket, received.d);
        return;
      case GatewayOpcodes.Resume:
        this.#resume(socket, received.d);
    }
  }

  #identify(socket: WebSocket, { token, intents }: { token: string; intents: number }): void {
    this.identifies += 1;
    this.intents = intents;
    const { refuseWith, applicationId } = this.#options;
    if (refuseWith !== undefined) {
      socket.close(refuseWith);
      return;
    }
    if (token !== this.#options.token) {
      socket.close(4004);
      return;
    }
    this.#socket = socket;
    this.#sent.length = 0;
    this.dispatch('READY', {
      v: 10,
      user: { id: applicationId, username: 'verbatim', discriminator: '0', avatar: null, bot: true },
      // A server that never becomes available: without intents Discord sends no more about it.
      guilds: [{ id: '1180001112223334445', unavailable: true }],
      session_id: 'session-1',
      resume_gateway_url: this.url,
      application: { id: applicationId, flags: 0 },
    });
  }

  #resume(
    socket: WebSocket,
    { token, session_id: session, seq }: { token: string; session_id: string; seq: number },
  ): void {
    if (token !== this.#options.token || session !== 'session-1') {
      socket.close(4009);
      return;
    }
    this.resumes += 1;
    this.#socket = socket;
    for (const event of this.#sent.slice(seq)) socket.send(event);
    this.dispatch('RESUMED', {});
  }
}

function send(socket: WebSocket, data: unknown): void {
  socket.send(JSON.stringify(data));
}
