import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { fileURLToPath } from 'node:url';
import { expect } from '@playwright/test';
import { Nginx } from './nginx';
import { RunningServer } from './running-server';

const file = (path: string) => fileURLToPath(new URL(path, import.meta.url));

/** What `mvn verify` leaves here: the class path of the store. */
const CLASS_PATH = file('target/store-class-path.txt');
const STORE = file('../../../services/process-tests/src/test/java/org/sessioniv/process/StoreProgram.java');
const STORE_JAVA = ['-Xmx256m', '-XX:+UseSerialGC', '-XX:TieredStopAtLevel=1'];
const NAMES = ['node-1', 'node-2'];

/** Two nodes of one cluster behind a real nginx, over a store in memory that is a process of its own. */
export class TwoNodes {
  readonly servers: RunningServer[] = [];
  readonly #store: ChildProcess;
  #ports: number[] = [];
  #proxy: Nginx | undefined;

  private constructor(store: ChildProcess) {
    this.#store = store;
  }

  /** Why no nodes can be started here, in words; empty where they can. */
  static get missing(): string {
    if (!Nginx.program) return 'nginx is not installed here: no two nodes behind a proxy.';
    return existsSync(CLASS_PATH) ? '' : 'mvn verify has not written the class path of the store: no two nodes here.';
  }

  static async start(): Promise<TwoNodes> {
    const classPath = readFileSync(CLASS_PATH, 'utf8').trim();
    const store = spawn('java', [...STORE_JAVA, '-cp', classPath, STORE], { stdio: ['pipe', 'pipe', 'inherit'] });
    const nodes = new TwoNodes(store);
    try {
      await nodes.#serve(await saidBy(store, /^listening (\S+)$/m));
      return nodes;
    } catch (failure) {
      await nodes.stop();
      throw failure;
    }
  }

  async #serve(store: string): Promise<void> {
    const [origin = 0, ...free] = await freePorts(1 + 3 * NAMES.length);
    const ports = NAMES.map((_, node) => free.slice(3 * node, 3 * node + 3));
    this.#ports = ports.map(([pages = 0]) => pages);
    const members = ports.map(([, member]) => `127.0.0.1:${member}`);
    const all = ['--store', `${store}/session-iv`, '--public-url', `http://localhost:${origin}`, '--metrics', 'true'];
    const starting = ports.map(([pages = 0, member, bus], node) => {
      const addresses = ['--cluster-address', `127.0.0.1:${member}`, '--bus-address', `127.0.0.1:${bus}`];
      const cluster = ['--cluster', '--node', NAMES[node] ?? '', '--members', members.join(), ...addresses];
      return RunningServer.startAt(pages, '--behind-proxy', 'true', ...all, ...cluster);
    });
    for (const started of await Promise.allSettled(starting)) {
      if (started.status === 'fulfilled') this.servers.push(started.value);
      else throw started.reason;
    }
    await this.ready();
    this.#proxy = await Nginx.start(origin, this.#ports);
  }

  /** Waits until each of them says that it is ready. */
  async ready(): Promise<void> {
    const asked = (port: number) => fetch(`http://127.0.0.1:${port}/health/ready`).catch(() => undefined);
    for (const port of this.#ports) {
      await expect.poll(async () => (await asked(port))?.status).toBe(200);
    }
  }

  /** How many pages are connected to each node, as it says itself; none where it does not answer. */
  async pages(): Promise<number[]> {
    return Promise.all(
      this.#ports.map(async (port) => {
        const answer = await fetch(`http://127.0.0.1:${port}/metrics`).catch(() => undefined);
        const figures = (await answer?.text()) ?? '';
        return Number(/^session_iv_sockets(?:\{.*\})? (\S+)$/m.exec(figures)?.[1] ?? 0);
      }),
    );
  }

  async stop(): Promise<void> {
    await this.#proxy?.stop();
    await Promise.all(this.servers.map((server) => server.stop()));
    this.#store.kill('SIGKILL');
  }
}

/** Waits for a line that a process prints. */
async function saidBy(child: ChildProcess, line: RegExp): Promise<string> {
  let said = '';
  return new Promise((resolve, reject) => {
    child.stdout?.setEncoding('utf8').on('data', (text: string) => {
      said += text;
      const found = line.exec(said)?.[1];
      if (found) resolve(found);
    });
    child.once('exit', (code) => reject(new Error(`The store ended with ${code}: ${said}`)));
  });
}

/** Ports at which nothing listens now; all are held until the last one is found, so they differ. */
async function freePorts(count: number): Promise<number[]> {
  const held = await Promise.all(
    Array.from({ length: count }, async () => {
      const server = createServer().listen(0, '127.0.0.1');
      await once(server, 'listening');
      return server;
    }),
  );
  return Promise.all(
    held.map(async (server) => {
      const { port } = server.address() as { port: number };
      server.close();
      await once(server, 'close');
      return port;
    }),
  );
}
