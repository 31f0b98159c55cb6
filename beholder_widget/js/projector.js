// From a frame's bytes to paint: decodes the latest frame only, has it painted, then releases its credit.

/** @import { Decoded, Frame } from "./state.js" */

import { decode } from "./png.js";

// Browsers hold animation frames back in windows they think nobody sees; credit must not wait for that.
const PAINT_WITHIN_MS = 100;

/**
 * @typedef {object} Screen
 * @property {(frame: Frame, decoded: Decoded | null) => void} paint null for a frame without a picture
 * @property {(frame: Frame, painted: boolean) => void} release a frame that is done with, as are all before it
 * @property {(frame: Frame) => void} refuse a frame that will never be shown, whatever becomes of those before it
 * @property {(error: unknown) => void} failed
 */

/**
 * Shows frames one at a time; one that is overtaken while it waits is never decoded.
 *
 * Each frame offered is released, together with all before it, once it was painted or never will be.
 */
export class Projector {
  #screen;
  #open = false;
  /** @type {Frame | null} the last that arrived, painted or not */
  #latest = null;
  /** Number of the latest frame; -1 where the next one is taken whatever its number is. */
  #newest = -1;
  /** @type {Frame | null} on its way from bytes to paint */
  #current = null;
  /** Whether the current frame is not painted yet, so that every view in sight will show it. */
  #decoding = false;
  /** @type {Frame | null} next to be decoded */
  #waiting = null;
  /** @type {Frame | null} shown in place of those that arrive */
  #held = null;
  /** @type {Set<Frame>} not yet released, in the order in which they came */
  #owed = new Set();

  /** @param {Screen} screen */
  constructor(screen) {
    this.#screen = screen;
  }

  /** @type {Frame | null} the last that arrived */
  get latest() {
    return this.#latest;
  }

  /** @param {Frame} frame a frame just received; refused if a later one came before it */
  offer(frame) {
    if (frame.number <= this.#newest) return this.#screen.refuse(frame);
    this.#newest = frame.number;
    this.#owed.add(frame);
    this.#latest = frame;
    if (this.#open && !this.#held) this.#show(frame);
    else this.#release(frame, false);
  }

  /** Shows a frame in place of those that arrive, which are let pass. @param {Frame | null} frame null to go on with these */
  hold(frame) {
    this.#held = frame;
    if (this.#open) this.repaint();
  }

  /** @param {boolean} open whether anything painted could be seen */
  setOpen(open) {
    if (open === this.#open) return;
    this.#open = open;
    if (open) return this.repaint();
    // What is still on its way counts as seen: a hidden page must not hold credit back.
    this.#waiting = null;
    if (this.#latest) this.#release(this.#latest, false);
  }

  /** Takes the next frame whatever its number is: another kernel counts anew. */
  restart() {
    this.#newest = -1;
  }

  /** Paints the frame that is to be seen, again if need be, for a view that has just come into sight. */
  repaint() {
    const frame = this.#held ?? this.#latest;
    if (frame) this.#show(frame);
  }

  /** @param {Frame} frame */
  #show(frame) {
    if (frame === this.#current && this.#decoding) return;
    this.#waiting = frame;
    if (!this.#current) void this.#run();
  }

  async #run() {
    while (this.#waiting) {
      const frame = this.#waiting;
      this.#current = frame;
      this.#waiting = null;
      this.#decoding = true;
      const painted = await this.#project(frame);
      this.#current = null;
      this.#release(frame, painted);
    }
  }

  /** @param {Frame} frame @returns whether it was painted */
  async #project(frame) {
    try {
      const decoded = frame.png && (await decode(frame.png));
      this.#decoding = false;
      try {
        this.#screen.paint(frame, decoded);
      } finally {
        decoded?.bitmap?.close();
      }
      await nextPaint();
      return true;
    } catch (error) {
      this.#screen.failed(error);
      return false;
    }
  }

  /** @param {Frame} frame @param {boolean} painted */
  #release(frame, painted) {
    if (!this.#owed.has(frame)) return;
    for (const earlier of this.#owed) {
      this.#owed.delete(earlier);
      if (earlier === frame) break;
    }
    this.#screen.release(frame, painted);
  }
}

/** @returns {Promise<void>} when the browser next paints */
function nextPaint() {
  return new Promise((resolve) => {
    const paint = () => {
      cancelAnimationFrame(request);
      clearTimeout(timer);
      resolve();
    };
    const request = requestAnimationFrame(paint);
    const timer = setTimeout(paint, PAINT_WITHIN_MS);
  });
}
