/**
 * Leads who uses keys or listens to what a page is about now. The focus goes to its heading, unless somebody holds it
 * elsewhere; then the words of the heading are answered, which have to be told.
 */
export function lead(main: HTMLElement): string {
  const at = main.querySelector<HTMLElement>('h1, h2') ?? main;
  const { activeElement } = document;
  if (activeElement === at || (activeElement && !activeElement.contains(at))) return at.textContent?.trim() ?? '';
  at.tabIndex = -1;
  at.focus({ preventScroll: true });
  return '';
}
