// @vitest-environment jsdom
import { type Component, createRawSnippet, flushSync, mount, tick, unmount } from 'svelte';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import Board from './Board.svelte';
import Clock from './Clock.svelte';
import Dock from './Dock.svelte';
import { CHECK, DIAMOND, PAUSE, SENT } from './icons';
import LeadingButton from './LeadingButton.svelte';
import Mark from './Mark.svelte';
import Option from './Option.svelte';
import Progress from './Progress.svelte';
import QueueRow from './QueueRow.svelte';

const words = (text: string) => createRawSnippet(() => ({ render: () => `<span>${text}</span>` }));
const button = (text: string) => createRawSnippet(() => ({ render: () => `<button>${text}</button>` }));
let shown: Record<string, unknown> | undefined;

function show<P extends object>(component: Component<P>, props: NoInfer<P>): HTMLElement {
  shown = mount(component, { target: document.body, props });
  flushSync();
  return document.body;
}

const one = (selector: string) => document.querySelector<HTMLElement>(selector);
const all = (selector: string) => [...document.querySelectorAll<HTMLElement>(selector)];
const signs = () => all('svg path').map((path) => path.getAttribute('d'));

/** Says how much of something is in the window after scrolling, and where it stands. */
let scroll: (share: number, top: number) => void;

beforeEach(() => {
  class Watch {
    constructor(tell: (entries: object[]) => void) {
      scroll = (intersectionRatio, top) => tell([{ intersectionRatio, boundingClientRect: { top } }]);
    }
    observe() {}
    disconnect() {}
  }
  vi.stubGlobal('IntersectionObserver', Watch);
});

afterEach(async () => {
  if (shown) await unmount(shown);
  shown = undefined;
  vi.unstubAllGlobals();
});

describe('a clock', () => {
  const given = { leftMs: 102_000, wholeMs: 180_000, running: true, words: 'left', size: 'large' as const };
  const bar = () => one('.bar div')?.style.width;

  test('that runs shows what is left, as figures and as a bar', () => {
    show(Clock, given);
    expect(one('[role=timer]')?.textContent).toBe('1:42');
    expect(Number.parseFloat(bar() ?? '')).toBeCloseTo(56.67, 1);
    expect(one('.how')?.textContent?.trim()).toBe('left');
    expect(signs()).toEqual([]);
    expect(one('.last')).toBeNull();
  });

  test('that is paused says so with a sign', () => {
    show(Clock, { ...given, running: false, words: 'paused' });
    expect(signs()).toEqual([PAUSE]);
  });

  test.each([
    [30_001, false],
    [30_000, true],
  ])('with %i milliseconds left is near its end: %s', (leftMs, last) => {
    show(Clock, { ...given, leftMs });
    expect(one('.last') !== null).toBe(last);
  });

  test('that is over has an empty bar, and smaller figures since there are more of them', () => {
    show(Clock, { ...given, leftMs: -52_000, words: 'over time' });
    expect(one('[role=timer]')?.textContent).toBe('−0:52');
    expect(bar()).toBe('0%');
    expect(one('.face')?.style.getPropertyValue('--signs')).toBe('5');
  });

  test('of more time than was allowed has a full bar', () => {
    show(Clock, { ...given, leftMs: 200_000 });
    expect(bar()).toBe('100%');
    expect(one('.face')?.style.getPropertyValue('--signs')).toBe('4');
  });
});

describe('a leading button', () => {
  test('says its act with what follows from it', () => {
    const pressed = vi.fn();
    show(LeadingButton, {
      words: 'Vote',
      figures: '2 / 3',
      consequence: 'It is counted',
      icon: CHECK,
      key: 'V',
      onclick: pressed,
    });
    expect(one('kbd')?.textContent).toBe('V');
    expect(one('kbd')?.getAttribute('aria-hidden'), 'a key is not what the button is called').toBe('true');
    expect(one('.consequence')?.textContent).toBe('It is counted');
    expect(one('.figures')?.getAttribute('aria-hidden'), 'the name of the button is its word').toBe('true');
    one('button')?.click();
    expect(pressed).toHaveBeenCalledTimes(1);
  });

  test('that is busy says so, keeps the focus and is not pressed twice', () => {
    const pressed = vi.fn();
    show(LeadingButton, { words: 'Vote', busy: 'Sending', onclick: pressed });
    const element = one('button') as HTMLButtonElement;
    expect(element.textContent?.trim()).toBe('Sending');
    expect(element.disabled).toBe(false);
    expect(element.getAttribute('aria-disabled')).toBe('true');
    element.click();
    expect(pressed).not.toHaveBeenCalled();
  });
});

