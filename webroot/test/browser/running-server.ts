import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const STARTED_WITHIN_MS = 300_000;
/** The QR code is the last that a start prints. */
const QR_CODE = /█\n\n?$/;
const READY = /is ready on http\S+\n/;
const STAFF = ['Organiser', 'Moderator', 'Rapporteur', 'Projector'] as const;

/** What suits a process of some seconds, with an archive of the classes of a start where `run.mjs` has made one. */
const ARCHIVE = process.env.SESSION_IV_ARCHIVE;
const JAVA = [
  '-Xmx384m',
  '-XX:+UseSerialGC',
  '-XX:TieredStopAtLevel=1',
  ...(ARCHIVE ? [`-XX:SharedArchiveFile=${ARCHIVE}`] : []),
];

/** What a started server tells its operator, in the terminal and in its folder: whole addresses, as they are copied. */
export interface Shown {
  origin: string;
  staff: Partial<Record<(typeof STAFF)[number], string>>;
  code: string;
  join: string;
  hasQr: boolean;
}

/** The packaged server as a process of its own over a data folder that goes with it. */
export class RunningServer {
  readonly #data = mkdtempSync(join(tmpdir(), 'session-iv-browser-'));
  readonly #options: string[];
  #process: ChildProcess | undefined;
  #printed = '';
  #port = 0;
  #started = QR_CODE;
  #shown: Shown | undefined;

  private constructor(options: string[]) {
    this.#options = options;
  }

  static async start(...options: string[]): Promise<RunningServer> {
    const server = new RunningServer(options);
    await server.#run();
    return server;
  }

  /** The same for a meeting that a file holds, instead of the sample. */
  static async startWith(file: string): Promise<RunningServer> {
    const server = new RunningServer(['--new-links']);
    const entering = spawn('java', [...JAVA, '-jar', jar(), 'import', '--data', server.#data, file], { stdio: 'pipe' });
    let said = '';
    for (const out of [entering.stdout, entering.stderr]) out.setEncoding('utf8').on('data', (text) => (said += text));
    const [code] = await once(entering, 'exit');
    if (code !== 0) throw new Error(`The meeting was not entered:\n${said}`);
    await server.#run();
    return server;
  }

  /** A node that listens at that port, whatever address its pages have. It need not know of a meeting when it starts. */
  static async startAt(port: number, ...options: string[]): Promise<RunningServer> {
    const server = new RunningServer(options);
    server.#port = port;
    server.#started = READY;
    await server.#run();
    return server;
  }

  get shown(): Shown {
    if (!this.#shown) throw new Error(`The server shows nothing:\n${this.#printed}`);
    return this.#shown;
  }

  /** Everything that the present process printed. */
  get printed(): string {
    return this.#printed;
  }

  /** Ends the process without a warning and starts another one on the same data and port. */
  async killAndStartAgain(): Promise<void> {
    await this.kill();
    await this.#run();
  }

  /** Asks the process to end, as whoever looks after it would, and starts another one on the same data and port. */
  async endAndStartAgain(meanwhile: () => Promise<void>): Promise<void> {
    await this.#end('SIGTERM');
    await meanwhile();
    await this.#run();
  }

  /** The process stands still for that long, with all its sockets open. */
  async standStill(meanwhile: () => Promise<void>): Promise<void> {
    const child = this.#process;
    child?.kill('SIGSTOP');
    try {
      await meanwhile();
    } finally {
      child?.kill('SIGCONT');
    }
  }

  /** Ends the process without a warning. */
  async kill(): Promise<void> {
    await this.#end('SIGKILL');
  }

  async stop(): Promise<void> {
    await this.#end('SIGTERM');
    rmSync(this.#data, { recursive: true, force: true });
  }

  async #run(): Promise<void> {
    const settings = ['--port', String(this.#port), '--host', '127.0.0.1', '--data', this.#data, ...this.#options];
    this.#printed = '';
    const child = spawn('java', [...JAVA, '-jar', jar(), 'serve', ...settings], { stdio: ['ignore', 'pipe', 'pipe'] });
    this.#process = child;
    await new Promise<void>((resolve, reject) => {
      const late = setTimeout(() => reject(new Error(`No start in time:\n${this.#printed}`)), STARTED_WITHIN_MS);
      const hear = (text: string) => {
        this.#printed += text;
        // For a server without a meeting the first line is the last that a start prints.
        if (
          this.#started.test(this.#printed) ||
          (this.#options.includes('false') && /password\)\n/.test(this.#printed))
        ) {
          clearTimeout(late);
          resolve();
        }
      };
      child.stdout?.setEncoding('utf8').on('data', hear);
      child.stderr?.setEncoding('utf8').on('data', hear);
      child.once('exit', (code) => reject(new Error(`The server ended with ${code}:\n${this.#printed}`)));
    });
    this.#shown = shownIn(this.#printed, this.#links());
    this.#port ||= Number(new URL(this.#shown.origin).port);
  }

  /** The links that the server keeps for its owner, each behind the name of whose it is. */
  #links(): string {
    const kept = (name: string) => {
      const file = join(this.#data, name);
      return existsSync(file) ? readFileSync(file, 'utf8') : '';
    };
    return `  Organiser    ${kept('organiser-link')}\n${kept('staff-links')}`;
  }

  async #end(signal: NodeJS.Signals): Promise<void> {
    const child = this.#process;
    this.#process = undefined;
    if (!child || child.exitCode !== null || child.signalCode !== null) return;
    const ended = once(child, 'exit');
    child.kill(signal);
    await ended;
  }
}

function jar(): string {
  const path = process.env.SESSION_IV_JAR;
  if (!path) throw new Error('SESSION_IV_JAR names the packaged server.');
  return path;
}

function shownIn(printed: string, links: string): Shown {
  const origin = /is ready on (http\S+)/.exec(printed)?.[1] ?? '';
  const staff: Shown['staff'] = {};
  for (const name of STAFF) {
    const address = new RegExp(`^ +${name} +(http\\S+)`, 'm').exec(links)?.[1];
    if (address) staff[name] = address;
  }
  const [, code = '', join = ''] = /with the code (\S+): (http\S+)/.exec(printed) ?? [];
  return { origin, staff, code, join, hasQr: /^ +█{20,}$/m.test(printed) };
}
