import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { chromium } from './chromium.mjs';

let folder;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'session-iv-path-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

function program(name) {
  const path = join(folder, name);
  writeFileSync(path, '#!/bin/sh\n');
  chmodSync(path, 0o755);
  return path;
}
const noInstall = () => {
  throw new Error('nothing may be installed');
};
const at = (extra = {}) => ({ env: { PATH: folder }, uid: 1000, install: noInstall, ...extra });

test('CHROMIUM goes before all else, and must be a program', () => {
  const own = program('my-browser');
  program('chromium');
  expect(chromium(at({ env: { PATH: folder, CHROMIUM: own } }))).toEqual({ path: own });
  const { missing } = chromium(at({ env: { PATH: folder, CHROMIUM: join(folder, 'nothing') } }));
  expect(missing).toContain('which is not a program');
});

test('a headless shell on the path is taken before a whole browser', () => {
  program('chromium');
  const shell = program('chromium-headless-shell');
  expect(chromium(at())).toEqual({ path: shell });
});

test('without a browser, one line says how to get it', () => {
  const { missing } = chromium(at());
  expect(missing).toContain('apt-get install --yes --no-install-recommends chromium-headless-shell');
  expect(missing).not.toContain('\n');
  program('apt-get');
  expect(chromium(at()).missing, 'who is not root installs nothing').toBe(missing);
});

test("root gets one from Debian's packages", () => {
  const apt = program('apt-get');
  const asked = [];
  const install = (path) => {
    asked.push(path);
    program('chromium-headless-shell');
    return true;
  };
  expect(chromium(at({ uid: 0, install }))).toEqual({ path: join(folder, 'chromium-headless-shell') });
  expect(asked).toEqual([apt]);
  rmSync(join(folder, 'chromium-headless-shell'));
  expect(chromium(at({ uid: 0, install: () => false })).missing).toContain('CHROMIUM');
});
