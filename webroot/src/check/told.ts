/** What the library answered; what it says is wrong with the record is thrown. */
export function told<T>(answer: unknown): T {
  const { fault } = answer as { fault?: unknown };
  if (typeof fault === 'string') throw new Error(fault);
  return answer as T;
}
