import type {
  CallCode,
  JoinCode,
  JoinPage,
  LobbyEntry,
  Me,
  NodeRow,
  PlacesAsked,
  PlacesProposed,
  RefusalBody,
  SeatLink,
} from './types';

/**
 * What this page says by itself: the server did not answer, answered nonsense, or could not even be asked; or too much
 * waits for an answer already.
 */
export type PageCode = 'unreachable' | 'server-failed' | 'offline' | 'outbox-full';
/** Every code with which an act or a call can be refused. */
export type Code = CallCode | PageCode;

/** The server said no, in a code that the catalogue of texts knows, or could not be reached (`unreachable`). */
export class HttpRefusal extends Error {
  constructor(
    readonly code: Code,
    readonly status: number,
    detail = '',
    /** Seconds after which another try is worth it; 0 where waiting does not help. */
    readonly retryAfter = 0,
  ) {
    super(detail || code);
  }
}

/** The code of a call that failed. */
export function codeOf(failure: unknown): Code {
  return failure instanceof HttpRefusal ? failure.code : 'server-failed';
}

/** How long a page waits for its ticket: longer than a proxy needs to ask another node. */
const TICKET_MS = 10_000;

/**
 * One call and its answer; what is no answer, or a no, is a failure. A call that is not answered `within` so many
 * milliseconds counts as not answered at all.
 */
export async function call<T>(method: 'GET' | 'POST', path: string, body?: unknown, within?: number): Promise<T> {
  const init: RequestInit = { method, credentials: 'same-origin', headers: { accept: 'application/json' } };
  if (within) init.signal = AbortSignal.timeout(within);
  if (method === 'POST') {
    init.headers = { accept: 'application/json', 'content-type': 'application/json' };
    init.body = JSON.stringify(body ?? {});
  }
  let response: Response;
  try {
    response = await fetch(path, init);
  } catch {
    throw new HttpRefusal('unreachable', 0);
  }
  const answer: unknown = await response.json().catch(() => undefined);
  if (response.ok) return answer as T;
  const refusal = (answer ?? {}) as Partial<RefusalBody>;
  throw new HttpRefusal(refusal.code ?? 'server-failed', response.status, refusal.detail ?? '', secondsOf(response));
}

function secondsOf(response: Response): number {
  const seconds = Number(response.headers.get('retry-after') ?? 0);
  return Number.isFinite(seconds) && seconds > 0 ? Math.ceil(seconds) : 0;
}

export const meetingPath = (meeting: string) => `/api/meetings/${encodeURIComponent(meeting)}`;

export const http = {
  me: () => call<Me>('GET', '/api/me'),
  ticket: () => call<{ ticket: string }>('POST', '/api/ticket', undefined, TICKET_MS),
  setup: (token: string, password: string) => call<Me>('POST', '/api/setup', { token, password }),
  signInByPassword: (password: string) => call<Me>('POST', '/api/sign-in/password', { password }),
  signInBySeat: (secret: string) => call<Me>('POST', '/api/sign-in/seat', { secret }),
  signOut: () => call<void>('POST', '/api/sign-out'),
  joinPage: (code: string) => call<JoinPage>('GET', `/api/join/${encodeURIComponent(code)}`),
  join: (code: string, name: string, delegation: string) =>
    call<{ state: 'waiting'; meeting: string }>('POST', '/api/join', { code, name, delegation }),
  joinCode: (meeting: string) => call<JoinCode>('GET', `${meetingPath(meeting)}/join`),
  rotateJoinCode: (meeting: string) => call<JoinCode>('POST', `${meetingPath(meeting)}/join/rotate`),
  nodes: (meeting: string) => call<NodeRow[]>('GET', `${meetingPath(meeting)}/nodes`),
  lobby: (meeting: string) => call<LobbyEntry[]>('GET', `${meetingPath(meeting)}/lobby`),
  seatLinks: (meeting: string, participants: string[]) =>
    call<SeatLink[]>('POST', `${meetingPath(meeting)}/links`, { participants }),
  places: (meeting: string, asked: PlacesAsked) =>
    call<PlacesProposed>('POST', `${meetingPath(meeting)}/places`, { asked }),
};
