import { mount } from 'svelte';
import FinalAsk from './FinalAsk.svelte';

let asking: { ask: () => Promise<boolean> } | undefined;

/** Whether somebody who votes for good means it: asked once, before anything is sent. */
export function sure(): Promise<boolean> {
  asking ??= mount(FinalAsk, { target: document.body });
  return asking.ask();
}