describe('an option', () => {
  const given = { title: words('Returns'), single: false, name: 'poll', checked: false, onchoose: () => {} };

  test('is chosen by its row', () => {
    const chosen = vi.fn();
    show(Option, { ...given, onchoose: chosen });
    one('.title')?.click();
    expect(chosen).toHaveBeenCalledTimes(1);
    expect(one('.more')).toBeNull();
  });

  test('that is chosen has a tick', () => {
    show(Option, { ...given, checked: true });
    expect(signs()).toEqual([CHECK]);
    expect((one('input') as HTMLInputElement).checked).toBe(true);
    expect(one('.option')?.classList).toContain('on');
  });

  test('opens by its arrow, which does not choose it', () => {
    const chosen = vi.fn();
    show(Option, { ...given, onchoose: chosen, more: 'Question and reasons', details: words('Which steps?') });
    const arrow = one('.more') as HTMLButtonElement;
    const details = document.getElementById(arrow.getAttribute('aria-controls') ?? '');
    expect(arrow.getAttribute('aria-label')).toBe('Question and reasons');
    expect(details?.hidden).toBe(true);
    arrow.click();
    flushSync();
    expect([details?.hidden, arrow.getAttribute('aria-expanded')]).toEqual([false, 'true']);
    expect(chosen).not.toHaveBeenCalled();
    arrow.click();
    flushSync();
    expect(details?.hidden).toBe(true);
  });

  test('beyond the limit says why it cannot be chosen', () => {
    show(Option, { ...given, blocked: '3 of 3 chosen' });
    expect(one('.why')?.textContent).toBe('3 of 3 chosen');
    expect((one('input') as HTMLInputElement).disabled).toBe(true);
  });

  test('of a question with one answer is round', () => {
    show(Option, { ...given, single: true });
    expect((one('input') as HTMLInputElement).type).toBe('radio');
    expect(one('.box')?.classList).toContain('round');
  });
});

describe('a dock', () => {
  /** Changes what a mounted component is given. */
  function standing(first: Record<string, unknown>) {
    const props = $state(first);
    show(Dock as Component<Record<string, unknown>>, props);
    return props;
  }

  test.each([
    ['sent', SENT],
    ['done', CHECK],
  ] as const)('says with a sign that something is %s', (stands, sign) => {
    show(Dock, { stands, title: 'Counted at 14:07', how: 'Tap to change' });
    expect(signs()).toEqual([sign]);
    expect(one('.status')?.textContent).toContain('Counted at 14:07');
    expect(one('.status .how')?.textContent).toBe('Tap to change');
  });

  test('hands the focus to its words when the act that was pressed is gone', async () => {
    const props = standing({ children: button('Vote') });
    const act = one('button') as HTMLButtonElement;
    act.focus();
    act.click();
    props.children = undefined;
    props.stands = 'sent';
    props.title = 'Sent';
    flushSync();
    await tick();
    await tick();
    expect(act.isConnected).toBe(false);
    expect(document.activeElement).toBe(one('.inner'));
    expect(document.activeElement?.textContent).toContain('Sent');
    expect(document.activeElement?.getAttribute('aria-label')).toBe('Sent');
    props.title = '';
    props.label = '4th in the queue';
    flushSync();
    expect(document.activeElement?.getAttribute('aria-label')).toBe('4th in the queue');
  });

  test('leaves the focus where it is when it was elsewhere', async () => {
    const other = document.body.appendChild(document.createElement('button'));
    const props = standing({ children: button('Vote') });
    one('.dock button')?.focus();
    other.focus();
    props.children = undefined;
    props.stands = 'done';
    flushSync();
    await tick();
    await tick();
    expect(document.activeElement).toBe(other);
    other.remove();
  });

  test('says a refusal aloud beside the act', () => {
    show(Dock, { refused: 'The vote is closed.', children: button('Vote') });
    expect(one('[role=alert]')?.textContent).toBe('The vote is closed.');
    expect(one('.acts button')?.textContent).toBe('Vote');
  });
});

describe('a board', () => {
  test('says in one line that it may be old', () => {
    show(Board, { kind: 'floor', stale: 'Connection lost', children: words('Georgia') });
    expect(one('.strip')?.textContent?.trim()).toBe('Connection lost');
    expect(one('.board')?.classList).toContain('floor');
  });

  test('leaves one line of itself at the top when it is scrolled away, and not when it is still below', () => {
    show(Board, { kind: 'vote', children: words('Question'), line: words('9 of 15') });
    const line = one('.line');
    expect(line?.getAttribute('aria-hidden')).toBe('true');
    for (const [share, top] of [
      [0, 700],
      [0.5, 560],
    ] as const) {
      scroll(share, top);
      flushSync();
      expect(line?.classList).not.toContain('away');
    }
    for (const [share, top] of [
      [0.9, -10],
      [0, -40],
    ] as const) {
      scroll(share, top);
      flushSync();
      expect(line?.classList).toContain('away');
    }
    scroll(1, 40);
    flushSync();
    expect(line?.classList).not.toContain('away');
  });
});

describe('a place in a list', () => {
  test('that goes before the others says so with a sign', () => {
    show(QueueRow, { number: 1, who: words('Armenia'), kind: words('Point of order'), first: true });
    expect(signs()).toEqual([DIAMOND]);
    expect(one('li')?.textContent).toContain('Point of order');
  });

  test('has its number, and its time where it is known', () => {
    show(QueueRow, { number: 2, who: words('Moldova'), when: 'about 14:12' });
    expect(one('.tile')?.textContent).toBe('2');
    expect(one('.when')?.textContent).toBe('about 14:12');
    expect(signs()).toEqual([]);
  });
});

describe('progress', () => {
  test('has a segment for each of 40, and one bar for more', async () => {
    show(Progress, { done: 9, of: 40 });
    expect([all('.progress > span').length, all('.done').length]).toEqual([40, 9]);
    if (shown) await unmount(shown);
    show(Progress, { done: 41, of: 82 });
    expect(all('.progress > span')).toHaveLength(1);
    expect(one('.whole .done')?.style.width).toBe('50%');
  });
});

test('the dot of the mark is filled while something is live', () => {
  show(Mark, { live: true });
  expect(one('circle')?.classList).toContain('live');
});
