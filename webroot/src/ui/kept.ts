/**
 * What somebody has begun and not sent, by what it is for: it is there again when they come back to its place. It is kept
 * in this page alone and gone with it.
 */
const all = new Map<string, unknown>();

export const kept = {
  at: <T>(key: string): T | undefined => all.get(key) as T | undefined,
  /** Nothing takes it away. */
  put: (key: string, value: unknown): void => {
    if (value === undefined || value === null || value === '') all.delete(key);
    else all.set(key, value);
  },
};
