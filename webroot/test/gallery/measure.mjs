/**
 * Runs inside a page and says what is wrong with its shape: nothing may be wider than the page or cut off unmarked; a
 * projector may not scroll at all and shows no small text and no faint one.
 */
export function measure(isProjector) {
  const LEAST_AT_1080 = 45;
  const root = document.documentElement;
  const found = [];
  if (root.scrollWidth > root.clientWidth) found.push(`is ${root.scrollWidth} wide in ${root.clientWidth}`);
  for (const control of document.querySelectorAll('button, a.button, select, summary.button')) {
    const { scrollWidth, clientWidth, tagName, textContent } = control;
    if (tagName !== 'SELECT' && clientWidth > 0 && scrollWidth > clientWidth + 1)
      found.push(`cuts the words of "${textContent.trim()}"`);
  }
  found.push(...phoneFaults());
  if (!isProjector) return found;

  function phoneFaults() {
    const faults = [];
    const seen = (element) => element.checkVisibility({ visibilityProperty: true });
    const acts = [...document.querySelectorAll('.page main .button.first')].filter(
      (act) => seen(act) && !act.closest('dialog'),
    );
    if (acts.length > 1) faults.push(`has ${acts.length} primary acts`);
    for (const what of document.querySelectorAll('.page .dock, .page .board [role=timer], .page .board .progress')) {
      const { top, bottom, left, right } = what.getBoundingClientRect();
      if (seen(what) && window.scrollY === 0 && (top < 0 || left < 0 || bottom > innerHeight || right > innerWidth))
        faults.push(`has ${what.className} outside the window: ${Math.round(top)} to ${Math.round(bottom)}`);
    }
    const dock = document.querySelector('.page .dock .inner > :last-child');
    const tabs = document.querySelector('.page nav');
    if (dock && tabs && dock.getBoundingClientRect().bottom > tabs.getBoundingClientRect().top + 1)
      faults.push('has the dock under the tabs');
    return faults;
  }

  if (root.scrollHeight > root.clientHeight) found.push('scrolls');
  const main = document.querySelector('main');
  if (main && main.scrollHeight > main.clientHeight + 1)
    found.push(`main overflows by ${main.scrollHeight - main.clientHeight}`);
  const light = (colour) => {
    const [red, green, blue] = colour.match(/[\d.]+/g).map((each) => {
      const share = Number(each) / 255;
      return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  };
  const ground = light(getComputedStyle(root).backgroundColor);
  for (const element of document.querySelectorAll('.screen *')) {
    if (![...element.childNodes].some((node) => node.nodeType === 3 && node.textContent.trim())) continue;
    const { fontSize, color } = getComputedStyle(element);
    if (Number.parseFloat(fontSize) < (LEAST_AT_1080 * root.clientHeight) / 1080)
      found.push(`has text of ${fontSize}: ${element.textContent}`);
    const [dark, bright] = [ground, light(color)].sort((a, b) => a - b);
    const contrast = (bright + 0.05) / (dark + 0.05);
    if (contrast < 7) found.push(`has contrast ${contrast.toFixed(1)}: ${element.textContent}`);
  }
  return found;
}
