/**
 * The focus is never lost: when what had it goes away or can be used no more, the nearest thing around it that is still
 * there takes it, so that keys and a screen reader go on from the same place; what only holds others in place says nothing
 * to a listener, and does not. Who leaves a control by hand has left it.
 * Answers what ends this.
 */
export function keepFocus(): () => void {
  let around: HTMLElement[] = [];

  const remember = ({ target }: FocusEvent) => {
    around = [];
    for (let at = target; at instanceof HTMLElement && at !== document.body; at = at.parentElement) around.push(at);
  };

  const usable = (element: HTMLElement) => element.isConnected && element.checkVisibility?.() !== false;

  const says = (element: HTMLElement) => !element.matches('div:not([role]), span:not([role])');

  const check = () => {
    const [had] = around;
    if (!had || document.activeElement !== document.body || (usable(had) && !had.matches(':disabled'))) return;
    const heir =
      around.find((each) => usable(each) && says(each) && !each.matches(':disabled')) ?? document.querySelector('main');
    around = [];
    if (!heir) return;
    if (heir.tabIndex < 0) heir.tabIndex = -1;
    heir.focus({ preventScroll: true });
  };

  // A control that cannot be used any more loses the focus only when the page is drawn.
  const drawn = () => requestAnimationFrame(() => setTimeout(check));
  const watch = new MutationObserver((changes) => {
    check();
    if (changes.some(({ type }) => type === 'attributes')) drawn();
  });
  document.addEventListener('focusin', remember);
  watch.observe(document.body, {
    childList: true,
    subtree: true,
    attributes: true,
    attributeFilter: ['disabled', 'hidden', 'open'],
  });
  return () => {
    document.removeEventListener('focusin', remember);
    watch.disconnect();
  };
}
