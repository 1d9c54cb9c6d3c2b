// Shift three times, and nothing between: any other key starts the count again, so that writing a
// capital letter or Shift+Tab never leaves.

const WITHIN = 5000;

/** Counts presses of Shift alone. */
export class ShiftCount {
  constructor() {
    this.count = 0;
    this.since = 0;
  }

  /**
   * @param {string} key
   * @param {boolean} repeated
   * @param {number} now in milliseconds
   * @returns {number} how many times Shift was pressed, 0 to 3
   */
  press(key, repeated, now) {
    if (key !== 'Shift') this.count = 0;
    if (key !== 'Shift' || repeated) return this.count;
    if (this.count === 0 || now - this.since > WITHIN) {
      this.count = 0;
      this.since = now;
    }
    this.count += 1;
    return this.count;
  }
}
