// From a frame's bytes to paint: decodes the latest frame only, has it painted, then gives its credit back.

/** @import { Frame } from "./state.js" */

// Browsers hold animation frames back in windows they think nobody sees; credit must not wait for that.
const PAINT_WITHIN_MS = 100;

/**
 * @typedef {object} Screen
 * @property {(frame: Frame, bitmap: ImageBitmap | null) => void} paint
 * @property {(number: number) => void} acknowledge
 * @property {(error: unknown) => void} failed
 */

/**
 * Shows frames one at a time; a frame that is overtaken while it waits is never decoded.
 *
 * Each frame offered is acknowledged exactly once: after it was painted, or when it turns out that it never will be.
 */
export class Projector {
  #screen;
  #open = false;
  #busy = false;
  /** @type {Frame | null} */
  #latest = null;
  /** @type {Frame | null} */
  #waiting = null;
  /** @type {Set<Frame>} */
  #owed = new Set();

  /** @param {Screen} screen */
  constructor(screen) {
    this.#screen = screen;
  }

  /** Whether anything painted could be seen. */
  get open() {
    return this.#open;
  }

  /** The last frame that arrived, painted or not. */
  get latest() {
    return this.#latest;
  }

  /** @param {Frame} frame a frame just received, to be acknowledged */
  offer(frame) {
    this.#owed.add(frame);
    this.#latest = frame;
    if (this.#open) this.#show(frame);
    else this.#settle(frame);
  }

  /** @param {boolean} open whether anything painted could be seen */
  setOpen(open) {
    this.#open = open;
    if (open) return;
    // Whatever is still on its way counts as seen: a hidden page must not hold credit back.
    for (const frame of this.#owed) this.#settle(frame);
  }

  /** Paints the latest frame again, for a view that has just come into sight. */
  repaint() {
    if (this.#latest) this.#show(this.#latest);
  }

  /** @param {Frame} frame */
  #show(frame) {
    if (this.#waiting && this.#waiting !== frame) this.#settle(this.#waiting);
    this.#waiting = frame;
    if (!this.#busy) void this.#run();
  }

  async #run() {
    this.#busy = true;
    while (this.#waiting) {
      const frame = this.#waiting;
      this.#waiting = null;
      await this.#project(frame);
      this.#settle(frame);
    }
    this.#busy = false;
  }

  /** @param {Frame} frame */
  async #project(frame) {
    try {
      const bitmap = frame.png && (await decode(frame.png));
      await nextPaint();
      this.#screen.paint(frame, bitmap);
      bitmap?.close();
    } catch (error) {
      this.#screen.failed(error);
    }
  }

  /** @param {Frame} frame */
  #settle(frame) {
    if (this.#owed.delete(frame)) this.#screen.acknowledge(frame.number);
  }
}

/** @param {Uint8Array} png */
function decode(png) {
  // Without colour conversion the pixels are the palette's own, which reading a value back relies on.
  const blob = new Blob([/** @type {Uint8Array<ArrayBuffer>} */ (png)], { type: "image/png" });
  return createImageBitmap(blob, { colorSpaceConversion: "none" });
}

/** @returns {Promise<void>} at the browser's next paint */
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
