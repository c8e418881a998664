const KEPT = 'session-iv.sound';

/**
 * A short sound for "it is your turn soon". Off until somebody turns it on; a browser plays it only after the page was
 * touched once, so it is made ready by the first touch.
 */
export class Chime {
  #on = this.#read();
  #context: AudioContext | null = null;

  get on(): boolean {
    return this.#on;
  }

  /** Turns the sound on or off and remembers it on this device; call it from a press, which also makes it ready. */
  turn(on: boolean): void {
    this.#on = on;
    try {
      if (on) localStorage.setItem(KEPT, '1');
      else localStorage.removeItem(KEPT);
    } catch {
      // The choice holds until the page is closed.
    }
    if (on) this.ready();
  }

  /** Makes the sound ready; from a press or a touch only. */
  ready(): void {
    if (!this.#on || typeof AudioContext === 'undefined') return;
    this.#context ??= new AudioContext();
    void this.#context.resume();
  }

  /** Two soft tones, the second higher; nothing when the sound is off or not ready. */
  play(): void {
    const context = this.#context;
    if (!this.#on || context?.state !== 'running') return;
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

  #read(): boolean {
    try {
      return localStorage.getItem(KEPT) !== null;
    } catch {
      return false;
    }
  }
}

export const chime = new Chime();

/** Lets the device tremble, where it can and the page was touched before: a browser allows it only then. */
export function tremble(pattern: number | number[]): void {
  if (navigator.userActivation?.hasBeenActive) navigator.vibrate?.(pattern);
}
