import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { accessSync, constants, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const SHIPPED = fileURLToPath(new URL('../../../deploy/proxy/nginx', import.meta.url));

/** A real nginx on loopback, as `deploy/proxy/nginx` configures it, but for the ports and without TLS. */
export class Nginx {
  readonly #process: ChildProcess;
  readonly #folder: string;

  private constructor(process: ChildProcess, folder: string) {
    this.#process = process;
    this.#folder = folder;
  }

  /** Where the program is, if this machine has it. */
  static get program(): string | undefined {
    const folders = `${process.env.PATH}${delimiter}/usr/sbin`.split(delimiter);
    return folders.map((folder) => join(folder, 'nginx')).find(mayRun);
  }

  /** Starts it at that port before nodes at those, and waits until it listens. */
  static async start(port: number, nodes: readonly number[]): Promise<Nginx> {
    const folder = mkdtempSync(join(tmpdir(), 'session-iv-nginx-'));
    const upstream = join(folder, 'upstream.conf');
    const shipped = readFileSync(join(SHIPPED, 'session-iv-upstream.conf'), 'utf8');
    // The file names three nodes, here there may be fewer.
    const servers = shipped.replaceAll(/^ *server 10\.0\.0\.(\d):8080 (.*)$/gm, (_, node: string, rest: string) => {
      const at = nodes[Number(node) - 1];
      return at ? `server 127.0.0.1:${at} ${rest}` : '';
    });
    writeFileSync(upstream, servers);
    const configuration = join(folder, 'nginx.conf');
    const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'];
    writeFileSync(
      configuration,
      `daemon off;
       user root root;
       error_log stderr warn;
       pid ${folder}/nginx.pid;
       events { worker_connections 1024; }
       http {
         access_log off;
         ${temporary.map((each) => `${each}_temp_path ${folder}/${each};`).join(' ')}
         include ${upstream};
         server {
           listen 127.0.0.1:${port};
           include ${SHIPPED}/session-iv-pages.conf;
         }
       }`,
    );
    const child = spawn(Nginx.program ?? 'nginx', ['-c', configuration], { stdio: ['ignore', 'ignore', 'pipe'] });
    const nginx = new Nginx(child, folder);
    let said = '';
    child.stderr?.setEncoding('utf8').on('data', (text: string) => (said += text));
    while (!(await listens(port))) {
      if (child.exitCode !== null) throw new Error(`nginx does not listen: ${said}`);
    }
    return nginx;
  }

  async stop(): Promise<void> {
    if (this.#process.exitCode === null) {
      const ended = once(this.#process, 'exit');
      this.#process.kill('SIGTERM');
      await ended;
    }
    rmSync(this.#folder, { recursive: true, force: true });
  }
}

function mayRun(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

const listens = (port: number): Promise<boolean> =>
  new Promise((resolve) => {
    const tried = connect(port, '127.0.0.1', () => {
      tried.destroy();
      resolve(true);
    });
    tried.on('error', () => setTimeout(resolve, 20, false));
  });
