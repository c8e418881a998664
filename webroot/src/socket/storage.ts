import type { Keep } from './outbox';

/** Stands for a storage that may not even be asked for: it holds nothing and takes nothing. */
const NONE: Keep = {
  length: 0,
  key: () => null,
  getItem: () => null,
  setItem: () => {
    throw new Error('This device keeps nothing.');
  },
  removeItem: () => undefined,
};

/** The page's localStorage. Where it is forbidden, reading the property throws already, or gives nothing. */
export function storageOf(page: { readonly localStorage: Keep | null }): Keep {
  try {
    return page.localStorage ?? NONE;
  } catch {
    return NONE;
  }
}
