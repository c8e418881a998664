/**
 * Runs inside a page and says what is wrong with its shape: nothing may be wider than the page or cut off unmarked, one
 * act leads, clocks and counts are in sight; a projector may not scroll at all and shows no small text and no faint one.
 */
export function measure(isProjector) {
  // What a back row reads; a long result and the foot may be smaller.
  const LEAST_AT_1080 = 45;
  const LONG_AT_1080 = 36;
  const root = document.documentElement;
  const found = [];
  if (root.scrollWidth > root.clientWidth) found.push(`is ${root.scrollWidth} wide in ${root.clientWidth}`);
  for (const control of document.querySelectorAll('button, a.button, select, summary.button')) {
    const { scrollWidth, clientWidth, tagName, textContent } = control;
    if (tagName !== 'SELECT' && clientWidth > 0 && scrollWidth > clientWidth + 1)
      found.push(`cuts the words of "${textContent.trim()}"`);
  }
  found.push(...actsThatLead(), ...outOfSight(), ...underTheLine());
  if (!isProjector) return found;

  /** One act leads a page, and one a dialog that stands over it. */
  function actsThatLead() {
    const modal = document.querySelector('dialog:modal');
    const acts = [...(modal ?? document).querySelectorAll('.button.first')].filter(
      (act) => seen(act) && (modal || !act.closest('dialog')),
    );
    if (acts.length < 2) return [];
    return [`has ${acts.length} primary acts: ${acts.map((act) => act.textContent.trim().slice(0, 40)).join(' | ')}`];
  }

  function seen(element) {
    return element.checkVisibility({ visibilityProperty: true });
  }

  /** Clocks, counts and what stands under the thumb are in the window, with nothing over them. */
  function outOfSight() {
    const faults = [];
    const standsIn = [...document.querySelectorAll('.line.away')].some(seen);
    for (const what of document.querySelectorAll(
      '.dock, .board [role=timer], .board .progress, .line.away, [data-vital]',
    )) {
      // What scrolled away with its board has left a line of it; and what is drawn in small is only a picture.
      if (!seen(what) || what.closest('[role=img], dialog')) continue;
      if (standsIn && what.closest('.board')) continue;
      const { top, bottom, left, right } = what.getBoundingClientRect();
      const name = what.dataset.vital || what.className;
      // Its box may be in the window and its figures not.
      const figures = what.matches('[role=timer]') ? what.scrollWidth - what.clientWidth : 0;
      if (figures > 1) faults.push(`has ${name} wider than its place by ${figures}`);
      if (top < -1 || left < -1 || bottom > innerHeight + 1 || right > innerWidth + 1) {
        faults.push(`has ${name} outside the window: ${[left, top, right, bottom].map(Math.round)}`);
        continue;
      }
      if (document.querySelector('dialog:modal')) continue;
      const over = document.elementFromPoint((left + right) / 2, (top + bottom) / 2);
      if (over && !over.contains(what) && !what.contains(over)) faults.push(`has ${name} under ${over.className}`);
    }
    const dock = document.querySelector('.page .dock .inner > :last-child');
    const tabs = document.querySelector('.page nav');
    if (dock && tabs && dock.getBoundingClientRect().bottom > tabs.getBoundingClientRect().top + 1)
      faults.push('has the dock under the tabs');
    return faults;
  }

  /** The line of a majority crosses no figure; words are on the bars, over it. */
  function underTheLine() {
    const faults = [];
    for (const line of document.querySelectorAll('.majority .line')) {
      const { left, right } = line.getBoundingClientRect();
      for (const figure of line.closest('.result').querySelectorAll('.count, .percent')) {
        const range = document.createRange();
        range.selectNodeContents(figure);
        const words = range.getBoundingClientRect();
        if (seen(figure) && words.left < right && left < words.right)
          faults.push(`has the line of the majority through "${figure.textContent}"`);
      }
    }
    return faults;
  }

  if (root.scrollHeight > root.clientHeight) found.push('scrolls');
  for (const list of document.querySelectorAll('.screen .paged')) {
    const [all, shown] = ['.measure', '.columns'].map((set) => list.querySelector(set)?.querySelectorAll('li').length);
    if (shown < all && !list.querySelector('.page')) found.push(`shows ${shown} of ${all} rows and says nothing of it`);
  }
  for (const box of document.querySelectorAll('.shown, .shown *, footer')) {
    const over = box.scrollHeight - box.clientHeight;
    if (over > 2 && getComputedStyle(box).overflow !== 'visible' && !box.matches('.unseen, .room, .inner, .shortened'))
      found.push(`cuts ${box.className} by ${over}: ${box.textContent.trim().slice(0, 40)}`);
  }
  for (const what of document.querySelectorAll('.screen li, .screen h1, .screen p, .screen footer > *')) {
    const { top, bottom, left, right, width } = what.getBoundingClientRect();
    const shown = what.checkVisibility({ visibilityProperty: true }) && width > 0;
    const box = what.closest('.room')?.getBoundingClientRect() ?? { bottom: innerHeight };
    if (shown && (top < 0 || left < 0 || right > innerWidth || bottom > Math.min(innerHeight, box.bottom) + 1))
      found.push(`loses ${what.textContent.trim().slice(0, 40)}: ${[left, top, right, bottom].map(Math.round)}`);
  }
  const foot = document.querySelector('.screen footer')?.getBoundingClientRect().top ?? innerHeight;
  for (const what of document.querySelectorAll('.screen .join > *')) {
    if (what.getBoundingClientRect().bottom > foot + 1) found.push(`has ${what.textContent.trim()} in the foot`);
  }
  const light = (colour) => {
    const [red, green, blue] = colour.match(/[\d.]+/g).map((each) => {
      const share = Number(each) / 255;
      return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  };
  /** What an element stands on: the ground of the nearest that has one. */
  const groundOf = (element) => {
    for (let at = element; at; at = at.parentElement) {
      const { backgroundColor } = getComputedStyle(at);
      if (!/, 0\)$|transparent/.test(backgroundColor)) return light(backgroundColor);
    }
    return 1;
  };
  for (const element of document.querySelectorAll('.screen *')) {
    if (![...element.childNodes].some((node) => node.nodeType === 3 && node.textContent.trim())) continue;
    const { fontSize, color } = getComputedStyle(element);
    if (element.matches('.unseen') || !element.checkVisibility({ visibilityProperty: true })) continue;
    // Its box may be in the window and its words not.
    const beyond = element.clientWidth > 0 ? element.scrollWidth - element.clientWidth : 0;
    if (beyond > 1)
      found.push(`has words ${beyond} wider than their place: ${element.textContent.trim().slice(0, 40)}`);
    const least = element.closest('.many, footer') ? LONG_AT_1080 : LEAST_AT_1080;
    if (Number.parseFloat(fontSize) < (least * root.clientHeight) / 1080 - 0.1)
      found.push(`has text of ${fontSize}: ${element.textContent}`);
    const [dark, bright] = [groundOf(element), light(color)].sort((a, b) => a - b);
    const contrast = (bright + 0.05) / (dark + 0.05);
    if (contrast < 7) found.push(`has contrast ${contrast.toFixed(1)}: ${element.textContent}`);
  }
  return found;
}
