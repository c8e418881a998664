import type { Reporter, TestCase, TestResult } from '@playwright/test/reporter';

/** Closes the run with one line of figures that a machine can find. */
export default class ClosingLine implements Reporter {
  readonly #outcomes = new Map<string, TestResult['status']>();

  #errors = 0;

  onTestEnd(test: TestCase, result: TestResult): void {
    this.#outcomes.set(test.id, result.status);
  }

  /** What broke outside a test has failed too. */
  onError(): void {
    this.#errors += 1;
  }

  onEnd(): void {
    const all = [...this.#outcomes.values()];
    const count = (...wanted: TestResult['status'][]) => all.filter((each) => wanted.includes(each)).length;
    const [failed, skipped] = [count('failed', 'timedOut', 'interrupted'), count('skipped')];
    console.log(`browser: ${count('passed')} passed, ${failed + this.#errors} failed, ${skipped} skipped`);
  }

  printsToStdio(): boolean {
    return true;
  }
}
