/** Runs inside a page and says what is wrong with its shape. */
export function measure(isProjector: boolean): string[];
