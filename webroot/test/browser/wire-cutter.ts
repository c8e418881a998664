import { createServer, request, type Server } from 'node:http';
import { type AddressInfo, connect, type Socket } from 'node:net';
import type { Duplex } from 'node:stream';

/**
 * A proxy between one browser and the server that can be cut: what was connected breaks in the middle, and nothing gets
 * through until it is mended. `socket` cuts the live line alone, as a proxy of a firm or a hotel does.
 */
export class WireCutter {
  readonly #server: Server = createServer();
  readonly #open = new Set<Duplex>();
  #cut: 'nothing' | 'socket' | 'all' = 'nothing';

  private constructor() {
    this.#server.on('request', (asked, answer) => {
      if (this.#cut === 'all') {
        asked.socket.destroy();
        return;
      }
      const onward = request(asked.url ?? '', { method: asked.method, headers: asked.headers }, (come) => {
        answer.writeHead(come.statusCode ?? 502, come.headers);
        come.pipe(answer);
      });
      onward.on('error', () => answer.destroy());
      asked.pipe(onward);
    });
    this.#server.on('connect', (asked, near: Duplex, first: Buffer) => this.#tunnel(asked.url ?? '', near, first));
    this.#server.on('connection', (socket: Socket) => this.#watch(socket));
  }

  static async open(): Promise<WireCutter> {
    const cutter = new WireCutter();
    await new Promise<void>((resolve) => cutter.#server.listen(0, '127.0.0.1', resolve));
    return cutter;
  }

  get address(): string {
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}`;
  }

  cut(what: 'socket' | 'all' = 'all'): void {
    this.#cut = what;
    for (const socket of this.#open) socket.destroy();
  }

  mend(): void {
    this.#cut = 'nothing';
  }

  close(): void {
    this.cut();
    this.#server.close();
  }

  #tunnel(target: string, near: Duplex, first: Buffer): void {
    if (this.#cut !== 'nothing') {
      near.destroy();
      return;
    }
    const { hostname, port } = new URL(`http://${target}`);
    const far = connect(Number(port), hostname, () => {
      near.write('HTTP/1.1 200 OK\r\n\r\n');
      far.write(first);
      far.pipe(near).pipe(far);
    });
    this.#watch(far);
    far.on('error', () => near.destroy()).on('close', () => near.destroy());
    near.on('error', () => far.destroy()).on('close', () => far.destroy());
  }

  #watch(socket: Duplex): void {
    this.#open.add(socket);
    socket.on('close', () => this.#open.delete(socket)).on('error', () => undefined);
  }
}
