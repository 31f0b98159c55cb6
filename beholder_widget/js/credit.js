// Gives the kernel its credit back: for several frames at once where the kernel lets this page take its time.

/** @import { Frame } from "./state.js" */

/**
 * @typedef {object} Acknowledgement
 * @property {number} number of the last frame that is done with, as are all before it
 * @property {number} painted how many were painted since the last acknowledgement
 * @property {number} held seconds since the last frame was done with
 */

export class Credit {
  #send;
  #painted = 0;
  /** @type {{frame: Frame, since: number} | null} the last frame that is done with and not acknowledged; ms */
  #last = null;
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  #timer;

  /**
   * @param {(acknowledgement: Acknowledgement) => void} send
   * @param {AbortSignal} signal
   */
  constructor(send, signal) {
    this.#send = send;
    signal.addEventListener("abort", () => clearTimeout(this.#timer));
  }

  /**
   * Notes that a frame is done with, as are all before it.
   *
   * @param {Frame} frame
   * @param {boolean} painted
   * @param {boolean} [more] whether others like it follow, so that the kernel may hear of several at once
   */
  release(frame, painted, more = painted) {
    this.#painted += Number(painted);
    this.#last = { frame, since: performance.now() };
    if (!more || frame.ack_within <= 0) this.#give();
    else this.#timer ??= setTimeout(() => this.#give(), 1000 * frame.ack_within);
  }

  /** Notes that a frame will never be painted, which says nothing of those that came before it. @param {Frame} frame */
  refuse(frame) {
    this.#send({ number: frame.number, painted: 0, held: 0 });
  }

  #give() {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    if (!this.#last) return;
    const { frame, since } = this.#last;
    const painted = this.#painted;
    this.#last = null;
    this.#painted = 0;
    this.#send({ number: frame.number, painted, held: (performance.now() - since) / 1000 });
  }
}
