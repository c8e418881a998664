import { describe, expect, it } from 'vitest';
import { DESK_KEYS, deskAct, type Press } from './keys';

function press(key: string, more: Partial<Press> = {}): Press {
  return { key, code: '', ctrlKey: false, altKey: false, metaKey: false, repeat: false, ...more };
}

describe('the keys of the desk', () => {
  it('give one act a key', () => {
    expect(new Set(DESK_KEYS.map((each) => each.key)).size).toBe(DESK_KEYS.length);
    for (const { key, act } of DESK_KEYS) expect(deskAct(press(key), 'page')).toBe(act);
  });

  it('are the same keys on a keyboard of another script', () => {
    expect(deskAct(press('т', { code: 'KeyN' }), 'page')).toBe('next');
    expect(deskAct(press('ნ', { code: 'KeyN' }), 'page')).toBe('next');
    expect(deskAct(press('N', { code: 'KeyN' }), 'page')).toBe('next');
  });

  it('follow the letter, not the place, on a Latin keyboard', () => {
    expect(deskAct(press('a', { code: 'KeyQ' }), 'page')).toBeUndefined();
  });

  it('take the plus without Shift', () => {
    expect(deskAct(press('='), 'page')).toBe('more');
  });

  it('are silent while somebody writes or a dialog is open', () => {
    expect(deskAct(press('n'), 'text')).toBeUndefined();
    expect(deskAct(press('n'), 'dialog')).toBeUndefined();
  });

  it('leave Space to the control that has the focus, and only Space', () => {
    expect(deskAct(press(' '), 'control')).toBeUndefined();
    expect(deskAct(press('n'), 'control')).toBe('next');
  });

  it('leave the keys of the browser alone', () => {
    expect(deskAct(press('n', { ctrlKey: true }), 'page')).toBeUndefined();
    expect(deskAct(press('p', { metaKey: true }), 'page')).toBeUndefined();
    expect(deskAct(press('l', { altKey: true }), 'page')).toBeUndefined();
  });

  it('do not act again while they are held down', () => {
    expect(deskAct(press('n', { repeat: true }), 'page')).toBeUndefined();
  });
});
