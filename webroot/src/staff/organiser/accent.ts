import type { LookDocShades } from '../../wire/types';

/**
 * The shades of a colour that nobody has chosen yet, for the preview: made as the server makes them once it is chosen,
 * whose transcripts a test holds against these.
 */
type Rgb = readonly [number, number, number];

/** What a shade has to be read on. */
export const GROUNDS = {
  ground: '#f3f2ee',
  surface: '#ffffff',
  ink: '#14202a',
  darkSurface: '#1a2329',
  darkInk: '#f1f0ec',
  onDark: '#0c1c1b',
  board: '#173a46',
} as const;

const ON_PAGE = 4.5;
const IN_HALL = 7;
const TINT = 12;
const BLACK = '#000000';
const WHITE = '#ffffff';

const partsOf = (hex: string): Rgb =>
  [1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16)) as unknown as Rgb;

function luminance(hex: string): number {
  const [red, green, blue] = partsOf(hex).map((part) => {
    const share = part / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  }) as unknown as Rgb;
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** How well one of the two is read on the other, from 1 to 21. */
export function contrast(one: string, other: string): number {
  const [low = 0, high = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (high + 0.05) / (low + 0.05);
}

/** So many hundredths of the way from one to the other. */
function towards(from: string, to: string, hundredths: number): string {
  const end = partsOf(to);
  const mixed = partsOf(from).map((part, i) =>
    Math.floor((part * (100 - hundredths) + (end[i] ?? 0) * hundredths + 50) / 100),
  );
  return `#${mixed.map((part) => part.toString(16).padStart(2, '0')).join('')}`;
}

const tint = (shade: string, paper: string) => towards(paper, shade, TINT);

function nearest(chosen: string, end: string, readable: (shade: string) => boolean): string {
  for (let step = 0; step <= 100; step++) {
    const shade = towards(chosen, end, step);
    if (readable(shade)) return shade;
  }
  return end;
}

export function shadesOf(chosen: string): LookDocShades {
  const { ground, surface, ink, darkSurface, darkInk, onDark, board } = GROUNDS;
  const light = nearest(
    chosen,
    BLACK,
    (shade) => contrast(shade, ground) >= ON_PAGE && contrast(shade, tint(shade, surface)) >= ON_PAGE,
  );
  const dark = nearest(
    chosen,
    WHITE,
    (shade) => contrast(shade, onDark) >= ON_PAGE && contrast(shade, tint(shade, darkSurface)) >= ON_PAGE,
  );
  return {
    chosen,
    light,
    lightTint: tint(light, surface),
    dark,
    darkTint: tint(dark, darkSurface),
    board: nearest(chosen, WHITE, (shade) => contrast(shade, board) >= IN_HALL),
    hall: nearest(chosen, BLACK, (shade) => contrast(shade, ground) >= IN_HALL),
    won: nearest(chosen, WHITE, (shade) => contrast(shade, ink) >= IN_HALL),
    wonOnBoard: nearest(chosen, BLACK, (shade) => contrast(shade, darkInk) >= IN_HALL),
  };
}
