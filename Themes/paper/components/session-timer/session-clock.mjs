// How long each step of a session has taken. Time is what the device's clock says, not what a page
// counts: a page that sleeps in the background, or a laptop that is shut, is right again at once.

const MINUTE = 60_000;

export class SessionClock {
  /**
   * @param {readonly number[]} minutes of each step
   * @param {() => number} now milliseconds of the device's clock
   */
  constructor(minutes, now) {
    this.minutes = minutes;
    this.now = now;
    this.step = 0;
    /** Milliseconds of each step, up to when it was last left or paused. */
    this.spent = minutes.map(() => 0);
    /** @type {number | null} since when the step runs; null while paused */
    this.since = now();
  }

  get isPaused() {
    return this.since === null;
  }

  pause() {
    this.spent[this.step] = this.spentOn(this.step);
    this.since = null;
  }

  goOn() {
    if (this.since === null) this.since = this.now();
  }

  /**
   * Goes to another step, which takes up what was spent on it before. There is none before the
   * first and after the last.
   * @param {number} steps
   */
  move(steps) {
    const target = this.step + steps;
    if (target < 0 || target >= this.minutes.length) return;
    this.spent[this.step] = this.spentOn(this.step);
    this.step = target;
    if (this.since !== null) this.since = this.now();
  }

  /** @param {number} step */
  spentOn(step) {
    const isRunning = step === this.step && this.since !== null;
    // A clock that was set back takes nothing away.
    return this.spent[step] + (isRunning ? Math.max(0, this.now() - (this.since ?? 0)) : 0);
  }

  /** Milliseconds that the step has left by the plan; less than 0 where it has gone on too long. */
  get left() {
    return this.minutes[this.step] * MINUTE - this.spentOn(this.step);
  }

  /** Milliseconds that the rest of the session takes by the plan. */
  get leftOfAll() {
    const later = this.minutes.slice(this.step + 1).reduce((sum, minutes) => sum + minutes, 0);
    return Math.max(0, this.left) + later * MINUTE;
  }
}

/**
 * Whole minutes, as somebody would say it who looks at a clock: 90 seconds left are 2 minutes, and
 * 90 seconds over are 1.
 * @param {number} left milliseconds
 * @returns {{ kind: 'left' | 'last' | 'up' | 'over', minutes: number }}
 */
export function spoken(left) {
  if (left > MINUTE) return { kind: 'left', minutes: Math.ceil(left / MINUTE) };
  if (left > 0) return { kind: 'last', minutes: 1 };
  const over = Math.floor(-left / MINUTE);
  return over === 0 ? { kind: 'up', minutes: 0 } : { kind: 'over', minutes: over };
}
