/** A wish that this device remembers; no until somebody says yes. */
export class Wish {
  readonly #key: string;
  #on: boolean;

  constructor(key: string) {
    this.#key = key;
    this.#on = this.#read();
  }

  get on(): boolean {
    return this.#on;
  }

  turn(on: boolean): void {
    this.#on = on;
    try {
      if (on) localStorage.setItem(this.#key, '1');
      else localStorage.removeItem(this.#key);
    } catch {
      // The choice holds until the page is closed.
    }
  }

  #read(): boolean {
    try {
      return localStorage.getItem(this.#key) !== null;
    } catch {
      return false;
    }
  }
}

/**
 * A short sound for "it is your turn soon". Off until somebody turns it on; a browser plays it only after the page was
 * touched once, so it is made ready by the first touch.
 */
export class Chime {
  readonly #wish = new Wish('session-iv.sound');
  #context: AudioContext | null = null;

  get on(): boolean {
    return this.#wish.on;
  }

  /** Turns the sound on or off and remembers it on this device; call it from a press, which also makes it ready. */
  turn(on: boolean): void {
    this.#wish.turn(on);
    if (on) this.ready();
  }

  /** Makes the sound ready; from a press or a touch only. */
  ready(): void {
    if (!this.on || typeof AudioContext === 'undefined') return;
    this.#context ??= new AudioContext();
    void this.#context.resume();
  }

  /** Two soft tones, the second higher; nothing when the sound is off or not ready. */
  play(): void {
    const context = this.#context;
    if (!this.on || context?.state !== 'running') return;
    for (const [index, hertz] of [660, 880].entries()) {
      const at = context.currentTime + index * 0.18;
      const tone = new OscillatorNode(context, { frequency: hertz });
      const loudness = new GainNode(context, { gain: 0 });
      loudness.gain.setValueAtTime(0, at);
      loudness.gain.linearRampToValueAtTime(0.2, at + 0.02);
      loudness.gain.exponentialRampToValueAtTime(0.001, at + 0.3);
      tone.connect(loudness).connect(context.destination);
      tone.start(at);
      tone.stop(at + 0.32);
    }
  }
}

export const chime = new Chime();

/** Whether the device is to tremble when the sound would be heard. */
export const trembling = new Wish('session-iv.vibration');

/** Lets the device tremble, if that is wished, it can, and the page was touched before: a browser allows it only then. */
export function tremble(pattern: number | number[]): void {
  if (trembling.on && navigator.userActivation?.hasBeenActive) navigator.vibrate?.(pattern);
}
