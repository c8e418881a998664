import { describe, expect, test } from 'vitest';
import { keyboardHeight, labelPlace, placed } from './sight';

const seen = { left: 0, top: 0, right: 320, bottom: 568 };
const lineAt = (top: number, left = 20) => ({ left, top, right: left + 1, bottom: top + 20 });

describe('a list beside a line', () => {
  test('stands below it, as high as it is', () => {
    expect(placed(lineAt(100), seen, { width: 200, height: 300 })).toEqual({ left: 20, top: 124, height: 300 });
  });
  test('goes above where there is more room, and is cut to it', () => {
    expect(placed(lineAt(400), seen, { width: 200, height: 300 })).toEqual({ left: 20, top: 96, height: 300 });
    expect(placed(lineAt(200), { ...seen, bottom: 308 }, { width: 200, height: 600 })).toMatchObject({ height: 188 });
  });
  test('stays below where it just fits, and goes above one pixel later', () => {
    const fits = 568 - 8 - 4 - 420;
    expect(placed(lineAt(400), seen, { width: 200, height: fits }).top).toBe(424);
    expect(placed(lineAt(400), seen, { width: 200, height: fits + 1 }).top).toBeLessThan(400);
  });
  test('keeps inside the screen at both sides, and off the line above a keyboard', () => {
    expect(placed(lineAt(100, 300), seen, { width: 200, height: 100 }).left).toBe(112);
    expect(placed(lineAt(100, -40), seen, { width: 200, height: 100 }).left).toBe(8);
    const { top, height } = placed(lineAt(150), { ...seen, top: 100, bottom: 300 }, { width: 200, height: 400 });
    expect([top, top + height]).toEqual([174, 292]);
  });
});

describe('a keyboard on the screen', () => {
  const window = (height: number, offsetTop = 0, scale = 1) => ({
    innerHeight: 700,
    visualViewport: { height, offsetTop, scale },
  });
  test('is as high as what it takes of the window', () => {
    expect(keyboardHeight(window(400))).toBe(300);
    expect(keyboardHeight(window(400, 100))).toBe(200);
    expect(keyboardHeight(window(700))).toBe(0);
  });
  test('is not there when somebody zooms, nor where nothing tells', () => {
    expect(keyboardHeight(window(350, 0, 2))).toBe(0);
    expect(keyboardHeight({ innerHeight: 700, visualViewport: null })).toBe(0);
  });
});

describe('a name at a cursor', () => {
  const caret = { left: 100, top: 100, right: 102, bottom: 120 };
  const size = { width: 60, height: 14 };
  const words = (left: number, top: number, right = left + 50) => ({ left, top, right, bottom: top + 20 });
  const of = (...taken: ReturnType<typeof words>[]) => labelPlace(caret, size, seen, taken)?.place ?? 'nowhere';

  test('stands behind it where the line has ended', () => {
    expect(of(words(20, 100, 100), words(20, 76, 300), words(20, 124, 300))).toBe('behind');
  });
  test('stands above where words follow and nothing is above', () => {
    expect(of(words(102, 100))).toBe('above');
    expect(of(words(102, 100), { ...words(90, 66), bottom: 86 })).toBe('above');
  });
  test('goes below when it would touch the line above by one pixel', () => {
    expect(of(words(102, 100), { ...words(90, 67), bottom: 87 })).toBe('below');
  });
  test('is not shown between lines', () => {
    expect(of(words(102, 100), words(20, 76, 300), words(20, 124, 300))).toBe('nowhere');
  });
  test('does not leave the sheet', () => {
    const narrow = { ...seen, right: 163 };
    expect(labelPlace(caret, size, narrow, [])?.place).toBe('above');
    expect(labelPlace(caret, size, { ...seen, right: 164 }, [])?.place).toBe('behind');
  });
  test('stands to the left in words from right to left', () => {
    expect(labelPlace(caret, size, seen, [], true)?.at).toMatchObject({ left: 38, right: 98 });
  });
});
