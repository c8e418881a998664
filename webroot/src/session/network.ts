/** What hears of the network: the line. */
export interface Hearer {
  offline(): void;
  wake(): void;
}

/** The part of the browser's document that says whether anybody looks. */
export type Page = EventTarget & { readonly visibilityState: DocumentVisibilityState };

/**
 * Tells the line at once what the browser knows: that the network went or came, that the device woke or the page is looked
 * at again. Returns how to stop.
 */
export function followNetwork(line: Hearer, window: EventTarget, document: Page): () => void {
  const gone = () => line.offline();
  const back = () => line.wake();
  const seen = () => {
    if (document.visibilityState === 'visible') line.wake();
  };
  window.addEventListener('offline', gone);
  window.addEventListener('online', back);
  window.addEventListener('pageshow', back);
  document.addEventListener('visibilitychange', seen);
  return () => {
    window.removeEventListener('offline', gone);
    window.removeEventListener('online', back);
    window.removeEventListener('pageshow', back);
    document.removeEventListener('visibilitychange', seen);
  };
}
