// A server that speaks the wire from documents in memory and serves the built pages under the product's policy.
import { readdirSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { WebSocketServer } from 'ws';

const dist = fileURLToPath(new URL('../../dist', import.meta.url));
/** The built pages as they were at the start: a build that runs meanwhile changes nothing here. */
const pages = new Map(
  ['', 'assets/'].flatMap((folder) =>
    readdirSync(join(dist, folder), { withFileTypes: true })
      .filter((each) => each.isFile())
      .map(({ name }) => [`/${folder}${name}`, readFileSync(join(dist, folder, name))]),
  ),
);
const POLICY =
  "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src 'self' data:; " +
  "font-src 'self'; frame-src 'self'; require-trusted-types-for 'script'";
const TYPES = {
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.svg': 'image/svg+xml',
  '.html': 'text/html',
  '.json': 'application/json',
  '.png': 'image/png',
};
const STAFF = /^\/(setup|sign-in|m|r|o)$/;

export class Stage {
  /** What the next page meets: `me`, `boards` by room, answers of HTTP by path; `withheld` names a part that is lost. */
  scene = { me: { state: 'signed-out' }, boards: {}, http: {} };
  /** Where the pages are served; set by `open`. */
  origin = '';
  #sockets = new Set();
  #hello = () => {};
  #server = createServer((request, response) => this.#serve(request, response));

  async open() {
    new WebSocketServer({ server: this.#server, path: '/socket' }).on('connection', (socket) => this.#talk(socket));
    await new Promise((resolve) => this.#server.listen(0, '127.0.0.1', resolve));
    this.origin = `http://127.0.0.1:${this.#server.address().port}`;
  }

  /** Cuts every line; with `scene.offline` set, nobody gets back in. */
  cut() {
    for (const socket of this.#sockets) socket.terminate();
  }

  /** Done when the next line has said hello. */
  welcomed() {
    return new Promise((resolve) => {
      this.#hello = resolve;
    });
  }

  /** Says a frame on every line. */
  say(frame) {
    for (const socket of this.#sockets) socket.send(JSON.stringify(frame));
  }

  close() {
    this.cut();
    this.#server.close();
  }

  #serve(request, response) {
    const path = request.url.split('?')[0];
    if (path.startsWith('/api/')) {
      this.#api(path, response);
      return;
    }
    const asset = path.startsWith('/assets/') || /^\/(icon|app)\b/.test(path);
    const file = asset ? path : STAFF.test(path) ? '/staff.html' : '/index.html';
    const content = pages.get(file);
    const withheld = this.scene.withheld && asset && content?.includes(this.scene.withheld);
    if (!content || withheld) {
      response.writeHead(404).end();
      return;
    }
    response.writeHead(200, {
      'content-type': `${TYPES[extname(file)] ?? 'application/octet-stream'}; charset=utf-8`,
      'content-security-policy': POLICY,
    });
    response.end(content);
  }

  #api(path, response) {
    const say = (status, body) => {
      response.writeHead(status, { 'content-type': 'application/json' });
      response.end(JSON.stringify(body));
    };
    if (path === '/api/me' && this.scene.away) say(503, { code: this.scene.away });
    else if (path === '/api/me') say(200, this.scene.me);
    else if (path === '/api/ticket' && this.scene.offline) say(503, { code: 'store-unavailable' });
    else if (path === '/api/ticket') say(200, { ticket: 'gallery' });
    else if (this.scene.http[path]?.refused) say(401, { code: this.scene.http[path].refused });
    else if (path in this.scene.http) say(200, this.scene.http[path]);
    else say(404, { code: 'code-unknown', detail: path });
  }

  #talk(socket) {
    this.#sockets.add(socket);
    socket.on('close', () => this.#sockets.delete(socket));
    const say = (frame) => socket.send(JSON.stringify(frame));
    socket.on('message', (text) => {
      const frame = JSON.parse(String(text));
      const { me, boards, note, cursors = [] } = this.scene;
      if (frame.type === 'hello') {
        const { meeting, participant, label, delegation, roles } = me;
        const limits = { frameBytes: 65536 };
        say({ type: 'welcome', protocol: 1, now: Date.now(), meeting, participant, label, delegation, roles, limits });
        this.#hello();
      } else if (frame.type === 'watch') {
        if (frame.room === this.scene.silent) return;
        say({
          type: 'snapshot',
          room: frame.room,
          version: 1,
          lineage: '1-a',
          parted: false,
          documents: boards[frame.room] ?? {},
        });
      } else if (frame.type === 'note-join') {
        const document = note ?? { type: 'doc', content: [{ type: 'paragraph' }] };
        say({ type: 'note-state', room: frame.room, revision: 0, lineage: '1-a', parted: false, document });
        for (const cursor of cursors) say({ type: 'cursor', room: frame.room, revision: 0, ...cursor });
      } else if (frame.type === 'submit' && !this.scene.unanswered) {
        say({ type: 'refused', id: frame.id, room: frame.room, code: this.scene.refuse ?? 'session-not-open' });
      }
    });
  }
}
