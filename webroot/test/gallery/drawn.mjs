// Builds a sheet of drawn controls from the real components and tokens, and serves it on this machine.
import { mkdirSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { svelte } from '@sveltejs/vite-plugin-svelte';
import { build } from 'vite';

const TYPES = { '.html': 'text/html', '.js': 'text/javascript', '.css': 'text/css' };
export const out = fileURLToPath(new URL('./out', import.meta.url));

/** Serves the sheet of a folder beside this file; `origin` is where, `close` ends it. */
export async function drawn(folder) {
  const built = join(out, folder);
  mkdirSync(out, { recursive: true });
  await build({
    configFile: false,
    root: fileURLToPath(new URL(`./${folder}`, import.meta.url)),
    logLevel: 'warn',
    plugins: [svelte()],
    resolve: { conditions: ['browser'] },
    build: { outDir: built, emptyOutDir: true, target: 'es2022' },
  });
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url, 'http://sheet');
    const path = pathname === '/' ? '/index.html' : pathname;
    response.setHeader('content-type', `${TYPES[extname(path)] ?? 'application/octet-stream'}; charset=utf-8`);
    try {
      response.end(readFileSync(join(built, path)));
    } catch {
      response.writeHead(204).end();
    }
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  return { origin: `http://127.0.0.1:${server.address().port}`, close: () => server.close() };
}
