// How long nobody has touched the page. The clock is handed in, so that a test need not wait.

/** Five minutes, in milliseconds. */
export const STILL = 300000;

/**
 * @typedef {{now: () => number, later: (run: () => void, wait: number) => void}} Clock both in
 *   milliseconds
 */

/** Says once in each five minutes without a stir that it was quiet. */
export class IdleClock {
  /** @param {Clock} clock @param {() => void} quiet */
  constructor(clock, quiet) {
    this.clock = clock;
    this.quiet = quiet;
    this.since = clock.now();
    this.wait(STILL);
  }

  stir() {
    this.since = this.clock.now();
  }

  /** Looks now, as when a device wakes up. @returns {number} how long until the next look */
  look() {
    const left = STILL - (this.clock.now() - this.since);
    // A clock that was set back starts again.
    if (left > 0 && left <= STILL) return left;
    this.stir();
    if (left <= 0) this.quiet();
    return STILL;
  }

  /** @param {number} left */
  wait(left) {
    this.clock.later(() => this.wait(this.look()), left);
  }
}
