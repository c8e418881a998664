/**
 * This device's time, without the leaps of its clock: it stood right when the page was loaded and goes by the browser's
 * monotonic clock. For all that measures; what is shown as a time of day comes from the server.
 */
export function steadyNow(): number {
  return performance.timeOrigin + performance.now();
}
