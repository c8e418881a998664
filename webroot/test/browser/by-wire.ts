import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { expect } from '@playwright/test';
import { WebSocket } from 'ws';
import type {
  Command,
  DelegationDoc,
  FloorDoc,
  PollDoc,
  RoomEntry,
  RoomsDoc,
  SeatLink,
  ServerFrame,
  TopicDoc,
} from '../../src/wire/types';
import type { Person } from './person';

/** The seats of the delegations by their labels, as a page was told of them. */
export function seatsToldTo(person: Person): Map<string, string> {
  const seats = new Map<string, string>();
  for (const text of person.heard) {
    const frame = JSON.parse(text) as ServerFrame;
    if (frame.type !== 'snapshot') continue;
    for (const [key, document] of Object.entries(frame.documents)) {
      if (!key.startsWith('delegation/')) continue;
      for (const { label, participant } of (document as DelegationDoc).seats) seats.set(label, participant);
    }
  }
  return seats;
}

/** The topics that a page was told of, in their order. */
export function topicsToldTo(person: Person): TopicDoc[] {
  const topics = new Map<string, TopicDoc>();
  for (const text of person.heard) {
    const frame = JSON.parse(text) as ServerFrame;
    const told = frame.type === 'snapshot' ? frame.documents : frame.type === 'change' ? frame.set : {};
    for (const [key, document] of Object.entries(told ?? {})) {
      if (key.startsWith('topic/')) topics.set(key, document as TopicDoc);
    }
  }
  return [...topics.values()].sort((one, other) => one.order - other.order);
}

/** The poll that a page was told of last. */
export function pollToldTo(person: Person): PollDoc {
  return newestToldTo<PollDoc>(person, /^poll\/[^/]+$/);
}

/** The list of speakers that a page was told of last. */
export function floorToldTo(person: Person): FloorDoc {
  return newestToldTo<FloorDoc>(person, /^floor$/);
}

/** The working groups that a page was told of last, in their order. */
export function groupsToldTo(person: Person): RoomEntry[] {
  return newestToldTo<RoomsDoc>(person, /^rooms$/).rooms.filter(({ kind }) => kind === 'working-group');
}

function newestToldTo<T>(person: Person, keys: RegExp): T {
  for (const text of person.heard.toReversed()) {
    const frame = JSON.parse(text) as ServerFrame;
    const told = frame.type === 'snapshot' ? frame.documents : frame.type === 'change' ? frame.set : {};
    const key = Object.keys(told ?? {}).find((each) => keys.test(each));
    if (key) return told?.[key] as T;
  }
  throw new Error(`The page was told of nothing like ${String(keys)}.`);
}

/** New links for these seats, asked for by the organiser's page; the page itself shows nothing of it. */
export async function linksFor(organiser: Person, meeting: string, ...labels: string[]): Promise<string[]> {
  const untold = () => labels.filter((label) => !seatsToldTo(organiser).has(label));
  await expect.poll(untold, 'the page is told of these seats').toEqual([]);
  const seats = seatsToldTo(organiser);
  const participants = labels.map((label) => seats.get(label) ?? '');
  const made = await organiser.page.evaluate(
    async ([path, body]) => {
      const headers = { accept: 'application/json', 'content-type': 'application/json' };
      const answer = await fetch(path, { method: 'POST', headers, body });
      return (await answer.json()) as unknown;
    },
    [`/api/meetings/${meeting}/links`, JSON.stringify({ participants })] as const,
  );
  const links = made as SeatLink[];
  return participants.map((each) => links.find(({ participant }) => participant === each)?.url ?? '');
}

const BEAT_MS = 10_000;

/** A delegate whose page is not looked at: signs in by the link of a seat and acts over a socket of its own. */
export class Delegate {
  readonly #socket: WebSocket;
  readonly #answers = new Map<string, (frame: ServerFrame | string) => void>();
  readonly #beats: NodeJS.Timeout;
  #closed = '';

  private constructor(socket: WebSocket) {
    this.#socket = socket;
    // As a page does it: who is silent for long is taken for gone.
    this.#beats = setInterval(() => socket.send(JSON.stringify({ type: 'beat' })), BEAT_MS);
    socket.on('close', (code, reason) => {
      clearInterval(this.#beats);
      this.#closed = `closed with ${code} ${String(reason)}`;
      for (const answer of this.#answers.values()) answer(this.#closed);
    });
    socket.on('message', (text) => {
      const frame = JSON.parse(String(text)) as ServerFrame;
      if (frame.type === 'done' || frame.type === 'refused') this.#answers.get(frame.id)?.(frame);
      // A fault names no command.
      if (frame.type === 'fault') for (const answer of this.#answers.values()) answer(frame);
    });
  }

  static async sit(link: string): Promise<Delegate> {
    const { origin, hash } = new URL(link);
    const headers = { origin, accept: 'application/json', 'content-type': 'application/json' };
    const body = JSON.stringify({ secret: hash.slice(1) });
    const signedIn = await fetch(`${origin}/api/sign-in/seat`, { method: 'POST', headers, body });
    const cookie = signedIn.headers
      .getSetCookie()
      .map((each) => each.split(';')[0])
      .join('; ');
    return Delegate.#open(origin, cookie);
  }

  /** The same seat as somebody who is signed in on a page, over a socket beside that of the page. */
  static async beside({ context, page }: Person): Promise<Delegate> {
    const { origin } = new URL(page.url());
    const cookies = await context.cookies(origin);
    return Delegate.#open(origin, cookies.map(({ name, value }) => `${name}=${value}`).join('; '));
  }

  static async #open(origin: string, cookie: string): Promise<Delegate> {
    const headers = { origin, cookie, accept: 'application/json', 'content-type': 'application/json' };
    const asked = await fetch(`${origin}/api/ticket`, { method: 'POST', headers, body: '{}' });
    const { ticket } = (await asked.json()) as { ticket: string };
    const socket = new WebSocket(`${origin.replace('http', 'ws')}/socket`, { headers: { origin, cookie } });
    await once(socket, 'open');
    socket.send(JSON.stringify({ type: 'hello', protocol: 1, ticket }));
    await once(socket, 'message');
    return new Delegate(socket);
  }

  /** Acts, and waits until the room has taken it. */
  async does(room: string, command: Command): Promise<void> {
    if (this.#closed) throw new Error(`${command.type}: ${this.#closed}`);
    const id = randomUUID().replaceAll('-', '');
    const answered = new Promise<ServerFrame | string>((resolve) => this.#answers.set(id, resolve));
    this.#socket.send(JSON.stringify({ type: 'submit', room, id, command }));
    const answer = await answered;
    this.#answers.delete(id);
    if (typeof answer === 'string' || answer.type !== 'done')
      throw new Error(`${command.type}: ${JSON.stringify(answer)}`);
  }

  leave(): void {
    this.#socket.close();
  }
}
