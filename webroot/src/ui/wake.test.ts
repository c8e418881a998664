// @vitest-environment jsdom
import { expect, test } from 'vitest';
import { Wake } from './wake';

/** A device that lets its screen sleep when the page goes out of sight, as browsers do. */
class Phone {
  visibilityState = 'visible';
  awake = 0;
  refuses = false;
  #seen: () => void = () => {};
  #sleeps: (() => void)[] = [];

  readonly wakeLock = {
    request: async () => {
      if (this.refuses) throw new DOMException('low on battery', 'NotAllowedError');
      this.awake += 1;
      let held = true;
      const told: (() => void)[] = [];
      const sleep = () => {
        if (!held) return;
        held = false;
        this.awake -= 1;
        for (const tell of told) tell();
      };
      this.#sleeps.push(sleep);
      return {
        release: async () => sleep(),
        addEventListener: (_: 'release', listener: () => void) => void told.push(listener),
      };
    },
  };

  addEventListener(_: 'visibilitychange', listener: () => void) {
    this.#seen = listener;
  }

  async turn(visible: boolean) {
    this.visibilityState = visible ? 'visible' : 'hidden';
    if (!visible) for (const sleep of this.#sleeps.splice(0)) sleep();
    this.#seen();
    await new Promise((resolve) => setTimeout(resolve));
  }
}

test('the screen stays awake while it is wanted, by one lock however often it is said', async () => {
  const phone = new Phone();
  const wake = new Wake(phone, phone);
  await wake.want(true);
  await wake.want(true);
  expect(phone.awake).toBe(1);
  await wake.want(false);
  expect(phone.awake).toBe(0);
});

test('it is asked for again when the page comes back into sight, and not while it is away', async () => {
  const phone = new Phone();
  const wake = new Wake(phone, phone);
  await wake.want(true);
  await phone.turn(false);
  expect(phone.awake).toBe(0);
  await phone.turn(true);
  expect(phone.awake).toBe(1);
  await wake.want(false);
  await phone.turn(true);
  expect(phone.awake).toBe(0);
});

test('what is given up while the browser thinks about it is not kept', async () => {
  const phone = new Phone();
  const wake = new Wake(phone, phone);
  const asked = wake.want(true);
  const given = wake.want(false);
  await Promise.all([asked, given]);
  expect(phone.awake).toBe(0);
});

test('a device that refuses, or cannot, sleeps as always', async () => {
  const phone = new Phone();
  phone.refuses = true;
  await new Wake(phone, phone).want(true);
  expect(phone.awake).toBe(0);
  await new Wake({}, phone).want(true);
});
