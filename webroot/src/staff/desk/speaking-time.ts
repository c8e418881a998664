const LEAST_MS = 10_000;
const MOST_MS = 3_600_000;

/** The speaking time that somebody wrote, as minutes (`3`) or minutes and seconds (`2:30`); undefined when it is none. */
export function speakingTimeMs(text: string): number | undefined {
  const parts = /^(\d{1,2})(?::([0-5]\d))?$/.exec(text.trim());
  if (!parts) return undefined;
  const ms = (Number(parts[1]) * 60 + Number(parts[2] ?? 0)) * 1000;
  return ms >= LEAST_MS && ms <= MOST_MS ? ms : undefined;
}
