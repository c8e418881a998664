/** What of a screen's lock this needs; a browser's own lock has it. */
interface Lock {
  release(): Promise<void>;
  addEventListener(type: 'release', listener: () => void): void;
}

interface Device {
  readonly wakeLock?: { request(type: 'screen'): Promise<Lock> };
}

interface Sight {
  readonly visibilityState: string;
  addEventListener(type: 'visibilitychange', listener: () => void): void;
}

/**
 * Keeps the screen awake as long as that is wanted. The browser lets it sleep when the page goes out of sight, so it is
 * asked again when the page is back; a device that cannot, or is low on battery, just sleeps as always.
 */
export class Wake {
  readonly #device: Device;
  readonly #sight: Sight;
  #wanted = false;
  #asking = false;
  #lock: Lock | null = null;

  constructor(device: Device, sight: Sight) {
    this.#device = device;
    this.#sight = sight;
    sight.addEventListener('visibilitychange', () => void this.#settle());
  }

  /** From now on the screen stays awake, or may sleep again. */
  want(awake: boolean): Promise<void> {
    this.#wanted = awake;
    return this.#settle();
  }

  async #settle(): Promise<void> {
    if (!this.#wanted) {
      const held = this.#lock;
      this.#lock = null;
      await held?.release().catch(() => {});
      return;
    }
    if (this.#lock || this.#asking || this.#sight.visibilityState !== 'visible') return;
    this.#asking = true;
    const lock = await this.#device.wakeLock?.request('screen').catch(() => null);
    this.#asking = false;
    if (!lock) return;
    this.#lock = lock;
    lock.addEventListener('release', () => {
      if (this.#lock === lock) this.#lock = null;
    });
    // It may have been given up while the browser thought about it.
    if (!this.#wanted) await this.#settle();
  }
}

export const wake = new Wake(navigator as Device, document);
